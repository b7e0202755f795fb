import type { Speaker } from './pack/schema.ts';

export interface SpeakerName {
  readonly text: string;
  /** BCP 47 tag of the script the name stands in, for `lang`. */
  readonly lang: string;
}

/** A speaker's name in the reader's language where the record has it, otherwise in English. */
export function speakerName(speaker: Speaker, locale: string): SpeakerName {
  const language = locale.split('-')[0] ?? 'en';
  const own = Object.entries(speaker.names).find(([lang]) => lang === language)?.[1];
  return own ? { text: own, lang: language } : { text: speaker.names.en, lang: 'en' };
}
