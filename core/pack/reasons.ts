/**
 * Everything that can be said about a file or a record that is not taken, by a name, with its values in braces. Editors
 * read the English here; the interface has the same sentences in its own languages, under the same names.
 */
const REASONS = {
  // What was expected of a record.
  address: 'an http or https address',
  calendar: 'a day that is in the calendar',
  country: 'a country such as CN or a body such as NATO',
  date: 'a date such as 2022-02-04, 2022-02 or 2022',
  evidence: 'a statement without evidence does not ship',
  id: 'small letters, digits and hyphens, as in “2022-02-04-xi-no-limits”',
  isObject: 'an object, not {received}',
  isRecord: 'a record in JSON',
  langTag: 'a BCP 47 tag such as “en” or “zh-Hant”',
  leadsSomewhere: 'a phrase must lead to a statement',
  linkCompany: 'the id of a company rule that exists; there is none called “{id}”',
  linkSelf: 'the id of another record, not of this record itself',
  linkSpeaker: 'the id of a speaker that exists; there is none called “{id}”',
  linkStatement: 'the id of a statement that exists; there is none called “{id}”',
  linkTerm: 'the id of a term that exists; there is none called “{id}”',
  maxChars: 'at most {most} characters',
  maxEntries: 'at most {most} entries',
  maxRecord: 'at most {most} characters in one record',
  missing: 'a value; the field is missing',
  noControls: 'no control characters',
  notEmpty: 'not empty',
  onlyOnce: 'an id that stands only once in the pack',
  originalWords: 'the words that we rendered',
  other: '{expected}, not {received}',
  translator: 'whose translation it is, since textStatus is media-translation',
  translatorNone: 'nothing, since textStatus is not media-translation',
  unknownField: 'no such field in this format',
  unknownPackField: 'no such field in a pack',
  version: 'a version such as 1.0.0',
  // Why a file is refused as a whole.
  fileCutOff: 'The file is cut off: it ends in the middle of the pack.',
  fileDamaged: 'The file is damaged: it is not the JSON of a pack at character {at} (“{here}”).',
  fileEmpty: 'The file is empty.',
  fileFieldTwice: 'The field “{field}” stands twice in the file.',
  fileGoesOn: 'Something follows after the end of the pack.',
  fileHead: 'The file is no pack: it needs the field “{field}” as {expected}.',
  fileNewer: 'The pack has format {format}; this version reads formats up to {newest}. An update may read it.',
  fileNoList: 'The field “{field}” is not a list of records.',
  fileNoObject: 'The file is no pack: it begins with “{here}” and not with an object in braces.',
  fileTooLarge: 'The file is too large: a pack has at most {most} characters.',
  fileTooMany: 'The pack has more than {most} {list}.',
} as const;

/** Name of a reason. */
export type ReasonCode = keyof typeof REASONS;

/** A reason by its name, for whoever says it in a person's language. */
export interface Reason {
  readonly code: ReasonCode;
  /** For the braces of the sentence; a reason in its turn where one is part of another. */
  readonly values: Readonly<Record<string, string | Reason>>;
}

/** A reason with the values that its sentence has braces for. */
export function reason(code: ReasonCode, values: Reason['values'] = {}): Reason {
  return { code, values };
}

/** The reason in English. */
export function inEnglish({ code, values }: Reason): string {
  return REASONS[code].replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'string' ? value : inEnglish(value);
  });
}

/** The words of a reason without values, for the schema. */
export function sentence(code: ReasonCode): string {
  return REASONS[code];
}

/** The reason that the schema gave in the words of {@link sentence}; null for words that are none of ours. */
export function reasonOf(words: string): Reason | null {
  const code = (Object.keys(REASONS) as ReasonCode[]).find((each) => REASONS[each] === words);
  return code ? reason(code) : null;
}
