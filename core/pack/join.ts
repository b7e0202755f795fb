import type { KnownIds } from './links.ts';
import type { Pack } from './schema.ts';
import { settleLinks } from './settle-links.ts';

/** An imported pack, and whether its links hold by themselves (`isClosed`). */
export interface ImportedPack {
  readonly pack: Pack;
  readonly isClosed: boolean;
}

/**
 * Makes the packs that are on fit to be joined: every link leads somewhere.
 *
 * A pack was checked when it was imported, but what it points to may have gone since: a newer bundled pack has another
 * record, or a person's own phrase leads to a pack that is off now. What points nowhere is left out, and comes back
 * with what it points to.
 *
 * @param imported - may point to the bundled pack
 * @param own - a person's own records: may point to all packs; `null` when there are none
 * @returns bundled, own, imported: of two records with one id the first counts
 */
export function joinPacks(bundled: Pack, imported: readonly ImportedPack[], own: Pack | null): Pack[] {
  const known = idsOf([bundled]);
  const settled = imported.map(({ pack, isClosed }) =>
    isClosed ? pack : { ...pack, ...settleLinks(pack, known).kept },
  );
  if (!own) return [bundled, ...settled];
  return [bundled, settleOwn(own, idsOf([bundled, ...settled])), ...settled];
}

/** A person's own records whose links lead somewhere. @param known - ids of the other packs that are on */
export function settleOwn(own: Pack, known: KnownIds): Pack {
  return { ...own, ...settleLinks(withPhrasesThatLead(own, known), known).kept };
}

/**
 * What the records of a pack may point to besides its own: statements and speakers. Terms and company rules are
 * compiled pack by pack, so those each pack brings itself.
 */
export function idsOf(packs: readonly Pick<Pack, 'statements' | 'speakers'>[]): KnownIds {
  return {
    statements: new Set(packs.flatMap(({ statements }) => statements.map(({ id }) => id))),
    speakers: new Set(packs.flatMap(({ speakers }) => speakers.map(({ id }) => id))),
    terms: new Set(),
    companies: new Set(),
  };
}

/** An own phrase that leads to several statements stays with those that are there. */
function withPhrasesThatLead(own: Pack, known: KnownIds): Pack {
  const there = new Set(own.statements.map(({ id }) => id));
  const phrases = own.phrases.map((phrase) => {
    const left = phrase.statements.filter((id) => there.has(id) || known.statements.has(id));
    return left.length > 0 ? { ...phrase, statements: left } : phrase;
  });
  return { ...own, phrases };
}
