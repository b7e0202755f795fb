import type { PackFile } from './export.ts';

/** Long enough for the browser to have taken the file, in milliseconds. */
const KEEP_ADDRESS_MS = 60_000;

/** Hands a file to the person, as a download. Must run in a page. */
export function saveFile({ name, content }: PackFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_ADDRESS_MS);
}
