import { useState } from 'preact/hooks';
import { formatEdtf } from '../core/edtf.ts';
import type { ConcordanceOrder } from '../core/search/concordance.ts';
import { useAnswer } from './ask-context.ts';
import { Notice } from './Notice.tsx';
import { HREFS } from './route.ts';
import { useStrings } from './strings-context.ts';

const ORDERS: readonly ConcordanceOrder[] = ['left', 'right', 'date'];
/** Drawn at first; a table of thousands is still found by the browser's own search once it is asked for. */
const SHOWN = 200;

/** Keyword in context: every hit on a line of its own, sorted by its left or right neighbour. */
export function Concordance({ query }: { query: string }) {
  const { t, count, locale } = useStrings();
  const [order, setOrder] = useState<ConcordanceOrder>('right');
  const [isWhole, setWhole] = useState(false);
  const { value, state } = useAnswer('concordance', { query, order });
  if (state === 'failed') return <Notice title={t('failed.library')} />;
  if (!value) return <Notice title={t('search.waiting')} />;
  if (value.rows.length === 0) return <Notice title={t('context.nothing')} />;
  const rows = isWhole ? value.rows : value.rows.slice(0, SHOWN);
  return (
    <>
      <fieldset class="otr-choice">
        <legend class="otr-label">{t('context.sort')}</legend>
        {ORDERS.map((each) => (
          <label key={each}>
            <input type="radio" name="order" checked={order === each} onChange={() => setOrder(each)} />
            {t(`context.order.${each}`)}
          </label>
        ))}
      </fieldset>
      <p role="status" class="otr-count">
        {count('context.found', value.total)}
      </p>
      <div class="otr-scroll">
        {/* Left and right are those of the line, whatever the direction of the page. */}
        <table class="otr-kwic" dir="ltr">
          <thead class="otr-visually-hidden">
            <tr>
              <th scope="col">{t('context.left')}</th>
              <th scope="col">{t('context.hit')}</th>
              <th scope="col">{t('context.right')}</th>
              <th scope="col">{t('table.date')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // Rows of one statement differ only by their place.
              <tr key={index}>
                <td lang={row.lang} class="otr-left">
                  <bdi>{row.left}</bdi>
                </td>
                <td lang={row.lang}>
                  {/* A space at the end of a line that runs to the left would stand at the other end of it. */}
                  {row.left.endsWith(' ') && ' '}
                  <a href={HREFS.statement(row.id)}>{row.hit}</a>
                </td>
                <td lang={row.lang} class="otr-right">
                  {row.right}
                </td>
                <td class="otr-quiet">
                  <time dateTime={row.date}>{formatEdtf(row.date, locale)}</time>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < value.rows.length && (
        <button type="button" class="otr-button" onClick={() => setWhole(true)}>
          {t('search.more')}
        </button>
      )}
    </>
  );
}
