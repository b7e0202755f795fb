/** Whether both stores take a text as a version: three numbers without leading zeros. */
export function isVersion(text: string): boolean {
  return /^(0|[1-9]\d{0,3})(\.(0|[1-9]\d{0,3})){2}$/.test(text);
}

/** Whether `version` comes after `before`; both as {@link isVersion} has it. */
export function isLater(version: string, before: string): boolean {
  const [now, then] = [version, before].map((each) => each.split('.').map(Number));
  const at = now?.findIndex((number, i) => number !== then?.[i]) ?? -1;
  return at >= 0 && (now?.[at] ?? 0) > (then?.[at] ?? 0);
}
