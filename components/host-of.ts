/** The host of an address, to name a source by; all of an address that has the form of one and is none. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address;
}
