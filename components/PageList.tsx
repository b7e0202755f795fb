import type { StatementWithSpeaker } from '../core/card.ts';
import { formatEdtf } from '../core/edtf.ts';
import type { PageRow } from '../core/page-view.ts';
import { speakerName } from '../core/speaker-name.ts';
import { BETWEEN } from './between.ts';
import { VERDICT_NAMES } from './comparison/names.ts';
import { useStrings } from './strings-context.ts';

interface Props {
  rows: readonly PageRow[];
  /** Scrolls to the place and opens its card. */
  onShow(hit: number): void;
}

/** The phrases and quotations of the open page, in the page's order, each as a button that leads to its place. */
export function PageList({ rows, onShow }: Props) {
  const { t } = useStrings();
  return (
    <ol class="otr-rows">
      {rows.map((row) => (
        <li key={row.hit} class="otr-row">
          <button type="button" class="otr-row-link" data-row onClick={() => onShow(row.hit)}>
            <span class="otr-printed" dir="auto">
              {row.printed}
            </span>
            {row.verdict && <span class="otr-label">{t(VERDICT_NAMES[row.verdict])}</span>}
            {row.said && <Behind said={row.said} />}
          </button>
        </li>
      ))}
    </ol>
  );
}

function Behind({ said: { statement, speaker } }: { said: StatementWithSpeaker }) {
  const { locale } = useStrings();
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
        {BETWEEN}
        <time dateTime={statement.date}>{formatEdtf(statement.date, locale)}</time>
      </span>
    </>
  );
}
