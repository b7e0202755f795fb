import type { Phrase, Statement } from '../../core/pack/schema.ts';
import { absentWords, wordingsPrinted } from '../../core/shared-words.ts';
import { useStrings } from '../strings-context.ts';

interface Props {
  printed: string;
  lang: string;
  phrase: Phrase;
  statement: Statement;
}

/**
 * Says which printed words are not in the source.
 *
 * Of the whole document only an editor can say so, in the phrase's record; of the words shown here, we can.
 */
export function AbsentWords({ printed, lang, phrase, statement }: Props) {
  const { t, locale } = useStrings();
  const ofDocument = wordingsPrinted(printed, phrase.absent ?? []);
  const told = ofDocument.join(' ');
  const ofWords = (absentWords(printed, lang, statement) ?? []).filter(
    (word) => wordingsPrinted(told, [word]).length === 0,
  );
  if (ofDocument.length + ofWords.length === 0) return null;
  const list = (each: readonly string[]) =>
    new Intl.ListFormat(locale, { type: 'disjunction' }).format(each.map((word) => t('card.quoted', { word })));
  return (
    <div class="otr-absent">
      {ofDocument.length > 0 && <p>{t('card.absentInDocument', { words: list(ofDocument) })}</p>}
      {ofWords.length > 0 && <p>{t('card.absentInWords', { words: list(ofWords) })}</p>}
    </div>
  );
}
