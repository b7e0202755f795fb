import { browser } from 'wxt/browser';

/**
 * Reads a JSON file of our own package. The address is the extension's own: nothing leaves the browser.
 *
 * @param path - inside the package, without a slash in front; written by the build, so its form is known
 * @throws {Error} when the package lacks the file: a mistake of the build
 */
export async function bundledFile<T>(path: string): Promise<T> {
  return (await open(path)).json();
}

/** The bytes of a file of our own package, as they lie there. See {@link bundledFile}. */
export async function bundledBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await open(path)).arrayBuffer());
}

async function open(path: string): Promise<Response> {
  const answer = await fetch(new URL(path, browser.runtime.getURL('/')));
  if (!answer.ok) throw new Error(`bundled file: ${path} is not in the package`);
  return answer;
}
