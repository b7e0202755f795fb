import type { CardStatement, StatementWithSpeaker } from '../../core/card.ts';
import { formatEdtf } from '../../core/edtf.ts';
import { speakerName } from '../../core/speaker-name.ts';
import { BETWEEN } from '../between.ts';
import { Statement } from '../Statement.tsx';
import { useStrings } from '../strings-context.ts';

interface Props {
  title: string;
  /** With their place in time where it is known. */
  statements: readonly (StatementWithSpeaker & Partial<CardStatement>)[];
}

/** Other statements, each folded to a line and complete when opened. */
export function MoreStatements({ title, statements }: Props) {
  const { locale } = useStrings();
  if (statements.length === 0) return null;
  return (
    <section class="otr-more">
      <h3 class="otr-label">{title}</h3>
      {statements.map((each) => (
        <details key={each.statement.id}>
          <summary>
            <span>{`${formatEdtf(each.statement.date, locale)}${BETWEEN}${speakerName(each.speaker, locale).text}`}</span>
            <span class="otr-more-words" lang={each.statement.lang} dir="auto">
              {each.statement.text}
            </span>
          </summary>
          <Statement {...each} isShort />
        </details>
      ))}
    </section>
  );
}
