// The JSON Schema of codebook files (draft 2020-12), for editors that complete and check while one
// types. Made from the same key tables as the decoder; what the decoder calls a wrong shape or a
// bad value is invalid here and the other way round. `docs/codebook.schema.json` is its output.

import {
  CODE_KEYS,
  CODEBOOK_KEYS,
  EXAMPLE_KEYS,
  GROUP_KEYS,
  HISTORY_KEYS,
  type KeySpec,
  type KeyTable,
  LIST_NAME_PATTERN,
} from './keys.js';

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Numbers and truth values are read as the text they are written as; nothing stands for absent. */
const anyText: JsonSchema = { type: ['string', 'number', 'boolean', 'null'] };

export function codebookSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'fga codebook',
    description: 'Categories, subcategories and codes of a qualitative content analysis.',
    ...mapOf(CODEBOOK_KEYS),
    $defs: {
      group: mapOf(GROUP_KEYS),
      code: mapOf(CODE_KEYS),
      example: mapOf(EXAMPLE_KEYS),
      change: mapOf(HISTORY_KEYS),
      texts: { anyOf: [anyText, { type: 'array', items: anyText }] },
      lists: {
        type: ['object', 'null'],
        propertyNames: { pattern: LIST_NAME_PATTERN },
        additionalProperties: { $ref: '#/$defs/texts' },
      },
    },
  };
}

/** The schema as the file in `docs/` holds it. */
export function codebookSchemaText(): string {
  return `${JSON.stringify(codebookSchema(), undefined, 2)}\n`;
}

function mapOf(table: KeyTable): JsonSchema {
  const keys = Object.entries(table);
  const required = keys.filter(([, { required }]) => required).map(([key]) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map(([key, spec]) => [key, schemaOf(spec)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function schemaOf(spec: KeySpec): JsonSchema {
  const description = spec.about;
  switch (spec.shape) {
    case 'text':
      return { description, ...textOf(spec) };
    case 'texts':
      return { description, $ref: '#/$defs/texts' };
    case 'lists':
      return { description, $ref: '#/$defs/lists' };
    case 'groups':
      return { description, ...listOf('group') };
    case 'codes':
      return { description, ...listOf('code') };
    case 'history':
      return { description, ...listOf('change') };
    case 'examples': {
      const example = { anyOf: [anyText, { $ref: '#/$defs/example' }] };
      return { description, anyOf: [...example.anyOf, { type: 'array', items: example }] };
    }
  }
}

function textOf({ required, values, pattern, written }: KeySpec): JsonSchema {
  if (required) return { type: ['string', 'number', 'boolean'], pattern: String.raw`\S` };
  if (values) return { enum: [...values, '', null] };
  if (pattern === undefined) return anyText;
  if (written === 'quoted') return { type: 'string', pattern };
  const types = { letters: ['string', 'null'], digits: ['string', 'number', 'null'] };
  const type = written ? types[written] : anyText.type;
  return { type, pattern: String.raw`^\s*$|${pattern}` };
}

function listOf(name: string): JsonSchema {
  return { type: ['array', 'null'], items: { $ref: `#/$defs/${name}` } };
}
