import { useStrings } from '../../components/strings-context.ts';
import { PhraseLines } from './PhraseLines.tsx';

/** The wordings of the news that lead to the record. */
export function PhrasesPage() {
  const { t } = useStrings();
  return (
    <>
      <h1>{t('nav.phrases')}</h1>
      <PhraseLines />
    </>
  );
}
