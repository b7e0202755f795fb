import { type Surface, until } from '../../tools/browsers.ts';
import { readCard } from '../../tools/card.ts';
import { middleOf, readPainted, showPainted } from '../../tools/painted.ts';

/** Clicks the middle of the first element that a selector finds, once it is there and has come to rest. */
export async function clickOn(surface: Surface, selector: string): Promise<void> {
  let before = '';
  const { x, y } = await until(`something at rest at ${selector}`, async () => {
    const middle = await surface.evaluate(middleOfElement, selector);
    const place = JSON.stringify(middle);
    const isAtRest = middle !== null && place === before;
    before = place;
    return isAtRest && middle;
  });
  await surface.click(x, y);
}

/** Clicks a button of the open card. */
export async function clickInCard(page: Surface, selector: string): Promise<void> {
  const { x, y } = await until(`${selector} in the card`, () =>
    page.inShadow(
      'on-the-record-card',
      (root, wanted) => {
        const element = root.querySelector(wanted);
        element?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = element?.getBoundingClientRect();
        return box?.width ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      },
      selector,
    ),
  );
  await page.click(x, y);
}

/** The number of the painted words that hold `text`, once they are painted. */
export function numberOf(page: Surface, text: string): Promise<number> {
  return until(`“${text}” to be marked`, async () => {
    const index = (await readPainted(page)).findIndex((painted) => painted.text.includes(text));
    return index >= 0 && { index };
  }).then(({ index }) => index);
}

/** Rests the mouse on painted words that hold `text` until the card is there, and reads it. */
export async function restOn(page: Surface, text: string) {
  const painted = await showPainted(page, await numberOf(page, text));
  const { x, y } = middleOf(painted);
  await page.moveMouse(x, y);
  return until(`the card of “${text}”`, () => readCard(page));
}

/** Rests the mouse on the first painted words that are on screen, until their card is there. */
export async function openFirstCard(page: Surface) {
  const painted = await readPainted(page);
  const index = painted.findIndex(({ boxes }) => boxes.length > 0);
  const { x, y } = middleOf(await showPainted(page, index));
  await page.moveMouse(x, y);
  return until('a card', () => readCard(page));
}

/** Waits until exactly `count` places are painted. */
export async function untilPainted(page: Surface, count: number): Promise<void> {
  let seen = -1;
  await until('as many marked places as there should be', async () => {
    seen = (await readPainted(page)).length;
    return seen === count;
  }).catch((error: Error) => {
    throw new Error(`${error.message}: ${seen} in place of ${count}`);
  });
}

/** Waits until a selector finds something that is shown. */
export async function untilShown(surface: Surface, selector: string): Promise<void> {
  await until(`${selector} to be shown`, () =>
    surface.evaluate((wanted) => document.querySelector(wanted)?.checkVisibility() ?? false, selector),
  );
}

/** Types a draft with a quotation that differs from the record and one that is not in it, until both are found. */
export async function writeDraft(page: Surface): Promise<void> {
  await clickOn(page, 'textarea');
  await page.type(
    'The statement of China and Russia says "Friendship between the two States has no borders, there are no ' +
      'forbidden areas of cooperation". "Nobody in this record ever uttered such words about bicycles," said Ada.',
  );
  await until('two quotations to be found', () =>
    page.evaluate(() => document.querySelectorAll('.otr-finding:not([data-verdict="phrase"])').length === 2),
  );
}

/** Runs in the page. */
function middleOfElement(selector: string) {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element?.getBoundingClientRect();
  return box?.width ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/** Waits by the page's own clock. */
export async function pageTime(page: Surface, ms: number): Promise<void> {
  await page.evaluate((wait) => new Promise((resolve) => setTimeout(() => resolve(true), wait)), ms);
}
