import type { PhraseLine } from '../core/detail.ts';
import { formatEdtf } from '../core/edtf.ts';
import type { PageRow } from '../core/page-view.ts';
import { speakerName } from '../core/speaker-name.ts';
import { useStrings } from './strings-context.ts';

interface Props {
  rows: readonly PageRow[];
  /** Scrolls to the place and opens its card. */
  onShow(hit: number): void;
}

/** The phrases of the open page, in the page's order, each as a button that leads to its place. */
export function PageList({ rows, onShow }: Props) {
  return (
    <ol class="otr-rows">
      {rows.map((row) => (
        <li key={row.hit} class="otr-row">
          <button type="button" class="otr-row-link" data-row onClick={() => onShow(row.hit)}>
            <span class="otr-printed" dir="auto">
              {row.printed}
            </span>
            {row.line && <Behind line={row.line} />}
          </button>
        </li>
      ))}
    </ol>
  );
}

function Behind({ line: { first } }: { line: PhraseLine }) {
  const { locale } = useStrings();
  const { statement, speaker } = first;
  const name = speakerName(speaker, locale);
  return (
    <>
      <span class="otr-words otr-clamped" lang={statement.lang} dir="auto">
        {statement.text}
      </span>
      <span class="otr-row-by">
        <span class="otr-speaker" lang={name.lang}>
          {name.text}
        </span>
        {' · '}
        <time dateTime={statement.date}>{formatEdtf(statement.date, locale)}</time>
      </span>
    </>
  );
}
