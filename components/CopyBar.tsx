import { useState } from 'preact/hooks';
import { sourceAtWords } from '../core/cite/text-fragment.ts';
import type { Statement } from '../core/pack/schema.ts';
import { useStrings } from './strings-context.ts';

/** Takes the words, or the address of the source at the sentence, along. */
export function CopyBar({ statement }: { statement: Statement }) {
  const { t } = useStrings();
  const [said, setSaid] = useState('');
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(t('cite.copied')),
      () => setSaid(t('cite.refused')),
    );
  const { text, source } = statement;
  return (
    <div class="otr-actions">
      <button type="button" class="otr-button" onClick={() => void copy(text)}>
        {t('cite.copyWords')}
      </button>
      {source.url !== undefined && (
        <button type="button" class="otr-button" onClick={() => void copy(sourceAtWords(source.url ?? '', text))}>
          {t('cite.copyLink')}
        </button>
      )}
      <span role="status" class="otr-quiet">
        {said}
      </span>
    </div>
  );
}
