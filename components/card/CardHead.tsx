import { useStrings } from '../strings-context.ts';

interface Props {
  label: string;
  /** The words as printed, or what is said of them. */
  text: string;
  /** Language of the text; empty when it is not known. */
  lang: string;
  /** What is said of the words rather than the words: it does not get their underline. */
  isVerdict?: boolean;
  onClose(): void;
}

/** What the card is about, and the way out. */
export function CardHead({ label, text, lang, isVerdict = false, onClose }: Props) {
  const { t } = useStrings();
  return (
    <div class="otr-card-head">
      <h2 id="otr-card-name">
        <span class="otr-label">{label}</span>
        <span class="otr-printed" data-verdict={isVerdict} lang={lang || undefined} dir="auto">
          {text}
        </span>
      </h2>
      <button type="button" class="otr-close" aria-label={t('card.close')} onClick={onClose}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3.5 3.5l9 9m0-9l-9 9" />
        </svg>
      </button>
    </div>
  );
}
