const told = new Set<string>();

/**
 * Reports a mistake of ours, once for each place and message. Never holds page text: the message is ours, and a
 * stack names files only.
 *
 * @param where - part of the extension, as in `background: getCard`
 */
export function reportFault(fault: unknown, where: string): void {
  const message = fault instanceof Error ? fault.message : String(fault);
  const key = `${where}: ${message}`;
  if (told.has(key)) return;
  told.add(key);
  console.error(`On the Record, ${key}`, fault instanceof Error ? (fault.stack ?? '') : '');
}
