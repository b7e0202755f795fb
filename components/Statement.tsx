import type { ComponentChildren } from 'preact';
import type { StatementWithSpeaker } from '../core/card.ts';
import type { ComparedVariant } from '../core/compared-variants.ts';
import type { Span } from '../core/span.ts';
import type { InTime } from '../core/timeline/in-time.ts';
import { AroundWords } from './statement/AroundWords.tsx';
import { Attribution } from './statement/Attribution.tsx';
import { EvidenceList } from './statement/EvidenceList.tsx';
import { InTimeList } from './statement/InTimeList.tsx';
import { Original } from './statement/Original.tsx';
import { Source } from './statement/Source.tsx';
import { StatusNotes } from './statement/StatusNotes.tsx';
import { Variants } from './statement/Variants.tsx';
import { Words } from './statement/Words.tsx';
import { useStrings } from './strings-context.ts';

/** Addresses of our own pages, where the surface has them; the card, in somebody else's page, has none. */
export interface Hrefs {
  statement(id: string): string;
  speaker(id: string): string;
}

interface Props extends StatementWithSpeaker {
  /** Words to mark, in UTF-16 code units of `statement.text`. */
  marks?: readonly Span[] | undefined;
  /** Words to mark in the original. */
  originalMarks?: readonly Span[] | undefined;
  inTime?: InTime | null | undefined;
  /** The statement's variants, set beside its words. */
  variants?: readonly (ComparedVariant | null)[] | undefined;
  hrefs?: Hrefs | undefined;
  /** Leaves the neighbouring words of the source to `AroundWords`, where there is little room. */
  isShort?: boolean | undefined;
  /** What the surface has to say of the words themselves, right after them. */
  afterWords?: ComponentChildren;
}

/** A statement in full, in the order in which a reader asks: what, who and when, in which words, how do you know. */
export function Statement({
  statement,
  speaker,
  marks,
  originalMarks,
  inTime,
  variants,
  hrefs,
  isShort = false,
  afterWords,
}: Props) {
  const { t } = useStrings();
  return (
    <article class="otr-statement">
      <Words
        text={statement.text}
        lang={statement.lang}
        marks={marks ?? []}
        before={isShort ? undefined : statement.before}
        after={isShort ? undefined : statement.after}
        cite={statement.source.url}
      />
      {afterWords}
      <Attribution statement={statement} speaker={speaker} speakerHref={hrefs?.speaker(speaker.id)} />
      {isShort && <AroundWords statement={statement} />}
      <StatusNotes statement={statement} href={hrefs?.statement} />
      <Original statement={statement} marks={originalMarks} />
      <Variants statement={statement} compared={variants} />
      {statement.note && (
        <section class="otr-part">
          <h3 class="otr-label">{t('statement.note')}</h3>
          <p>{statement.note}</p>
        </section>
      )}
      {inTime && <InTimeList inTime={inTime} href={hrefs?.statement} />}
      <Source statement={statement} />
      <EvidenceList statement={statement} />
    </article>
  );
}
