import { useState } from 'preact/hooks';
import type { StatementWithSpeaker } from '../../core/card.ts';
import { plainCitation } from '../../core/cite/plain.ts';
import { sourceAtWords } from '../../core/cite/text-fragment.ts';
import { OutsideLink } from '../statement/OutsideLink.tsx';
import { useStrings } from '../strings-context.ts';

interface Props {
  shown: StatementWithSpeaker;
  copy(text: string): Promise<boolean>;
  onDismiss(): void;
  onLeaveSite(): void;
}

/** What a reader may do with a card, at its foot. */
export function Actions({ shown, copy, onDismiss, onLeaveSite }: Props) {
  const { t, locale } = useStrings();
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const { source } = shown.statement;
  const copyCitation = async () => setCopied((await copy(plainCitation(shown, locale))) ? 'yes' : 'no');
  return (
    <div class="otr-actions">
      {source.url && (
        <OutsideLink href={sourceAtWords(source.url, shown.statement.text)}>{t('card.openSource')}</OutsideLink>
      )}
      <button type="button" onClick={() => void copyCitation()}>
        {t('card.copyCitation')}
      </button>
      <button type="button" onClick={onDismiss}>
        {t('card.notThisOne')}
      </button>
      <button type="button" onClick={onLeaveSite}>
        {t('card.leaveSite')}
      </button>
      <span class="otr-quiet" role="status">
        {copied && t(copied === 'yes' ? 'card.copied' : 'card.notCopied')}
      </span>
    </div>
  );
}
