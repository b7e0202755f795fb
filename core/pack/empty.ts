import { PACK_FORMAT, type Pack } from './schema.ts';

/** A pack without a name and without records, for records that are joined or indexed by themselves. */
export const EMPTY_PACK: Pack = {
  format: PACK_FORMAT,
  id: '',
  version: '',
  title: '',
  publisher: '',
  licence: '',
  speakers: [],
  statements: [],
  terms: [],
  companies: [],
  phrases: [],
};
