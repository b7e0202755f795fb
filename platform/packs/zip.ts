import type { ZipFault } from '../../core/pack/import-outcome.ts';

/** The one JSON file of a zip archive, as it stands in it. */
export interface ZippedFile {
  readonly bytes: Blob;
  readonly isDeflated: boolean;
}

const END = { signature: 0x06054b50, bytes: 22, longestComment: 0xffff } as const;
const ENTRY = { signature: 0x02014b50, bytes: 46 } as const;
const LOCAL = { signature: 0x04034b50, bytes: 30 } as const;
const IS_LOCKED = 1;
const METHOD = { stored: 0, deflated: 8 } as const;
/** A field with this value stands in the larger form of the format (zip64), which a pack does not need. */
const ELSEWHERE = 0xffffffff;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packedBytes: number;
  readonly at: number;
}

/**
 * Finds the pack in a zip archive without unfolding anything.
 *
 * Only what one JSON file needs: no encryption, no zip64, no parts. Sizes that the archive claims are not believed:
 * whoever unfolds the bytes counts them.
 *
 * @see APPNOTE.TXT, sections 4.3.7, 4.3.12, 4.3.16 (PKWARE): the three records read here
 */
export async function findZippedJson(file: Blob, mostEntries: number): Promise<ZippedFile | ZipFault> {
  const entries = await readEntries(file, mostEntries);
  if (typeof entries === 'string') return entries;
  const packs = entries.filter(({ name }) => /\.json$/i.test(name) && !/(?:^|\/)(?:__MACOSX|\.)/.test(name));
  const [entry] = packs;
  if (!entry) return 'archive-empty';
  if (packs.length > 1) return 'archive-several';
  if (entry.flags & IS_LOCKED) return 'archive-locked';
  if (entry.method !== METHOD.stored && entry.method !== METHOD.deflated) return 'archive-kind';
  if (entry.at === ELSEWHERE || entry.packedBytes === ELSEWHERE) return 'archive-kind';
  const local = await viewOf(file, entry.at, LOCAL.bytes);
  if (local.byteLength < LOCAL.bytes || local.getUint32(0, true) !== LOCAL.signature) return 'archive-damaged';
  const start = entry.at + LOCAL.bytes + local.getUint16(26, true) + local.getUint16(28, true);
  if (start + entry.packedBytes > file.size) return 'archive-damaged';
  return {
    bytes: file.slice(start, start + entry.packedBytes),
    isDeflated: entry.method === METHOD.deflated,
  };
}

async function readEntries(file: Blob, mostEntries: number): Promise<Entry[] | ZipFault> {
  const tailAt = Math.max(0, file.size - END.bytes - END.longestComment);
  const tail = await viewOf(file, tailAt, file.size - tailAt);
  const end = lastEnd(tail);
  if (end === null) return 'archive-damaged';
  const count = tail.getUint16(end + 10, true);
  const listBytes = tail.getUint32(end + 12, true);
  const listAt = tail.getUint32(end + 16, true);
  if (listAt === ELSEWHERE || listBytes === ELSEWHERE || count > mostEntries) return 'archive-kind';
  if (listAt + listBytes > file.size) return 'archive-damaged';

  const list = await viewOf(file, listAt, listBytes);
  const entries: Entry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY.bytes > list.byteLength || list.getUint32(at, true) !== ENTRY.signature) return 'archive-damaged';
    const nameBytes = list.getUint16(at + 28, true);
    if (at + ENTRY.bytes + nameBytes > list.byteLength) return 'archive-damaged';
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(list.buffer, at + ENTRY.bytes, nameBytes)),
      flags: list.getUint16(at + 8, true),
      method: list.getUint16(at + 10, true),
      packedBytes: list.getUint32(at + 20, true),
      at: list.getUint32(at + 42, true),
    });
    at += ENTRY.bytes + nameBytes + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record is the last thing but for a comment of the archive, so it is looked for from the end. */
function lastEnd(tail: DataView): number | null {
  for (let at = tail.byteLength - END.bytes; at >= 0; at--) {
    if (tail.getUint32(at, true) === END.signature) return at;
  }
  return null;
}

async function viewOf(file: Blob, at: number, bytes: number): Promise<DataView> {
  return new DataView(await file.slice(at, at + bytes).arrayBuffer());
}
