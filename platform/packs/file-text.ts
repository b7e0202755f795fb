import type { FileFault } from '../../core/pack/import-outcome.ts';
import { KEPT_LIMITS } from './limits.ts';
import { findZippedJson } from './zip.ts';

/** The text of a file, or why it has none. */
export type FileText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: FileFault };

/** How a file is read. */
export interface FileTextOptions {
  readonly signal: AbortSignal;
  /** Told how many bytes of text there are so far. */
  readonly onBytes: (bytes: number) => void;
  /** Bounds in bytes, for tests; those of {@link KEPT_LIMITS} otherwise. */
  readonly limits?: { readonly fileBytes: number; readonly unfoldedBytes: number };
}

/**
 * The text of a pack file: JSON in UTF-8, as it is, in gzip, or as the one JSON file of a zip archive.
 *
 * What kind it is its first bytes say, not its name. Unfolding stops as soon as more comes out than a pack may have,
 * whatever sizes the archive claims.
 *
 * @throws the signal's reason when it ends the reading
 */
export async function fileText(
  file: Blob,
  { signal, onBytes, limits = KEPT_LIMITS }: FileTextOptions,
): Promise<FileText> {
  try {
    if (file.size > limits.fileBytes) return failed('too-large');
    const stream = await unfolded(file);
    if (typeof stream === 'string') return failed(stream);
    return await decode(stream, limits.unfoldedBytes, signal, onBytes);
  } catch (fault) {
    signal.throwIfAborted();
    // The stream of a broken archive ends with a TypeError, that of a file which has gone with a DOMException.
    if (fault instanceof DOMException) return failed('unreadable');
    if (fault instanceof TypeError) return failed('archive-damaged');
    throw fault;
  }
}

async function unfolded(file: Blob): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | FileFault> {
  const [a, b, c, d] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (a === 0x1f && b === 0x8b) return file.stream().pipeThrough(new DecompressionStream('gzip'));
  const isZip = a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
  if (!isZip) return file.stream();
  const zipped = await findZippedJson(file, KEPT_LIMITS.zipEntries);
  if (typeof zipped === 'string') return zipped;
  const bytes = zipped.bytes.stream();
  return zipped.isDeflated ? bytes.pipeThrough(new DecompressionStream('deflate-raw')) : bytes;
}

async function decode(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  mostBytes: number,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<FileText> {
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let bytes = 0;
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await reader.read();
      const part = decoded(decoder, value, done);
      if (part === null) return failed('not-text');
      parts.push(part);
      if (done) return { ok: true, text: parts.join('') };
      bytes += value.byteLength;
      if (bytes > mostBytes) return failed('unfolds-too-large');
      onBytes(bytes);
    }
  } finally {
    // Ends the unfolding behind it too; of a stream that has ended this asks nothing.
    await reader.cancel().catch(() => undefined);
  }
}

function decoded(decoder: TextDecoder, bytes: Uint8Array<ArrayBuffer> | undefined, isLast: boolean): string | null {
  try {
    return decoder.decode(bytes, { stream: !isLast });
  } catch {
    return null; // not UTF-8: the decoder is told to be strict
  }
}

function failed(fault: FileFault): FileText {
  return { ok: false, fault };
}
