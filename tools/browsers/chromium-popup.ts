import { PuppeteerTab } from './tab.ts';

/** As far as Chromium lets a popup grow. */
const MOST = { width: 800, height: 600 };

/**
 * Chromium's real popup. With a window the browser fits it to its content; without one nobody does, and it can not be
 * resized from outside either, so a picture reaches beyond what is in view.
 */
export class ChromiumPopup extends PuppeteerTab {
  override async screenshot() {
    const { width, height } = await this.evaluate(() => {
      const { offsetWidth: width, offsetHeight: height } = document.body;
      return { width, height };
    });
    const clip = { x: 0, y: 0, width: Math.min(width, MOST.width), height: Math.min(height, MOST.height) };
    return this.page.screenshot({ type: 'png', clip, captureBeyondViewport: true });
  }
}
