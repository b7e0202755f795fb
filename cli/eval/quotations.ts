import { type CheckedQuotation, checkText } from '../../core/quotations/check.ts';
import type { DifferenceKind, Verdict } from '../../core/quotations/difference.ts';
import type { QuotationLibrary } from '../../core/quotations/quotation-library.ts';
import type { WordingKind } from '../../core/quotations/wordings.ts';
import { paragraphs } from '../../core/text/paragraphs.ts';

/** One line of a labelled set: a printed passage with one quotation to be judged. */
export interface QuotationCase {
  readonly id: string;
  readonly lang: string;
  /** The passage as printed: quotation with its marks and its attribution. */
  readonly text: string;
  /** The words to be judged, where the passage has several quotations. */
  readonly quotation?: string;
  readonly verdict: Verdict;
  /** The statement that the words come from; `null` for words that no statement has. */
  readonly statement: string | null;
  /** Kinds of differences that must be listed, among others. */
  readonly kinds?: readonly DifferenceKind[];
  readonly wording?: WordingKind;
  readonly published?: string;
  readonly why?: string;
}

/** A judged case that differs from its label. */
export interface QuotationMiss {
  readonly id: string;
  readonly text: string;
  readonly expected: string;
  readonly given: string;
}

export interface QuotationScore {
  readonly cases: number;
  /** Shares of 0 to 1. */
  readonly verdict: number;
  /** Of the cases with a statement. */
  readonly statement: number;
  /** Of the cases without one: how many were found all the same. */
  readonly falseFound: number;
  /** Of the differences that the labels name. */
  readonly differences: number;
  readonly misses: readonly QuotationMiss[];
}

/** Judges every case as the command line would, and counts what agrees with the labels. */
export function scoreQuotations(library: QuotationLibrary, cases: readonly QuotationCase[]): QuotationScore {
  const misses: QuotationMiss[] = [];
  const right = { verdict: 0, statement: 0, found: 0, differences: 0 };
  const asked = { statement: 0, foreign: 0, differences: 0 };
  for (const one of cases) {
    const judged = judge(library, one);
    const verdict = judged?.verdict ?? 'not-found';
    const statement = judged?.statement ?? null;
    const kinds = judged?.differences.map((difference) => difference.kind) ?? [];
    const named = (one.kinds ?? []).filter((kind) => kinds.includes(kind));
    right.verdict += verdict === one.verdict ? 1 : 0;
    right.differences += named.length;
    asked.differences += one.kinds?.length ?? 0;
    if (one.statement === null) {
      asked.foreign += 1;
      right.found += statement === null ? 0 : 1;
    } else {
      asked.statement += 1;
      right.statement += statement === one.statement ? 1 : 0;
    }
    const isMiss = verdict !== one.verdict || statement !== one.statement || named.length < (one.kinds?.length ?? 0);
    const isOtherWording = one.wording !== undefined && judged !== undefined && judged.wording !== one.wording;
    if (isMiss || isOtherWording)
      misses.push({
        id: one.id,
        text: one.text,
        expected: [one.verdict, one.statement, one.wording, one.kinds?.join(' ')].join(', '),
        given: [verdict, statement, judged?.wording, judged?.differences.map(asText).join(' ')].join(', '),
      });
  }
  return {
    cases: cases.length,
    verdict: share(right.verdict, cases.length),
    statement: share(right.statement, asked.statement),
    falseFound: share(right.found, asked.foreign),
    differences: share(right.differences, asked.differences),
    misses,
  };
}

function judge(library: QuotationLibrary, one: QuotationCase): CheckedQuotation | undefined {
  const options = one.published === undefined ? {} : { published: one.published };
  const checked = checkText(library, paragraphs(one.text), options);
  const beginning = one.quotation?.slice(0, 20);
  return checked.find(({ text }) => beginning !== undefined && text.startsWith(beginning)) ?? checked[0];
}

const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);

const asText = ({ kind, page, source }: CheckedQuotation['differences'][number]): string =>
  `${kind} (${source} → ${page})`;

/** Reads a labelled set: one JSON object a line. @throws {SyntaxError} at the first line that is none */
export function parseCases(jsonl: string): QuotationCase[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as QuotationCase);
}
