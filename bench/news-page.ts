import { PLANTED } from './phrases.ts';
import { between, createRandom, type Random } from './random.ts';
import { frequentWord } from './vocabulary.ts';

/** How often the planted phrases stand in a page of any length, unless told. */
export const PLANTED_HITS = 20;

/**
 * The HTML of a news page: headings, paragraphs of 40 to 120 words with links, emphasis and quotations, lists,
 * captions. A text node holds some 60 to 200 code units, as on the pages of large news sites.
 *
 * @param units - code units of text, white space between blocks aside; reached or passed by less than one block
 */
export function newsPage(units: number, hits = PLANTED_HITS): string {
  const random = createRandom(units);
  const blocks: string[] = [];
  let written = 0;
  for (let number = 0; written < units; number++) {
    const block = newsBlock(random, number);
    blocks.push(block);
    written += block.replace(/<[^>]*>/gu, '').length;
  }
  return plant(blocks, hits).join('\n');
}

function newsBlock(random: Random, number: number): string {
  if (number % 9 === 0) return `<h2>${sentence(random, between(random, 4, 9))}</h2>`;
  if (number % 13 === 5) {
    const items = Array.from(
      { length: between(random, 3, 6) },
      () => `<li>${sentence(random, between(random, 8, 20))}</li>`,
    );
    return `<ul>\n${items.join('\n')}\n</ul>`;
  }
  if (number % 17 === 8) {
    return `<figure><img alt=""><figcaption>${sentence(random, between(random, 10, 20))}</figcaption></figure>`;
  }
  return `<p>${paragraph(random)}</p>`;
}

function paragraph(random: Random): string {
  const sentences: string[] = [];
  for (let words = between(random, 40, 120); words > 0; ) {
    const length = Math.min(words, between(random, 10, 30));
    sentences.push(sentence(random, length));
    words -= length;
  }
  return sentences.join(' ');
}

const INLINE_EVERY = 40; // words between two links or emphases

function sentence(random: Random, length: number): string {
  const words = Array.from({ length }, (_, at) => inMarkup(random, withMark(random, at, frequentWord(random))));
  const text = `${words.join(' ')}.`.replace(/^(?:<[^>]*>)*./u, (start) => start.toUpperCase());
  return random() < 0.15 ? `“${text}”` : text;
}

function withMark(random: Random, at: number, word: string): string {
  const draw = random();
  if (at > 0 && draw < 0.12) return word.charAt(0).toUpperCase() + word.slice(1);
  if (draw < 0.2) return `${word},`;
  if (draw < 0.22) return `${word}’s`;
  if (draw < 0.23) return `${word} –`;
  if (draw < 0.24) return `${word}-${frequentWord(random)}`;
  return draw < 0.255 ? String(between(random, 2, 2030)) : word;
}

function inMarkup(random: Random, word: string): string {
  const draw = random() * INLINE_EVERY;
  if (draw >= 1) return word;
  if (draw < 0.5) return `<a href="#${word.length}">${word} ${frequentWord(random)}</a>`;
  return draw < 0.75 ? `<em>${word}</em>` : `<strong>${word}</strong>`;
}

/** Puts the planted phrases at the ends of paragraphs spread over the page. */
function plant(blocks: string[], hits: number): string[] {
  const paragraphs = blocks.flatMap((block, at) => (block.startsWith('<p>') ? [at] : []));
  for (let hit = 0; hit < hits; hit++) {
    const at = paragraphs[Math.floor((hit * paragraphs.length) / hits)] ?? 0;
    blocks[at] = (blocks[at] ?? '<p></p>').replace(/<\/p>$/u, ` They spoke of “${PLANTED[hit % PLANTED.length]}”.</p>`);
  }
  return blocks;
}
