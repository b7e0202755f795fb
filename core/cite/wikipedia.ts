import type { StatementWithSpeaker } from '../card.ts';
import { cslItem } from './csl.ts';

/** The template of English Wikipedia. @see https://en.wikipedia.org/wiki/Template:Cite_web */
export function wikipedia(cited: StatementWithSpeaker, accessed: string): string {
  const { statement, speaker } = cited;
  const { author, issued } = cslItem(cited, accessed);
  const { source } = statement;
  const fields: [string, string | undefined][] = [
    ['url', source.url],
    ['title', source.title],
    ['author', author && speaker.names.en],
    ['website', source.publisher],
    ['date', issued && statement.date],
    ['access-date', source.url && accessed],
    ['language', statement.lang === 'en' ? undefined : statement.lang],
    ['quote', statement.text],
  ];
  const written = fields.flatMap(([name, value]) => (value === undefined ? [] : [`|${name}=${escaped(value)}`]));
  return `{{cite web ${written.join(' ')}}}`;
}

// A pipe would begin the next field, braces end the template, brackets begin a link; a line feed ends the paragraph.
function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[{}[\]]/gu, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll('|', '{{!}}');
}
