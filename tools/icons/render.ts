/**
 * Draws the icons of the extension from `icon.svg` into `public/icon/`: quotation marks over a dotted line, as
 * phrases are underlined on a page. The grey one says that a site is switched off. Run it after changing the
 * drawing: `node tools/run.mjs tools/icons/render.ts`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { ensureBrowser } from '../browsers/find.ts';
import { ROOT } from '../steps.ts';

const SIZES_PX = [16, 32, 48, 128];
const OFF = '<style>.ground { fill: #77736b } .dots { fill: #d5d1c8 }</style></svg>';

const folder = join(ROOT, 'public/icon');
const drawing = await readFile(new URL('icon.svg', import.meta.url), 'utf8');
const browser = await puppeteer.launch({ executablePath: await ensureBrowser('chromium'), args: ['--no-sandbox'] });
try {
  await mkdir(folder, { recursive: true });
  const page = await browser.newPage();
  for (const size of SIZES_PX) {
    await writeFile(join(folder, `${size}.png`), await draw(page, drawing, size));
    await writeFile(join(folder, `off-${size}.png`), await draw(page, drawing.replace('</svg>', OFF), size));
  }
} finally {
  await browser.close();
}

async function draw(page: Page, svg: string, size: number): Promise<Uint8Array> {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  return page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
}
