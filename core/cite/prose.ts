import type { StatementWithSpeaker } from '../card.ts';
import { formatEdtf } from '../edtf.ts';
import { authorName, inverted, withInitials } from './author-name.ts';
import { cslItem } from './csl.ts';

// Bibliographies are in the language of their style guide, whatever the interface speaks.
const LANGUAGE = 'en-US';
const MLA_MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/**
 * APA, 7th edition: reference list entry for a page of a website.
 *
 * A report gets the bracketed description that APA allows after the title, with who said the words and when.
 */
export function apa(cited: StatementWithSpeaker, accessed: string): string {
  const { statement, speaker } = cited;
  const { author, issued } = cslItem(cited, accessed);
  const { source } = statement;
  const quoting = author ? '' : ` [Quoting ${speaker.names.en}, ${formatEdtf(statement.date, LANGUAGE)}]`;
  const date = `(${issued ? apaDate(statement.date) : 'n.d.'}).`;
  const title = ended(`${source.title}${quoting}`);
  const head = author ? `${ended(author.map(withInitials).join(', '))} ${date} ${title}` : `${title} ${date}`;
  const url = issued ? source.url : source.url && `Retrieved ${formatEdtf(accessed, LANGUAGE)}, from ${source.url}`;
  return joined([head, ended(source.publisher), url]);
}

/** Chicago Manual of Style, 17th edition: note for a page of a website, and for words quoted in one. */
export function chicago(cited: StatementWithSpeaker, accessed: string): string {
  const { statement, speaker } = cited;
  const { source } = statement;
  const date = formatEdtf(statement.date, LANGUAGE);
  const who = statement.role === speaker.names.en ? speaker.names.en : `${speaker.names.en} (${statement.role})`;
  const title = `“${source.title}${/[?!]$/u.test(source.title) ? '”' : ',”'} ${source.publisher}`;
  const isReport = source.kind === 'secondary';
  const page = isReport
    ? `${who}, ${date}, quoted in ${title}, accessed ${formatEdtf(accessed, LANGUAGE)}`
    : `${who}, ${title}, ${date}`;
  return `${page}${source.url ? `, ${source.url}` : ''}.`;
}

/** MLA Handbook, 9th edition: works-cited entry for a page of a website. */
export function mla(cited: StatementWithSpeaker, accessed: string): string {
  const { statement, speaker } = cited;
  const { author, issued } = cslItem(cited, accessed);
  const { source } = statement;
  const name = author && ended(inverted(authorName(speaker, statement), speaker.names.en));
  const place = [source.publisher, issued && mlaDate(statement.date), source.url?.replace(/^https?:\/\//u, '')];
  const container = place.filter((part) => part !== undefined).join(', ');
  return joined([name, `“${ended(source.title)}”`, `${container}.`, `Accessed ${mlaDate(accessed)}.`]);
}

function apaDate(date: string): string {
  const [year, ...rest] = date.split('-');
  if (rest.length === 0) return year ?? date;
  const options: Intl.DateTimeFormatOptions = {
    month: 'long',
    timeZone: 'UTC',
    ...(rest[1] ? { day: 'numeric' } : {}),
  };
  const day = new Date(`${date.length === 7 ? `${date}-01` : date}T00:00:00Z`);
  return `${year}, ${new Intl.DateTimeFormat(LANGUAGE, options).format(day)}`;
}

function mlaDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return joined([day?.toString(), month === undefined ? undefined : MLA_MONTHS[month - 1], year?.toString()]);
}

/** With a full stop, unless the text ends with a mark of its own. */
function ended(text: string): string {
  return /[.?!。？！]$/u.test(text) ? text : `${text}.`;
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}
