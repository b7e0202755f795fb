import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOnTheWay, placeCard, type Rect } from '../../../core/placement.ts';

const view = { width: 1200, height: 800 };
const line = (left: number, top: number, width = 100, height = 20): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('a card', () => {
  test.each([
    ['stands below where there is room', line(300, 100), 300, 'below'],
    ['stands above where there is none below', line(300, 700), 300, 'above'],
    ['takes the side with more room when it fits on neither', line(300, 500), 900, 'above'],
    ['takes the side with more room when it fits on neither, below', line(300, 200), 900, 'below'],
  ])('%s', (_, words, height, side) => {
    expect(placeCard([words], words.left, { width: 400, height }, view).side).toBe(side);
  });

  test('stays within the right edge', () => {
    expect(placeCard([line(1150, 100)], 1150, { width: 400, height: 300 }, view).left).toBe(1200 - 400 - 8);
  });

  test('begins at the left edge of a viewport that is narrower than itself', () => {
    expect(placeCard([line(10, 100)], 10, { width: 400, height: 300 }, { width: 320, height: 600 }).left).toBe(8);
  });

  const size = fc.record({ width: fc.integer({ min: 50, max: 600 }), height: fc.integer({ min: 50, max: 1500 }) });
  const viewport = fc.record({
    width: fc.integer({ min: 320, max: 2000 }),
    height: fc.integer({ min: 200, max: 1400 }),
  });
  const situation = viewport.chain((bounds) =>
    fc.record({
      bounds: fc.constant(bounds),
      card: size,
      lines: fc.array(
        fc
          .tuple(
            fc.integer({ min: 0, max: bounds.width }),
            fc.integer({ min: 0, max: bounds.height }),
            fc.integer({ min: 1, max: 400 }),
            fc.integer({ min: 8, max: 60 }),
          )
          .map(([left, top, width, height]) => line(left, top, width, height)),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  );

  test('never covers a line of its words and never leaves the viewport upwards or downwards', () => {
    fc.assert(
      fc.property(situation, ({ bounds, card, lines }) => {
        const [first] = lines;
        const place = placeCard(lines, first?.left ?? 0, card, bounds);
        const top = place.top;
        const bottom = top + Math.min(card.height, place.maxHeight);
        for (const words of lines) {
          if (words.bottom <= 0 || words.top >= bounds.height) continue;
          expect(bottom <= words.top || top >= Math.min(words.bottom, bounds.height)).toBe(true);
        }
        if (place.maxHeight > 0) {
          expect(top).toBeGreaterThanOrEqual(0);
          expect(bottom).toBeLessThanOrEqual(bounds.height);
        }
        expect(place.left).toBeGreaterThanOrEqual(8);
      }),
    );
  });

  test('lies on the way of a pointer that goes straight to it from its words', () => {
    fc.assert(
      fc.property(situation, fc.double({ min: 0, max: 1, noNaN: true }), ({ bounds, card, lines: [words] }, share) => {
        if (!words) return;
        const place = placeCard([words], words.left, card, bounds);
        const box = {
          left: place.left,
          top: place.top,
          right: place.left + card.width,
          bottom: place.top + Math.min(card.height, place.maxHeight),
        };
        const x = Math.min(Math.max(words.left, box.left), box.right);
        const from = place.side === 'below' ? words.bottom : words.top;
        const to = place.side === 'below' ? box.top : box.bottom;
        expect(isOnTheWay({ x, y: from + (to - from) * share }, [words], box)).toBe(true);
      }),
    );
  });
});

test.each([
  ['on the words', 350, 110, true],
  ['between words and card', 500, 123, true],
  ['on the card', 500, 300, true],
  ['above the words', 350, 60, false],
  ['beside the words, on their line', 700, 110, false],
  ['beside the card', 900, 300, false],
])('a pointer %s', (_, x, y, isKept) => {
  const card = { left: 280, top: 126, right: 680, bottom: 500 };
  expect(isOnTheWay({ x, y }, [line(300, 100)], card)).toBe(isKept);
});
