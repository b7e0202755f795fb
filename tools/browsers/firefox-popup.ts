import { type Bidi, callInShadowOf, evaluateIn } from './bidi.ts';
import { asCall, type PageFunction, type ShadowFunction, type Surface } from './surface.ts';

/** WebDriver's code points for keys without a character. */
const KEYS: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Tab: '\uE004',
};

/** Firefox's real popup, which puppeteer does not know as a page. */
export class FirefoxPopup implements Surface {
  readonly #bidi: Bidi;
  readonly #context: string;
  readonly #hide: () => Promise<void>;

  /** @param hide - closes the popup, as a click beside it would */
  constructor(bidi: Bidi, context: string, hide: () => Promise<void>) {
    this.#bidi = bidi;
    this.#context = context;
    this.#hide = hide;
  }

  async evaluate<Args extends unknown[], T>(run: PageFunction<Args, T>, ...args: Args): Promise<T> {
    const { value } = await evaluateIn(this.#bidi, this.#context, `(${asCall(run)})(...${JSON.stringify(args)})`);
    return JSON.parse(String(value));
  }

  async inShadow<Args extends unknown[], T>(
    selector: string,
    run: ShadowFunction<Args, T>,
    ...args: Args
  ): Promise<T | null> {
    const answer = await callInShadowOf(this.#bidi, this.#context, selector, asCall(run), args);
    return answer === null ? null : JSON.parse(answer);
  }

  async moveMouse(x: number, y: number) {
    await this.#perform('pointer', [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }]);
  }

  async click(x: number, y: number) {
    await this.#perform('pointer', [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async press(...keys: string[]) {
    const values = keys.map((key) => KEYS[key] ?? key);
    await this.#perform('key', [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  async type(text: string) {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#perform('key', actions);
  }

  async screenshot() {
    const answer = await this.#bidi.send('browsingContext.captureScreenshot', { context: this.#context });
    return Buffer.from(String(answer['data']), 'base64');
  }

  close() {
    return this.#hide();
  }

  async #perform(type: 'key' | 'pointer', actions: object[]) {
    await this.#bidi.send('input.performActions', {
      context: this.#context,
      actions: [{ type, id: type, actions }],
    });
  }
}
