import { useStrings } from '../../components/strings-context.ts';
import { useTitle } from '../../components/use-title.ts';
import { PhraseLines } from './PhraseLines.tsx';

/** The wordings of the news that lead to the record. */
export function PhrasesPage() {
  const { t } = useStrings();
  useTitle(t('nav.phrases'));
  return (
    <>
      <h1>{t('nav.phrases')}</h1>
      <PhraseLines />
    </>
  );
}
