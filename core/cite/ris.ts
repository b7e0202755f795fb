import type { StatementWithSpeaker } from '../card.ts';
import type { CslName } from './author-name.ts';
import { cslItem } from './csl.ts';

/** RIS, as reference managers import it: one tag a line, CR LF, closed by `ER`. */
export function ris(cited: StatementWithSpeaker, accessed: string): string {
  const { author, issued, ...item } = cslItem(cited, accessed);
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const lines: [string, string | undefined][] = [
    ['TY', 'ELEC'],
    ['ID', item.id],
    ...(author ?? []).map((name): [string, string] => ['AU', risName(name)]),
    ['TI', item.title],
    ['PB', item['container-title']],
    ['PY', year?.toString()],
    ['DA', year === undefined ? undefined : `${year}/${pad(month)}/${pad(day)}/`],
    ['UR', item.URL],
    ['Y2', `${accessed.replaceAll('-', '/')}/`],
    ['LA', item.language],
    ['N1', item.note],
    ['ER', ''],
  ];
  // A line feed within a value would be read as the end of it.
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/gu, ' ')}`]))
    .join('\r\n');
}

function risName(name: CslName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}

function pad(part: number | undefined): string {
  return part === undefined ? '' : String(part).padStart(2, '0');
}
