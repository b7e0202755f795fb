import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { pack, schemas } from '../core/pack/schema.ts';

/**
 * The published JSON Schema of a pack, made from the schema that the code itself checks with.
 *
 * Patterns lose their `u` flag on the way, which JSON Schema implies (“should be interpreted as Unicode”,
 * JSON Schema 2020-12 Core, 6.4).
 */
export function packJsonSchema(): JsonSchema {
  return {
    $id: 'urn:on-the-record:pack:1',
    title: 'On the Record: pack of statements and phrases, format 1',
    ...toJsonSchema(pack, {
      target: 'draft-2020-12',
      definitions: schemas,
      overrideAction: ({ valibotAction, jsonSchema }) =>
        isRegex(valibotAction) ? { ...jsonSchema, pattern: valibotAction.requirement.source } : undefined,
    }),
  };
}

function isRegex(action: { type: string }): action is { type: 'regex'; requirement: RegExp } {
  return action.type === 'regex';
}
