import { useId } from 'preact/hooks';

interface Props<T extends string> {
  legend: string;
  value: T;
  /** Value, its name, and what it is for where that needs saying. */
  options: readonly (readonly [value: T, name: string, why?: string])[];
  onChoose(value: T): void;
}

/** One of several. */
export function Choice<T extends string>({ legend, value, options, onChoose }: Props<T>) {
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(([each, label, why]) => (
        <label key={each} class="choice">
          <input type="radio" name={name} checked={each === value} onChange={() => onChoose(each)} />
          <span>{label}</span>
          {why && <span class="otr-quiet">{why}</span>}
        </label>
      ))}
    </fieldset>
  );
}
