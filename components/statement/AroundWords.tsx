import type { Statement } from '../../core/pack/schema.ts';
import { useStrings } from '../strings-context.ts';
import { Words } from './Words.tsx';

/** The words with what stands before and after them in the source, folded. */
export function AroundWords({ statement }: { statement: Statement }) {
  const { t } = useStrings();
  const { text, lang, before, after, source } = statement;
  if (!before && !after) return null;
  return (
    <details class="otr-around">
      <summary>{t('statement.around')}</summary>
      <Words text={text} lang={lang} before={before} after={after} cite={source.url} />
    </details>
  );
}
