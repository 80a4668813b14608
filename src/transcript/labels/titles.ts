// `Mr. DELGADO.`, `Senator Murray.`, `The CHAIRWOMAN.`: how records of parliaments and hearings open
// what somebody says, with a full stop behind a title and a name, or behind an office.

import { latinTwin } from '../../text/latin-twin.js';
import { isSpace } from '../lines/characters.js';
import { roleOfWord } from '../people/role-words.js';
import { officeWords, personWords } from './words.js';

const name = String.raw`(?:(?:de|da|di|del|der|la|le|van|von|den|of|the|and) ){0,2}\p{Lu}[\p{L}'\u2019-]+`;
const short = 'Messrs|Mrs?|Ms|Mx|Dr|Hon|Rev|Gen|Adm|Col|Lt|Capt|Sgt|Sen|Rep|Gov|Prof';
const long =
  `Miss|Madam|Senator|Representative|Congress(?:wo)?man|Delegate|Chair(?:wo)?man|Chair|Secretary|General|Admiral|Colonel|Major|Captain
|Sergeant|Lieutenant|Ambassador|Governor|Mayor|Judge|Justice|Sheriff|Chief|Professor|Doctor|Commissioner|Director|Administrator|Superintendent
|Inspector|Sir|Dame|Lord|Lady|Baroness|Reverend|Father|Sister|Brother|Rabbi|Imam|President`.replace(
    /\n/g,
    '',
  );
const titled = latinTwin(
  String.raw`^(?:(?:${short})\.?|${long})((?: \p{Lu}\.){0,2}(?: ${name}){1,5})$`,
  'u',
);
const office = latinTwin(
  String.raw`^The ((?:(?:Acting|Vice|Deputy|Presiding) )?\p{Lu}[\p{L} -]{2,30}?)(?: pro tempore)?$`,
  'u',
);

/** `Mr. Chairman.` is what people say to one, and no label. */
const address =
  /^ (?:chair(?:man|woman|person)?|president|speaker|secretary|minister|commissioner|judge|justice|mayor|governor|senator|ambassador|general|leader)$/i;

/** A title and a name, or `The` and an office. */
export function isTitled(label: string): boolean {
  const person = titled(label).exec(label)?.[1];
  if (person !== undefined) return !address.test(person);
  const found = office(label).exec(label)?.[1];
  if (found === undefined) return false;
  const last = found.toLowerCase().split(' ').at(-1) as string;
  if (officeWords.has(last) || last === 'officer') return true;
  const isPerson = personWords.has(last) || roleOfWord(last) !== undefined;
  return isPerson && found === found.toUpperCase();
}

/** What stands in brackets behind a name: `Mr. Ames [presiding].` */
const aside = /\s*[[(][^[\]()]*[\])]$/;

/** Where a titled label ends whose full stop is at `mark`; undefined where there is none. */
export function endOfTitled(text: string, at: number, mark: number): number | undefined {
  if (mark - at < 6 || !beginsParagraph(text, at)) return undefined;
  const label = text.slice(at, mark).replace(aside, '');
  return isTitled(label) ? at + label.length : undefined;
}

/** Indented, below a blank line, or below a sentence's end: no line that runs on begins so. */
function beginsParagraph(text: string, at: number): boolean {
  if (at < 2 || text[at - 1] !== '\n') return at < 2 || isSpace(text.charCodeAt(at - 1));
  let last = at - 2;
  while (last > 0 && '"”\')] \t'.includes(text[last] as string)) last--;
  return '\n.?!:'.includes(text[last] as string);
}
