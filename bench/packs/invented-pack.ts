import type { Pack, Statement } from '../../core/pack/schema.ts';
import { inventStatements } from '../quotations/statements.ts';
import { createRandom } from '../random.ts';

const SPEAKERS = 200;
const BODIES = 40;
const COUNTRIES = ['CN', 'RU', 'US', 'DE', 'FR', 'GB', 'IN', 'BR', 'JP', 'ZA'];
const TOPICS = ['alliance', 'trade', 'energy', 'border', 'war', 'peace', 'vote', 'arms', 'law', 'aid'];
const PHRASES = 50;

/** A pack of invented statements with as many speakers, bodies and topics as a large real one would have. */
export function inventPack(count: number): Pack {
  const random = createRandom(count);
  const statements = inventStatements(count).map((statement, at): Statement => {
    const speaker = Math.floor(random() * SPEAKERS);
    const url = `https://example.org/${at}`;
    return {
      ...statement,
      speaker: `speaker-${speaker}`,
      role: `Spokesperson ${speaker}`,
      body: `Ministry ${speaker % BODIES}`,
      country: [COUNTRIES[speaker % COUNTRIES.length] ?? 'CN'],
      topics: [TOPICS[Math.floor(random() * TOPICS.length)] ?? 'trade', TOPICS[at % TOPICS.length] ?? 'law'],
      date: `${1990 + (at % 36)}-${twoDigits(1 + (at % 12))}-${twoDigits(1 + (at % 28))}`,
      source: { title: `Page ${at}`, publisher: 'Example Press', url, kind: 'primary' },
      evidence: [{ url, kind: 'primary', seen: statement.text }],
      relations: at % 10 === 9 ? [{ kind: 'repeats', id: `invented-${at - 9}` }] : [],
    };
  });
  return {
    format: 1,
    id: 'invented',
    version: '1.0.0',
    title: 'Invented',
    publisher: 'Example Press',
    licence: 'CC0-1.0',
    speakers: Array.from({ length: SPEAKERS }, (_, at) => ({
      id: `speaker-${at}`,
      kind: 'person',
      names: { en: `Ada Example ${at}` },
    })),
    statements,
    terms: [],
    companies: [],
    phrases: Array.from({ length: PHRASES }, (_, at) => ({
      id: `invented-phrase-${at}`,
      label: `phrase ${at}`,
      kind: 'verbatim',
      forms: { en: [`invented formula number ${at}`] },
      statements: [`invented-${at}`, `invented-${at + PHRASES}`],
      matches: [{ text: `An invented formula number ${at}` }],
      mustNotMatch: [],
    })),
  };
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Queries as people type them, by kind; each kind comes equally often. */
export function inventQueries(pack: Pack, count: number): string[] {
  const random = createRandom(7);
  const words = (): string[] => {
    const text = pack.statements[Math.floor(random() * pack.statements.length)]?.text ?? '';
    const all = text.split(' ');
    return all.slice(Math.floor(random() * (all.length - 4)));
  };
  const kinds = [
    () => words().slice(0, 1).join(' '),
    () => words().slice(0, 2).join(' '),
    () => words().slice(0, 3).join(' ').slice(0, -2), // while it is typed
    () => `"${words().slice(0, 3).join(' ')}"`,
    () => `speaker:speaker-${Math.floor(random() * SPEAKERS)} ${words()[0]}`,
    () => `after:${1990 + Math.floor(random() * 36)} topic:trade ${words()[0]}`,
  ];
  return Array.from({ length: count }, (_, at) => kinds[at % kinds.length]?.() ?? '');
}
