export interface ZipEntry {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  isDeflated?: boolean;
  isLocked?: boolean;
}

/** A zip archive as any tool writes it; sizes of what is unfolded are left at 0, as an archive may claim anything. */
export async function zipFile(entries: readonly ZipEntry[]): Promise<Blob> {
  const parts: BlobPart[] = [];
  const list: BlobPart[] = [];
  let at = 0;
  for (const { name, bytes, isDeflated = true, isLocked = false } of entries) {
    const packed = isDeflated ? await deflated(bytes) : bytes;
    const nameBytes = new TextEncoder().encode(name);
    const shared = [20, isLocked ? 1 : 0, isDeflated ? 8 : 0, 0, 0] as const;
    const local = record(0x04034b50, [...shared], [0, packed.length, 0], [nameBytes.length, 0]);
    const entry = record(0x02014b50, [20, ...shared], [0, packed.length, 0], [nameBytes.length, 0, 0, 0, 0], [0, at]);
    parts.push(local, nameBytes, packed);
    list.push(entry, nameBytes);
    at += local.length + nameBytes.length + packed.length;
  }
  const listBytes = new Blob(list).size;
  const end = record(0x06054b50, [0, 0, entries.length, entries.length], [listBytes, at], [0]);
  return new Blob([...parts, ...list, end]);
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A signature, then numbers of 2, 4, 2 and 4 bytes. */
function record(signature: number, ...groups: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
  const widths = [2, 4, 2, 4];
  const bytes = new Uint8Array(4 + groups.reduce((sum, group, i) => sum + group.length * (widths[i] ?? 0), 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  let at = 4;
  groups.forEach((group, i) => {
    for (const number of group) {
      if (widths[i] === 2) view.setUint16(at, number, true);
      else view.setUint32(at, number, true);
      at += widths[i] ?? 0;
    }
  });
  return bytes;
}
