import { formatEdtf } from '../core/edtf.ts';
import type { FoundPassage, FoundStatement } from '../core/search/search.ts';
import { speakerName } from '../core/speaker-name.ts';
import { BETWEEN } from './between.ts';
import { MarkedText } from './MarkedText.tsx';
import { HREFS } from './route.ts';
import { useStrings } from './strings-context.ts';

interface Props {
  found: readonly FoundStatement[];
  /** Address of a statement, where it is not the bare one. */
  statementHref?: ((id: string) => string) | undefined;
  /** Where statements can be chosen: the ids chosen so far. */
  selection?: ReadonlySet<string> | undefined;
  onSelect?: ((id: string, isSelected: boolean) => void) | undefined;
}

/** Found statements: the words with the hits marked, who and when. */
export function ResultList({ found, statementHref = HREFS.statement, selection, onSelect }: Props) {
  return (
    <ol class="otr-rows">
      {found.map((each) => (
        <Result
          key={each.statement.id}
          found={each}
          href={statementHref(each.statement.id)}
          isSelected={selection?.has(each.statement.id)}
          onSelect={onSelect && ((isSelected) => onSelect(each.statement.id, isSelected))}
        />
      ))}
    </ol>
  );
}

interface ResultProps {
  found: FoundStatement;
  href: string;
  isSelected: boolean | undefined;
  onSelect: ((isSelected: boolean) => void) | undefined;
}

function Result({ found: { statement, speaker, passages }, href, isSelected, onSelect }: ResultProps) {
  const { t, locale } = useStrings();
  const name = speakerName(speaker, locale);
  const date = formatEdtf(statement.date, locale);
  return (
    <li class={onSelect ? 'otr-row otr-selectable' : 'otr-row'}>
      {onSelect && (
        <input
          type="checkbox"
          checked={isSelected ?? false}
          aria-label={t('search.select', { speaker: name.text, date })}
          onChange={({ currentTarget }) => onSelect(currentTarget.checked)}
        />
      )}
      <a class="otr-row-link" href={href} data-row>
        {passages.map((passage) => (
          <PassageText key={`${passage.where} ${passage.text}`} passage={passage} />
        ))}
        <span class="otr-row-by">
          <span class="otr-speaker" lang={name.lang}>
            {name.text}
          </span>
          {BETWEEN}
          <time dateTime={statement.date}>{date}</time>
        </span>
      </a>
    </li>
  );
}

function PassageText({ passage }: { passage: FoundPassage }) {
  const { t } = useStrings();
  const { text, lang, marks, cutStart, cutEnd, where } = passage;
  return (
    <span class={where === 'text' ? 'otr-words' : 'otr-words otr-words-beside'} dir="auto">
      {(where === 'variant' || where === 'note') && <span class="otr-label">{`${t(`search.where.${where}`)} `}</span>}
      {cutStart && '… '}
      <MarkedText text={text} lang={lang} marks={marks} />
      {cutEnd && ' …'}
    </span>
  );
}
