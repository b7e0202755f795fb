import { formatEdtf } from '../../core/edtf.ts';
import { speakerName } from '../../core/speaker-name.ts';
import type { InTime, TimeNeighbour } from '../../core/timeline/in-time.ts';
import { BETWEEN } from '../between.ts';
import { useStrings } from '../strings-context.ts';

interface Props {
  inTime: InTime;
  /** Address of another statement; without it the lines are text. */
  href?: ((id: string) => string) | undefined;
}

/** One line before and one after in time. */
export function InTimeList({ inTime, href }: Props) {
  const { t } = useStrings();
  if (!inTime.before && !inTime.after) return null;
  return (
    <dl class="otr-part otr-in-time">
      {inTime.before && <Line label={t('statement.before')} neighbour={inTime.before} href={href} />}
      {inTime.after && <Line label={t('statement.after')} neighbour={inTime.after} href={href} />}
    </dl>
  );
}

/** Enough of a statement to know it by, in UTF-16 code units; the rest is one step away. */
const LINE_LENGTH = 110;

function Line({ label, neighbour, href }: { label: string; neighbour: TimeNeighbour; href: Props['href'] }) {
  const { t, locale } = useStrings();
  const name = speakerName(neighbour.speaker, locale);
  const words = shorten(neighbour.text);
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <span lang={neighbour.lang} dir="auto">
          {href ? <a href={href(neighbour.id)}>{words}</a> : words}
        </span>
        <span class="otr-quiet">
          {`${BETWEEN}${formatEdtf(neighbour.date, locale)}${BETWEEN}`}
          <span lang={name.lang}>{name.text}</span>
          {neighbour.relation && `${BETWEEN}${t(`relation.${neighbour.relation}`)}`}
        </span>
      </dd>
    </>
  );
}

function shorten(text: string): string {
  if (text.length <= LINE_LENGTH) return text;
  const cut = text.slice(0, LINE_LENGTH);
  const space = cut.lastIndexOf(' ');
  return `${space > LINE_LENGTH / 2 ? cut.slice(0, space) : cut}…`;
}
