import type { CorpusFile } from '../../../corpus/compile.ts';

type RawRecord = Record<string, unknown>;

/** A corpus of two statements as an editor would write it; a test changes one thing in it. */
export function example() {
  const speakers: RawRecord[] = [
    { id: 'joint', kind: 'joint', names: { en: 'Joint statement' }, members: ['person'] },
    { id: 'person', kind: 'person', names: { en: 'A Person', zh: '某人' } },
  ];
  const statements: RawRecord[] = [
    statement({ id: '2022-02-04-joint-no-limits', text: 'Friendship has no limits', date: '2022-02-04' }),
    statement({ id: '2001-07-16-a-treaty', text: 'A treaty of friendship', date: '2001-07-16' }),
  ];
  const terms: RawRecord[] = [{ id: 'china', words: { en: ['China', 'Beijing'] } }];
  const companies: RawRecord[] = [
    { id: 'china-russia', needs: [[{ any: ['china'], within: 'near' }]], unless: [{ any: ['china'], within: 3 }] },
  ];
  const phrases: RawRecord[] = [
    {
      id: 'no-limits',
      label: 'no limits',
      kind: 'press-coinage',
      forms: { en: ['no limit(s) partnership(s)'] },
      company: 'china-russia',
      statements: ['2022-02-04-joint-no-limits'],
      matches: [{ text: 'a “no limits” partnership', title: 'Beijing and Moscow', lang: 'en' }],
      mustNotMatch: [{ text: 'no overdraft on this card' }],
    },
  ];
  return { head: head(), speakers, statements, terms, companies, phrases };
}

/** The files of such a corpus. */
export function corpusOf({ head, speakers, statements, terms, companies, phrases }: ReturnType<typeof example>) {
  const file = (name: string, content: unknown): CorpusFile => ({ name, text: JSON.stringify(content) });
  return [
    file('pack.json', head),
    file('speakers.json', speakers),
    file('statements/2022.json', statements),
    file('terms.json', terms),
    file('companies.json', companies),
    file('phrases/no-limits.json', phrases),
  ];
}

function head(): RawRecord {
  return { format: 1, id: 'example', version: '1.0.0', title: 'Example', publisher: 'Tests', licence: 'CC0' };
}

/** A valid statement with the given fields in it. */
export function statement(fields: { id: string; text: string; date: string }): RawRecord {
  return {
    lang: 'en',
    form: 'whole',
    textStatus: 'original',
    variants: [],
    speaker: 'joint',
    role: 'Signatories',
    body: 'Two states',
    country: ['CN', 'RU'],
    dateKind: 'said',
    occasion: 'A meeting',
    source: { title: 'A page', publisher: 'A publisher', url: 'https://example.org/page', kind: 'primary' },
    evidence: [{ url: 'https://example.org/page', kind: 'primary', seen: fields.text }],
    status: { kind: 'current' },
    relations: [],
    topics: ['partnership'],
    licence: 'Invented for a test',
    history: [],
    ...fields,
  };
}
