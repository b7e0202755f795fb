import type { StatementWithSpeaker } from '../card.ts';
import type { CslName } from './author-name.ts';
import { cslItem } from './csl.ts';

/** BibTeX, as `@misc`, which every style knows; non-ASCII letters stay, as biber and today's BibTeX read UTF-8. */
export function bibtex(cited: StatementWithSpeaker, accessed: string): string {
  const { author, issued, ...item } = cslItem(cited, accessed);
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const date = [year, month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'));
  const fields: [string, string | undefined][] = [
    ['author', author?.map(bibtexName).join(' and ')],
    ['title', `{${escaped(item.title)}}`],
    ['howpublished', escaped(item['container-title'])],
    ['year', year?.toString()],
    ['date', date.length > 0 ? date.join('-') : undefined],
    ['url', item.URL?.replace(/[{}]/gu, encodeURIComponent)],
    ['urldate', accessed],
    ['langid', item.language],
    ['note', escaped(item.note)],
  ];
  const written = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{${item.id.replace(/[^a-z0-9-]/gu, '-')},`, ...written, '}'].join('\n');
}

function bibtexName(name: CslName): string {
  return 'literal' in name ? `{${escaped(name.literal)}}` : `${escaped(name.family)}, ${escaped(name.given)}`;
}

function escaped(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\{}]|[&%$#_]|[~^]/gu, (sign) => SPELT[sign] ?? `\\${sign}`);
}

const SPELT: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
