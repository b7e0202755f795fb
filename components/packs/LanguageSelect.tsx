import { languageName } from '../language-name.ts';
import { useStrings } from '../strings-context.ts';
import type { ControlProps } from './FormField.tsx';

/** Languages that statements of diplomacy are most often kept in; a page's own is added where it is another. */
const USUAL = 'en zh zh-Hant ru uk de fr es pt it pl tr ar fa hi ja ko'.split(' ');

interface Props extends ControlProps {
  value: string;
  onValue(lang: string): void;
}

/** Choice of a language by its name. */
export function LanguageSelect({ value, onValue, ...control }: Props) {
  const { t, locale } = useStrings();
  const tags = value === '' || USUAL.includes(value) ? USUAL : [value, ...USUAL];
  return (
    <select {...control} class="otr-select" value={value} onChange={(event) => onValue(event.currentTarget.value)}>
      {value === '' && <option value="">{t('own.chooseLanguage')}</option>}
      {tags.map((tag) => (
        <option key={tag} value={tag}>
          {nameOf(tag, locale)}
        </option>
      ))}
    </select>
  );
}

function nameOf(tag: string, locale: string): string {
  try {
    return languageName(tag, locale);
  } catch {
    return tag; // a page may name a language that is none; saving the form says so
  }
}
