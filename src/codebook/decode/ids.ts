// Ids of groups and codes, judged where a person wrote them.

import { kebab } from '../../text/kebab.js';
import { latinTwin } from '../../text/latin-twin.js';
import { ID_PATTERN } from './keys.js';

const safe = latinTwin(ID_PATTERN, 'u');

/** True where an id is in the form `kebab` gives. `constructor` is what every JavaScript object has. */
export function isSafeId(id: string): boolean {
  return safe(id).test(id) && id === kebab(id) && id !== 'constructor';
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const mayBeFragile = /\d|^[tf]/;
const fragile = new RegExp(
  `^(?:true|false|\\d+(?:-\\d+)*|\\d+e\\d+|${month}-?\\d{1,4}|\\d{1,2}-?${month}(?:-\\d+)?)$`,
);

/** True for an id that a spreadsheet rewrites: `true`, `may-5`, `3e5`, `1-2`. */
export function isFragileId(id: string): boolean {
  return mayBeFragile.test(id) && fragile.test(id);
}

/** The first of `id`, `id-2`, `id-3` … that is not taken. */
export function freeId(id: string, taken: { has(id: string): boolean }): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}
