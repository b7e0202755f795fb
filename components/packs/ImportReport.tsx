import type { Changes, ImportOutcome } from '../../core/pack/import-outcome.ts';
import type { Refusal } from '../../core/pack/pack-reading.ts';
import type { StringKey, Strings } from '../strings.ts';
import { useStrings } from '../strings-context.ts';
import { faultWords } from './fault-words.ts';
import { reasonWords } from './reason-words.ts';

/** What an import came to: so many added, changed, removed, refused, and why. */
export function ImportReport({ outcome }: { outcome: ImportOutcome }) {
  const strings = useStrings();
  if (!outcome.ok) {
    const { reason } = outcome;
    return (
      <>
        <p class="otr-fault">{faultWords(reason, strings)}</p>
        <p>{strings.t('packs.nothingLost')}</p>
        {reason.kind === 'refused' && <Refusals list={reason.refused} count={reason.refusedCount} />}
      </>
    );
  }
  const { head, isUpdate, changes, refused, refusedCount } = outcome;
  return (
    <>
      <p>{strings.t(isUpdate ? 'packs.updated' : 'packs.imported', { title: head.title, version: head.version })}</p>
      <ul>
        {changeWords(changes, strings).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {refusedCount > 0 && <Refusals list={refused} count={refusedCount} />}
    </>
  );
}

function changeWords({ added, changed, removed }: Changes, { t, count }: Strings): string[] {
  const lines: [StringKey, number][] = [
    ['packs.added.statements', added.statements],
    ['packs.added.phrases', added.phrases],
    ['packs.changed.statements', changed.statements],
    ['packs.changed.phrases', changed.phrases],
    ['packs.removed.statements', removed.statements],
    ['packs.removed.phrases', removed.phrases],
  ];
  const said = lines.filter(([, number]) => number > 0).map(([key, number]) => count(key, number));
  return said.length > 0 ? said : [t('packs.nothingNew')];
}

function Refusals({ list, count }: { list: readonly Refusal[]; count: number }) {
  const strings = useStrings();
  const { t, count: counted } = strings;
  return (
    <details class="otr-refusals" open={count <= 10}>
      <summary>{counted('packs.refused', count)}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('packs.record')}</th>
            <th scope="col">{t('packs.field')}</th>
            <th scope="col">{t('packs.expected')}</th>
          </tr>
        </thead>
        <tbody>
          {list.map(({ list: kind, record, field, reason, why }) => (
            <tr key={`${kind} ${record} ${field} ${reason}`}>
              <td>{`${kind} ${record}`.trim()}</td>
              <td>{field}</td>
              <td>{reasonWords(why, strings)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > list.length && <p>{t('packs.refusedMore', { count: count - list.length })}</p>}
    </details>
  );
}
