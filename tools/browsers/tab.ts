import type { KeyInput, Page } from 'puppeteer-core';
import type { Tab } from './driven.ts';
import { asCall, type PageFunction, type ShadowFunction } from './surface.ts';

/** Calls a function, given as text, with a closed shadow root; each protocol has its own way in. */
export type CallInShadow = (page: Page, selector: string, call: string, args: unknown[]) => Promise<string | null>;

/** A tab over puppeteer's page, which has the same mouse and keyboard in both browsers. */
export class PuppeteerTab implements Tab {
  readonly errors: string[] = [];
  readonly page: Page;
  readonly #callInShadow: CallInShadow;

  constructor(page: Page, callInShadow: CallInShadow) {
    this.page = page;
    this.#callInShadow = callInShadow;
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  async goto(url: string) {
    await this.page.goto(url, { waitUntil: 'load' });
  }

  async reload() {
    await this.page.reload({ waitUntil: 'load' });
  }

  focus() {
    return this.page.bringToFront();
  }

  setSize(width: number, height: number) {
    return this.page.setViewport({ width, height });
  }

  async evaluate<Args extends unknown[], T>(run: PageFunction<Args, T>, ...args: Args): Promise<T> {
    return JSON.parse((await this.page.evaluate(`(${asCall(run)})(...${JSON.stringify(args)})`)) as string);
  }

  async inShadow<Args extends unknown[], T>(
    selector: string,
    run: ShadowFunction<Args, T>,
    ...args: Args
  ): Promise<T | null> {
    const answer = await this.#callInShadow(this.page, selector, asCall(run), args);
    return answer === null ? null : JSON.parse(answer);
  }

  moveMouse(x: number, y: number) {
    return this.page.mouse.move(x, y, { steps: 3 }); // a hand passes places between; a jump is no movement
  }

  async click(x: number, y: number) {
    await this.moveMouse(x, y);
    await this.page.mouse.click(x, y);
  }

  async press(...keys: string[]) {
    const names = keys as KeyInput[];
    for (const key of names) await this.page.keyboard.down(key);
    for (const key of names.toReversed()) await this.page.keyboard.up(key).catch(ignoreClosed);
  }

  type(text: string) {
    return this.page.keyboard.type(text);
  }

  screenshot() {
    return this.page.screenshot({ type: 'png' });
  }

  async close() {
    if (!this.page.isClosed()) await this.page.close();
  }
}

/** What closes itself when a key goes down does not hear it come up. */
function ignoreClosed(error: unknown) {
  if (!(error instanceof Error && error.name === 'TargetCloseError')) throw error;
}
