import { compareEdtf } from '../../edtf.ts';
import { createLibrary } from '../../library.ts';
import { EMPTY_PACK } from '../../pack/empty.ts';
import type { Pack, Speaker, Statement } from '../../pack/schema.ts';
import { FIELD_WEIGHTS, type Field, searchedTexts } from '../statement-index.ts';
import { createColumnWriter } from './columns.ts';
import { PACK_INDEX_VERSION, type PackIndex } from './pack-index.ts';
import { scorePostings } from './score.ts';
import { createTokenWriter, type TokenWriter } from './token-writer.ts';

const FIELDS = Object.keys(FIELD_WEIGHTS) as Field[];

/**
 * Builds the index of a pack. Some ten seconds for a hundred thousand statements, so in steps: whoever runs it gives
 * others their turn between them.
 *
 * @param outside - speakers that the pack points to without bringing them
 * @returns yields how many statements are done
 */
export function* buildPackIndex(
  pack: Pick<Pack, 'speakers' | 'statements' | 'phrases'>,
  outside: readonly Speaker[],
): Generator<number, PackIndex> {
  const statements = pack.statements.toSorted((a, b) => compareEdtf(a.date, b.date));
  const speakers = new Map([...outside, ...pack.speakers].map((speaker) => [speaker.id, speaker]));
  const { phrasesOf } = createLibrary([{ ...EMPTY_PACK, phrases: pack.phrases }]);
  const columns = createColumnWriter(statements.length);
  const writer = createTokenWriter();
  for (const [at, statement] of statements.entries()) {
    columns.add(statement);
    const labels = phrasesOf(statement.id).map(({ label }) => label);
    writeTexts(writer, statement, speakers.get(statement.speaker), labels);
    yield at;
  }
  const written = writer.finish();
  const postings = yield* scorePostings(written, statements.length);
  return {
    version: PACK_INDEX_VERSION,
    ids: statements.map(({ id }) => id).join('\n'),
    words: written.words.join('\n'),
    tokens: written.tokens,
    tokenStarts: tokenStarts(written.fieldStarts, statements.length),
    ...postings,
    columns: columns.columns(),
    speakers: pack.speakers,
  };
}

/** The same in one go, for the build, for tests and for small packs. See {@link buildPackIndex}. */
export function buildPackIndexAtOnce(
  pack: Pick<Pack, 'speakers' | 'statements' | 'phrases'>,
  outside: readonly Speaker[] = [],
): PackIndex {
  const steps = buildPackIndex(pack, outside);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Fields whose texts come back in many statements. */
const REPEATING: ReadonlySet<Field> = new Set(['phrases', 'speaker', 'occasion', 'role', 'topics']);

function writeTexts(
  writer: TokenWriter,
  statement: Statement,
  speaker: Speaker | undefined,
  labels: readonly string[],
) {
  const texts = searchedTexts(statement, speaker, labels);
  for (const field of FIELDS) {
    writer.beginField();
    for (const text of texts[field]) {
      writer.write(text, REPEATING.has(field));
      writer.endText();
    }
  }
}

function tokenStarts(fieldStarts: Uint32Array, count: number): Uint32Array<ArrayBuffer> {
  return Uint32Array.from({ length: count + 1 }, (_, at) => fieldStarts[at * FIELDS.length] ?? 0);
}
