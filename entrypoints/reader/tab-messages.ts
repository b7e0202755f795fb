import type { PageHits, PageStatus, Result } from '../../platform/messages.ts';
import { answerInPage, type PageQuestion } from '../../platform/page-link.ts';
import type { CardOpener } from './card-opener.ts';
import type { Find } from './find.ts';
import { currentMeeting } from './meeting.ts';

interface Page {
  finds(): readonly Find[];
  status(): PageStatus;
  readonly opener: CardOpener;
  /** Sets the selected words beside the record. */
  compareSelection(): void;
}

const PRINTED_UNITS = 200;

/** Answers popup, side panel and background. Written by hand: the router's parsers would weigh on every page. */
export function answerExtension({ finds, status, opener, compareSelection }: Page, signal: AbortSignal) {
  const answer = (kind: string, question: PageQuestion): Result<PageHits | null> | null => {
    switch (kind) {
      case 'listHits':
        return done({
          hits: finds().map(({ id, phrase, printed, quotation }) => ({
            hit: id,
            phrase,
            printed: printed.slice(0, PRINTED_UNITS),
            quotation: quotation?.quotation ?? null,
          })),
          status: status(),
        });
      case 'showHit': {
        const find = finds().find(({ id }) => id === question.hit);
        if (!find) return { ok: false, reason: 'gone' };
        opener.show(find);
        return done(null);
      }
      case 'runCommand':
        if (question.command === 'compare') compareSelection();
        else run(opener, question.command);
        return done(null);
      case 'refresh':
        currentMeeting()?.refresh();
        return done(null);
      default:
        return null;
    }
  };
  answerInPage(answer, signal);
}

function run(opener: CardOpener, command: unknown) {
  if (command === 'next-phrase') opener.go(1);
  else if (command === 'previous-phrase') opener.go(-1);
  else if (command === 'open-card') opener.openCurrent();
}

function done<T>(value: T): Result<T> {
  return { ok: true, value };
}
