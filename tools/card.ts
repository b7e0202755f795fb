import { type Surface, until } from './browsers/surface.ts';
import { middleOf, type Painted } from './painted.ts';

const HOST = 'on-the-record-card';

/** What a person reads in the open card. */
export interface CardText {
  /** The phrase as the page prints it. */
  printed: string;
  /** The words of the first statement. */
  words: string;
  speaker: string;
  /** As shown, with role and occasion. */
  attribution: string;
  /** As `<time datetime>` has it. */
  date: string;
  all: string;
}

/** @returns what the open card shows, `null` while none is open */
export async function readCard(page: Surface): Promise<CardText | null> {
  return page.inShadow(HOST, (root) => {
    const text = (selector: string) => root.querySelector<HTMLElement>(selector)?.innerText.trim() ?? '';
    const printed = text('.otr-printed');
    if (!printed) return null;
    return {
      printed,
      words: text('.otr-statement blockquote'),
      speaker: text('.otr-speaker'),
      attribution: text('.otr-attribution'),
      date: root.querySelector('.otr-statement time')?.getAttribute('datetime') ?? '',
      all: (root.firstElementChild as HTMLElement | null)?.innerText ?? '',
    };
  });
}

/** Rests the mouse on painted words until their card is open. */
export async function openCardAt(page: Surface, painted: Painted): Promise<CardText> {
  const { x, y } = middleOf(painted);
  await page.moveMouse(x, y);
  return until(`the card of “${painted.text}”`, () => readCard(page));
}

/** Waits until no card is open. */
export async function untilCardCloses(page: Surface): Promise<void> {
  await until('the card to close', async () => (await readCard(page)) === null);
}

/** A card fades in; a picture of it half there helps nobody. */
export async function untilStill(page: Surface): Promise<void> {
  await until('the card to stand still', () =>
    page.inShadow(HOST, (root) => root.getAnimations().every(({ playState }) => playState === 'finished')),
  );
}
