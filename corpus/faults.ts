/** Something wrong in a reviewed record, said so that an editor can find and mend it. */
export interface Fault {
  /** Name of the file, relative to `corpus/`. */
  readonly file: string;
  /** Id of the record; its place in the file (`no. 3`) while it has none; empty for the file as a whole. */
  readonly record: string;
  /** Path of the field within the record, such as `evidence.0.url`; empty for the record as a whole. */
  readonly field: string;
  /** What was expected there, in words. */
  readonly expected: string;
}

/** One line for one fault: `file › record › field: expectation`. */
export function faultLine({ file, record, field, expected }: Fault): string {
  return `${[file, record, field].filter((part) => part !== '').join(' › ')}: ${expected}`;
}
