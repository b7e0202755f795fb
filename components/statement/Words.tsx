import type { Span } from '../../core/span.ts';
import { MarkedText } from '../MarkedText.tsx';

interface Props {
  text: string;
  lang: string;
  marks?: readonly Span[];
  /** Neighbouring words of the source, shown quietly. */
  before?: string | undefined;
  after?: string | undefined;
  cite?: string | undefined;
}

/** Words that somebody said, in their own language and script. */
export function Words({ text, lang, marks = [], before, after, cite }: Props) {
  return (
    <blockquote class="otr-words" lang={lang} cite={cite} dir="auto">
      {before && <span class="otr-neighbour">{`${before} `}</span>}
      <MarkedText text={text} lang={lang} marks={marks} />
      {after && <span class="otr-neighbour">{` ${after}`}</span>}
    </blockquote>
  );
}
