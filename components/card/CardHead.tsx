import { useStrings } from '../strings-context.ts';

interface Props {
  printed: string;
  lang: string;
  onClose(): void;
}

/** The words as printed on the page, and the way out. */
export function CardHead({ printed, lang, onClose }: Props) {
  const { t } = useStrings();
  return (
    <header class="otr-card-head">
      <h2 id="otr-card-name">
        <span class="otr-label">{t('card.printed')}</span>
        <span class="otr-printed" lang={lang || undefined} dir="auto">
          {printed}
        </span>
      </h2>
      <button type="button" class="otr-close" aria-label={t('card.close')} onClick={onClose}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3.5 3.5l9 9m0-9l-9 9" />
        </svg>
      </button>
    </header>
  );
}
