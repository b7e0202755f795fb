import type { Speaker } from '../../core/pack/schema.ts';
import { type Answers, type Flag, splitList } from './questions.ts';

/** Finds a speaker by id, name in any script, or alias. */
export function findSpeaker(speakers: readonly Speaker[], given: string): Speaker | null {
  const wanted = given.trim().toLowerCase();
  const isCalled = ({ id, names, aliases }: Speaker) =>
    [id, ...Object.values(names), ...(aliases ?? [])].some((name) => name?.toLowerCase() === wanted);
  return speakers.find(isCalled) ?? null;
}

/** A record for a person who has none yet; an editor adds the names in other scripts. */
export function newSpeaker(name: string): { id: string; kind: 'person'; names: { en: string } } {
  return { id: slug(name), kind: 'person', names: { en: name.trim() } };
}

/** The record that the answers make. It is checked where it is put in, by the compile step. */
export function newStatement(answers: Answers, speaker: string): { id: string } & Record<string, unknown> {
  const given = (flag: Flag) => answers[flag]?.trim() ?? '';
  const original = given('original');
  return {
    id: `${given('date')}-${speaker}-${slug(given('key'))}`,
    text: given('text'),
    lang: given('lang'),
    form: given('form'),
    textStatus: given('text-status'),
    ...(given('translated-by') && { translatedBy: given('translated-by') }),
    ...(original && { original: { lang: given('original-lang'), text: original } }),
    variants: [],
    speaker,
    role: given('role'),
    body: given('body'),
    country: splitList(given('country')),
    date: given('date'),
    dateKind: given('date-kind'),
    occasion: given('occasion'),
    source: { title: given('title'), publisher: given('publisher'), url: given('url'), kind: given('kind') },
    evidence: [{ url: given('url'), kind: given('kind'), seen: given('seen') }],
    status: { kind: 'current' },
    relations: [],
    topics: splitList(given('topics')).map(slug),
    ...(given('note') && { note: given('note') }),
    licence: given('licence'),
    history: [],
  };
}

function slug(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/u, '');
}
