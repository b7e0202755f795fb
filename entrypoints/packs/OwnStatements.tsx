import { useState } from 'preact/hooks';
import { OwnExport } from '../../components/packs/OwnExport.tsx';
import { OwnRows } from '../../components/packs/OwnRows.tsx';
import { useStrings } from '../../components/strings-context.ts';
import { formatEdtf } from '../../core/edtf.ts';
import { keptStatementFields } from '../../core/own/own-statement.ts';
import type { Statement } from '../../core/pack/schema.ts';
import { exportPack } from '../../platform/packs/export.ts';
import { listOwn, ownPack, removeOwn, restoreOwn } from '../../platform/packs/own.ts';
import { saveFile } from '../../platform/packs/save-file.ts';
import { KeptForms, keptStatementForms } from './KeptForms.tsx';
import { StorageNotice } from './StorageNotice.tsx';
import { useKept } from './use-kept.ts';

const readOwn = () => Promise.all([listOwn('statements'), listOwn('speakers')]);

/** The statements that a person added, and the way to hand them on. */
export function OwnStatements() {
  const { t, locale } = useStrings();
  const { value, fault, work, change } = useKept(readOwn);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [statements, speakers] = value ?? [[], []];
  const names = new Map(speakers.map(({ id, record }) => [id, record.names.en]));
  const there = statements.filter(({ removedAt }) => removedAt === null);
  const chosenNow = new Set(there.map(({ id }) => id).filter((id) => chosen.has(id)));

  return (
    <>
      <section aria-labelledby="own-statements">
        <h2 id="own-statements">{t('own.statements')}</h2>
        <p>{t('own.statementsWhat')}</p>
        <p>
          <a class="otr-button" href="#/statements/new">
            {t('own.addStatement')}
          </a>
        </p>
        <KeptForms list={keptStatementForms} nameOf={(fields) => keptStatementFields(fields)?.text ?? null} />
        <StorageNotice fault={fault} />
        {value && (
          <OwnRows
            lines={statements.map(({ id, record, removedAt }) => ({
              id,
              name: record.text.slice(0, 60),
              isRemoved: removedAt !== null,
              content: (
                <OwnStatementLine
                  statement={record}
                  by={`${names.get(record.speaker) ?? record.speaker}, ${formatEdtf(record.date, locale)}`}
                />
              ),
            }))}
            empty={t('own.noStatements')}
            chosen={chosenNow}
            onChoose={(id, isChosen) => {
              const next = new Set(chosenNow);
              if (isChosen) next.add(id);
              else next.delete(id);
              setChosen(next);
            }}
            hrefOf={(id) => `#/statements/${id}`}
            onRemove={(id) => change(() => removeOwn('statements', [id]))}
            onRestore={(id) => change(() => restoreOwn('statements', [id]))}
          />
        )}
      </section>
      {there.length > 0 && (
        <section aria-labelledby="own-export">
          <h2 id="own-export">{t('own.exportHeading')}</h2>
          <OwnExport
            chosen={chosenNow.size}
            onExport={(packNames) =>
              work(async () => {
                const pack = await ownPack(packNames);
                if (pack) saveFile(await exportPack(pack, chosenNow.size > 0 ? chosenNow : undefined));
              })
            }
          />
        </section>
      )}
    </>
  );
}

function OwnStatementLine({ statement, by }: { statement: Statement; by: string }) {
  return (
    <>
      <p class="otr-words otr-clamped" lang={statement.lang}>
        {statement.text}
      </p>
      <p class="otr-row-by">{by}</p>
    </>
  );
}
