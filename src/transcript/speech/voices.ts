// Whether what stands in a column or field of unknown name are people who take turns: a few short
// names or codes that come back and change as a talk goes on.

import { shapeLabel } from '../labels/shape.js';

/** Fields that hold a few short values too, of which none is a person. */
const others =
  /(?:lang|emotion|sentiment|mood|label|class|type|topic|theme|code|tag|categor|section|act$|acts$|intent|gender|sex|status|state|level|kind|format|model|task|group|id$|uuid|time|date|place|location|title|file|source|note|comment|memo|quality|confidence|split|dataset|question|city|country|color|colour|depart|geschlecht|sexe|sexo|weather|brand|product|subset|team|org|company|school|ward|region|job|occup|beruf|^age|ethnic|nation|relig|partei|course|semester|method|^da$|^sa$|^pos$|^loc$|^emo$|^cls$|^lvl$|^year)/;

/** What is said of people in names of fields, or names that say nothing. */
const persons =
  /^.{1,3}$|spea|spk|sprech|parl|habl|falant|person|particip|teiln|interv|respond|inform|voice|talk|who|init|kürzel|member|actor|char|role|caller|user|nick|name$|said/;

/** The fewest values that say anything. */
const LEAST = 4;

/**
 * Whether a field's name or most of its values speak for people too: `P1`, `Interviewer`. Else brands
 * or moods that change from line to line would speak.
 */
export function areSurelyVoices(key: string, values: readonly (string | undefined)[]): boolean {
  if (!areVoices(key, values)) return false;
  const distinct = [...new Set(values.flatMap((value) => value?.trim() || []))];
  const people = distinct.map(shapeLabel).filter(({ role, series, number }) => {
    return role !== undefined || (series !== undefined && number !== undefined);
  });
  return persons.test(key) || people.length * 2 > distinct.length;
}

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
