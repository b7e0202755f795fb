import type { CardModel } from '../core/card.ts';
import { sharedWords } from '../core/shared-words.ts';
import { AbsentWords } from './card/AbsentWords.tsx';
import { Actions } from './card/Actions.tsx';
import { CardHead } from './card/CardHead.tsx';
import { MoreStatements } from './card/MoreStatements.tsx';
import { Statement } from './Statement.tsx';
import { useStrings } from './strings-context.ts';

interface Props {
  /** The words as printed on the page, in the page's language (empty when it does not say). */
  printed: string;
  lang: string;
  model: CardModel;
  /** Words for the reader's position among the page's phrases; for those who do not see it. */
  announcement: string;
  /** Puts text on the clipboard and says whether that worked. */
  copy(text: string): Promise<boolean>;
  onClose(): void;
  onDismiss(): void;
  onLeaveSite(): void;
}

/** One phrase of a page beside what was said: the phrase as printed, the words, who, when, in which words, and proof. */
export function Card({ printed, lang, model, announcement, copy, onClose, onDismiss, onLeaveSite }: Props) {
  const { t, count } = useStrings();
  const [first, ...others] = model.statements;
  if (!first) return null;
  const { statement } = first;
  return (
    <>
      <CardHead label={t('card.printed')} text={printed} lang={lang} onClose={onClose} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long statements scroll here, which keys can do only with the focus */}
      <section class="otr-card-body" tabIndex={0} aria-label={t('card.onRecord')}>
        <Statement
          {...first}
          isShort
          marks={sharedWords(printed, statement.text)}
          originalMarks={statement.original && sharedWords(printed, statement.original.text)}
          afterWords={<AbsentWords printed={printed} lang={lang} phrase={model.phrase} statement={statement} />}
        />
        <MoreStatements title={count('card.moreStatements', others.length)} statements={others} />
      </section>
      <Actions shown={first} copy={copy} onDismiss={onDismiss} onLeaveSite={onLeaveSite} />
      <p class="otr-unseen" role="status">
        {announcement}
      </p>
    </>
  );
}
