import type { StatementWithSpeaker } from '../card.ts';
import type { Statement } from '../pack/schema.ts';

/**
 * A W3C Web Annotation that points to the words on their page.
 *
 * @returns null where the record has no address of a page: an annotation without target is none
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export function webAnnotation({ statement, speaker }: StatementWithSpeaker): object | null {
  const { source, before, after } = statement;
  if (source.url === undefined) return null;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: identifier(statement),
    type: 'Annotation',
    motivation: 'identifying',
    body: {
      type: 'TextualBody',
      purpose: 'describing',
      language: 'en',
      format: 'text/plain',
      value: `${speaker.names.en}, ${statement.role}, ${statement.occasion}, ${statement.date}`,
    },
    target: {
      source: source.url,
      selector: {
        type: 'TextQuoteSelector',
        exact: statement.text,
        ...(before === undefined ? {} : { prefix: `${before} ` }),
        ...(after === undefined ? {} : { suffix: ` ${after}` }),
      },
    },
  };
}

/** A schema.org Quotation as JSON-LD. @see https://schema.org/Quotation */
export function quotation({ statement, speaker }: StatementWithSpeaker): object {
  const { source, original, date, dateKind } = statement;
  const others = Object.entries(speaker.names).flatMap(([lang, name]) => (lang === 'en' || !name ? [] : [name]));
  return {
    '@context': 'https://schema.org',
    '@type': 'Quotation',
    '@id': identifier(statement),
    text: statement.text,
    inLanguage: statement.lang,
    creator: {
      '@type': speaker.kind === 'person' ? 'Person' : 'Organization',
      name: speaker.names.en,
      ...(others.length > 0 ? { alternateName: others } : {}),
      ...(speaker.kind === 'person' ? { jobTitle: statement.role } : {}),
    },
    [dateKind === 'said' ? 'dateCreated' : 'datePublished']: date,
    ...(original
      ? { translationOfWork: { '@type': 'Quotation', text: original.text, inLanguage: original.lang } }
      : {}),
    isPartOf: {
      '@type': 'WebPage',
      name: source.title,
      publisher: { '@type': 'Organization', name: source.publisher },
      ...(source.url === undefined ? {} : { url: source.url }),
    },
  };
}

// A name within the record rather than an address: the record has no home on the web.
function identifier({ id }: Statement): string {
  return `urn:on-the-record:statement:${id}`;
}
