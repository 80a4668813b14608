// Judges a value by a JSON Schema, as far as `codebookSchema` uses the language.

import type { JsonSchema } from '../../src/codebook/decode/schema.js';

export function isValid(schema: JsonSchema, value: unknown, root = schema): boolean {
  const at = (part: unknown, inside: unknown) => isValid(part as JsonSchema, inside, root);
  const { $ref, anyOf, type, pattern, items, required, properties, propertyNames } = schema;
  if (typeof $ref === 'string') {
    const parts = $ref.slice(2).split('/');
    const target = parts.reduce<unknown>((node, part) => (node as JsonSchema)[part], root);
    if (!at(target, value)) return false;
  }
  if (Array.isArray(anyOf) && !anyOf.some((part) => at(part, value))) return false;
  if (type !== undefined && ![type].flat().includes(typeOf(value))) return false;
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) return false;
  if (typeof value === 'string' && typeof pattern === 'string') {
    if (!new RegExp(pattern, 'u').test(value)) return false;
  }
  if (Array.isArray(value)) return items === undefined || value.every((item) => at(items, item));
  if (typeof value !== 'object' || value === null) return true;
  const known = (properties ?? {}) as JsonSchema;
  if (Array.isArray(required) && !required.every((key) => Object.hasOwn(value, key))) return false;
  return Object.entries(value).every(([key, inside]) => {
    if (propertyNames !== undefined && !at(propertyNames, key)) return false;
    if (Object.hasOwn(known, key)) return at(known[key], inside);
    if (schema.additionalProperties === undefined) return true;
    return schema.additionalProperties !== false && at(schema.additionalProperties, inside);
  });
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
