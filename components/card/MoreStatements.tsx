import type { CardStatement } from '../../core/card.ts';
import { formatEdtf } from '../../core/edtf.ts';
import { speakerName } from '../../core/speaker-name.ts';
import { Statement } from '../Statement.tsx';
import { useStrings } from '../strings-context.ts';

/** The phrase's other statements, each folded to a line and complete when opened. */
export function MoreStatements({ statements }: { statements: readonly CardStatement[] }) {
  const { count, locale } = useStrings();
  if (statements.length === 0) return null;
  return (
    <section class="otr-more">
      <h3 class="otr-label">{count('card.moreStatements', statements.length)}</h3>
      {statements.map((each) => (
        <details key={each.statement.id}>
          <summary>
            <span>{`${formatEdtf(each.statement.date, locale)} · ${speakerName(each.speaker, locale).text}`}</span>
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
