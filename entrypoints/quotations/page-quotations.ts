import { holdsComments } from '../../core/text/readers-comments.ts';
import { askFromPage as ask } from '../../platform/page-link.ts';
import { type Block, partsOf } from '../reader/block.ts';
import { type Find, NO_PHRASE } from '../reader/find.ts';
import type { Quotations } from '../reader/meeting.ts';
import { standing } from '../reader/shown.ts';
import { workInSlices } from '../reader/slices.ts';
import { publicationDate } from '../selection/publication-date.ts';
import { isMachineTranslated } from './machine-translation.ts';

/** Quotation marks of all the languages; a block without one holds nothing to compare. */
const MARKS = /["“”„«»「」『』‹›]/u;
const BLOCKS_AT_ONCE = 60;
const TITLE_UNITS = 900;

/** Quotations count downwards from zero, phrases upwards: this script cannot see how far the reader's have come. */
let lastId = 0;

/** Sets the quotations of a page beside the record, block by block and once for each. */
export function createQuotations(onAnswer: () => void, signal: AbortSignal): Quotations {
  const known = new WeakMap<Block, readonly Find[]>();
  const waiting: Block[] = [];
  let isAsking = false;

  async function askNext() {
    isAsking = true;
    while (waiting.length > 0 && !signal.aborted) {
      const blocks = waiting.splice(0, BLOCKS_AT_ONCE);
      const reply = await ask('compareBlocks', {
        blocks: blocks.map((block) => ({ text: block.text() })),
        title: document.title.slice(0, TITLE_UNITS),
        lang: document.documentElement.lang.slice(0, 40),
        published: publicationDate(document),
      });
      if (!reply.ok || signal.aborted) break;
      let isAnyFound = false;
      for (const { block: number, start, end, model } of reply.value) {
        const block = blocks[number];
        if (!block?.isWhole() || !model.said) continue;
        const parts = partsOf(block, start, end);
        if (!standing(parts).isShown) continue;
        const printed = block.text().slice(start, end);
        const find: Find = { id: --lastId, phrase: NO_PHRASE, quotation: model, block, start, end, printed, parts };
        known.set(block, [...(known.get(block) ?? []), find]);
        isAnyFound = true;
      }
      if (isAnyFound) onAnswer();
    }
    isAsking = false;
  }

  function addNew(blocks: readonly Block[]) {
    let index = 0;
    workInSlices(
      (until) => {
        for (; index < blocks.length; index++) {
          if (performance.now() >= until) return true;
          const block = blocks[index];
          if (!block || known.has(block)) continue;
          known.set(block, []);
          if (MARKS.test(block.text()) && !isComment(block)) waiting.push(block);
        }
        if (!isAsking) void askNext();
        return false;
      },
      () => {},
      signal,
    );
  }

  return {
    of(blocks) {
      if (isMachineTranslated()) return [];
      const fresh = blocks.filter((block) => !known.has(block));
      if (fresh.length > 0) addNew(fresh);
      return blocks.flatMap((block) => (block.isWhole() ? (known.get(block) ?? []) : []));
    },
  };
}

function isComment(block: Block): boolean {
  let element = block.pieces.find((piece) => piece !== null)?.parentElement;
  for (; element; element = element.parentElement)
    if (holdsComments(element.localName, element.getAttribute('class') ?? '', element.id)) return true;
  return false;
}
