import type { BrowserName, Tab } from '../browsers.ts';

/** The width and height of a window on a common laptop; our pages are taken to their end, however long. */
const USUAL = [1100, 800] as const;
const NARROW = [320, 640] as const;

/** A way to look at a page that layouts break at. */
export interface Edge {
  readonly edge: string;
  /** @returns false where the browser cannot show it */
  apply(page: Tab, browser: BrowserName): Promise<boolean>;
}

/** Each begins where the one before ended, so each sets all that it is about. */
export const EDGES: readonly Edge[] = [
  {
    edge: 'narrow',
    async apply(page) {
      await page.setSize(...NARROW);
      return true;
    },
  },
  {
    edge: 'narrow-large-text',
    async apply(page) {
      await setRoot(page, 'fontSize', '200%');
      return true;
    },
  },
  {
    edge: 'large-text',
    async apply(page) {
      await page.setSize(...USUAL);
      return true;
    },
  },
  {
    edge: 'right-to-left',
    async apply(page) {
      await setRoot(page, 'fontSize', '');
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      return true;
    },
  },
  {
    edge: 'forced-colours',
    async apply(tab, browser) {
      if (browser === 'firefox') return false; // a choice of the whole browser there, made before it starts
      await tab.evaluate(() => {
        document.documentElement.dir = 'ltr';
      });
      const session = await tab.page.createCDPSession();
      const features = [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: 'dark' },
      ];
      await session.send('Emulation.setEmulatedMedia', { features });
      return true;
    },
  },
];

/** A list of hundreds of rows looks the same all the way down, and takes ten seconds to draw. */
const LONGEST_PX = 2400;

/** A page from its beginning to its end, or as far down as a picture goes. */
export async function wholePage({ page }: Tab): Promise<Uint8Array> {
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    height: Math.max(innerHeight, document.documentElement.scrollHeight),
  }));
  const clip = { x: 0, y: 0, width, height: Math.min(height, LONGEST_PX) };
  return page.screenshot({ type: 'png', clip, captureBeyondViewport: true });
}

async function setRoot(page: Tab, property: 'fontSize', value: string) {
  await page.evaluate(
    (name, to) => {
      document.documentElement.style[name] = to;
    },
    property,
    value,
  );
}
