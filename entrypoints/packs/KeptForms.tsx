import { UnsavedForms } from '../../components/packs/UnsavedForms.tsx';
import { dropForm, listForms } from '../../platform/packs/kept-forms.ts';
import { useKept } from './use-kept.ts';

const LONGEST_NAME = 60;

interface Props {
  /** Reads the forms of a part of the page; must stay the same from drawing to drawing. */
  list: () => ReturnType<typeof listForms>;
  /** The words by which a person knows a form again. */
  nameOf(fields: unknown): string | null;
}

export const keptStatementForms = () => listForms('statements');
export const keptPhraseForms = () => listForms('phrases');

/** The forms of a part of the page that were left without being saved. */
export function KeptForms({ list, nameOf }: Props) {
  const { value, work } = useKept(list);
  const forms = (value ?? []).map(({ id, fields }) => ({
    id,
    words: (nameOf(fields) ?? '').trim().slice(0, LONGEST_NAME).toWellFormed(),
  }));
  return <UnsavedForms forms={forms} onDiscard={(id) => work(() => dropForm(id))} />;
}
