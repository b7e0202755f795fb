import type { PageView } from '../core/page-view.ts';
import { BETWEEN } from './between.ts';
import { Notice } from './Notice.tsx';
import { PageList } from './PageList.tsx';
import { useStrings } from './strings-context.ts';

interface Props {
  page: PageView;
  onShow(hit: number): void;
  onRead(): void;
  onSite(isOn: boolean): void;
}

/** “On this page”: the phrases and quotations found, or in words why there are none, and what can be done about it. */
export function PagePanel({ page, onShow, onRead, onSite }: Props) {
  const { t, count } = useStrings();
  const rows = 'rows' in page ? page.rows : [];
  const phrases = rows.filter(({ verdict }) => verdict === null).length;
  return (
    <section class="otr-page-part" aria-labelledby="on-this-page">
      <div class="otr-heading">
        <h2 id="on-this-page">{t('page.title')}</h2>
        <p role="status" class="otr-count">
          {page.state === 'read' && !page.isDone && t('page.reading')}
          {[
            phrases > 0 && count('page.found', phrases),
            phrases < rows.length && count('draft.quotations', rows.length - phrases),
          ]
            .filter(Boolean)
            .join(BETWEEN)}
        </p>
      </div>
      {rows.length > 0 && <PageList rows={rows} onShow={onShow} />}
      <PageState page={page} onRead={onRead} onSite={onSite} />
    </section>
  );
}

function PageState({ page, onRead, onSite }: Omit<Props, 'onShow'>) {
  const { t } = useStrings();
  switch (page.state) {
    case 'waiting':
      return <Notice title={t('page.waiting')} />;
    case 'read':
      return page.isDone && page.rows.length === 0 ? (
        <Notice title={t('page.nothing')}>
          <p>{t('page.nothingHint')}</p>
        </Notice>
      ) : null;
    case 'paused':
      return (
        <Notice title={t('page.paused')}>
          <p>{t('page.pausedHint')}</p>
          <div class="otr-actions">
            <button type="button" class="otr-button" data-row onClick={() => onSite(false)}>
              {t('card.leaveSite')}
            </button>
          </div>
        </Notice>
      );
    case 'click':
      return (
        <Notice title={t('page.click', { host: page.host })}>
          <div class="otr-actions">
            <button type="button" class="otr-button otr-primary" data-row onClick={onRead}>
              {t('page.read')}
            </button>
            <button type="button" class="otr-button" onClick={() => onSite(true)}>
              {t('page.always')}
            </button>
          </div>
        </Notice>
      );
    case 'off':
      return (
        <Notice title={t('page.off', { host: page.host })}>
          <div class="otr-actions">
            <button type="button" class="otr-button otr-primary" data-row onClick={() => onSite(true)}>
              {t('page.turnOn')}
            </button>
          </div>
        </Notice>
      );
    case 'never':
      return <Notice title={t('page.never', { host: page.host })} />;
    case 'unreadable':
      return (
        <Notice title={t('page.unreadable')}>
          <p>{t('page.unreadableHint')}</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice title={t('page.failed')}>
          <div class="otr-actions">
            <button type="button" class="otr-button" data-row onClick={onRead}>
              {t('page.read')}
            </button>
          </div>
        </Notice>
      );
  }
}
