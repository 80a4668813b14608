// Whether what stands in a column or field of unknown name are people who take turns: a few short
// names or codes that come back and change as a talk goes on.

import { shapeLabel } from '../labels/shape.js';

/** Fields that hold a few short values too, of which none is a person. */
const others =
  /(?:lang|emotion|sentiment|mood|label|class|type|topic|theme|code|tag|categor|section|act$|acts$|intent|gender|sex|status|state|level|kind|format|model|task|group|id$|uuid|time|date|place|location|title|file|source|note|comment|memo|quality|confidence|split|dataset|question|city|country|color|colour)/;

/** The fewest values that say anything. */
const LEAST = 4;

/** `values` in the order of the file; `key` is the folded name of their field. */
export function areVoices(key: string, values: readonly (string | undefined)[]): boolean {
  if (others.test(key) || values.length < LEAST) return false;
  const filled = values.flatMap((value) => value?.trim() || []);
  if (filled.length * 10 < values.length * 9) return false;
  const distinct = new Set(filled);
  if (distinct.size < 2 || distinct.size > 30 || distinct.size * 2 > filled.length) return false;
  const changes = filled.filter((value, index) => index > 0 && value !== filled[index - 1]).length;
  return changes * 4 >= filled.length && [...distinct].every(isNameOrCode);
}

function isNameOrCode(value: string): boolean {
  if (value.length > 40 || /[.?!;]$/.test(value)) return false;
  const { kind, sentence, interjection, document } = shapeLabel(value.replace(/[\s:：]+$/u, ''));
  return (kind === 'name' || kind === 'code') && !sentence && !interjection && !document;
}
