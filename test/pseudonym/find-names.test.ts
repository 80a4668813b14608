// Names in texts: where they are found and what they become; and what only looks like one.

import { expect, test } from 'vitest';
import { applyEdits } from '../../src/anchor/carry-by-edits.js';
import { nameFinder } from '../../src/pseudonym/find/find-names.js';
import { type Name, nameOf } from '../../src/pseudonym/name.js';

const person = (find: string, replace = 'Person 1', more: Partial<Name> = {}) =>
  nameOf({ find, replace, decision: 'replace', kind: 'person', ...more });

function replaced(text: string, names: readonly Name[], language = 'en', identifiers = false) {
  return applyEdits(text, nameFinder(names, language)(text, { identifiers }));
}

const ANNA = [person('Anna')];
const ANN = [person('Ann')];

test.each([
  ['a name', 'en', ANNA, 'So Anna said it.', 'So Person 1 said it.'],
  ['a possessive', 'en', ANNA, "Anna's and Anna’s book", "Person 1's and Person 1’s book"],
  ['a plural', 'en', ANNA, 'both Annas', 'both Person 1s'],
  ['capitals', 'en', ANNA, 'ANNA: yes', 'PERSON 1: yes'],
  [
    'no word in small letters',
    'en',
    [person('Will')],
    'he will; Will will',
    'he will; Person 1 will',
  ],
  ['nothing inside a word', 'en', ANN, 'Annual Annex Hannah', 'Annual Annex Hannah'],
  ['no short name with an ending', 'en', [person('Al')], 'Als Al', 'Als Person 1'],
  ['a hyphenated name', 'en', ANNA, 'Anna-like, pre-Anna', 'Person 1-like, pre-Person 1'],
  ['a letter with a digit', 'en', ANNA, 'Anna2', 'Person 1-2'],
  ['another Unicode form', 'es', [person('José')], 'Jose\u0301 y José', 'Person 1 y Person 1'],
  [
    'several words',
    'en',
    [person('Anna Lee')],
    'Anna Lee, Anna  Lee’s, Anna\nLee',
    'Person 1, Person 1’s, Person 1',
  ],
  [
    'the longer of two',
    'en',
    [person('Anna', 'P'), person('Anna Lee', 'Q')],
    'Anna Lee and Anna',
    'Q and P',
  ],
  ['initials', 'en', [person('A. Lee')], 'A. Lee, A.Lee', 'Person 1, Person 1'],
  [
    'an apostrophe in it',
    'en',
    [person("O'Brien")],
    "O’Brien and O'Brien's",
    "Person 1 and Person 1's",
  ],
  ['an elided word before', 'fr', ANNA, "l'Anna d’Anna", "l'Person 1 d’Person 1"],
  ['a German genitive', 'de', ANNA, 'Annas Haus', 'Person 1s Haus'],
  ['a Spanish diminutive', 'es', [person('Luis')], 'Luisito', 'Person 1ito'],
  ['Turkish cases', 'tr', [person('Ayşe')], "Ayşe'nin Ayşe'ye", "Person 1'nin Person 1'ye"],
  [
    'Russian cases',
    'ru',
    [person('Анна')],
    'Анны Анне Анну Анной',
    'Person 1 Person 1 Person 1 Person 1',
  ],
  ['Polish cases', 'pl', [person('Anna')], 'Anny, Annie, Annę', 'Person 1, Person 1, Person 1'],
  ['Finnish cases', 'fi', [person('Pekka')], 'Pekkalla Pekan', 'Person 1lla Pekan'],
  [
    'Persian endings',
    'fa',
    [person('سارا', 'فرد ۱')],
    'سارا رو، سارا‌ها، ساراها',
    'فرد ۱ رو، فرد ۱‌ها، فرد ۱ها',
  ],
  ['Arabic and Persian letters', 'fa', [person('علی', 'فرد ۱')], 'علي گفت', 'فرد ۱ گفت'],
  ['Arabic small words before', 'ar', [person('أحمد', 'شخص')], 'وأحمد لأحمد', 'وشخص لشخص'],
  ['a Chinese name', 'zh', [person('王小明', '甲')], '我问王小明了', '我问甲了'],
  [
    'a telephone number',
    'en',
    [nameOf({ find: '0912 345 67', replace: 'Phone 1', decision: 'replace', kind: 'phone' })],
    'call 0912  345\n67 or 0912 345 678',
    'call Phone 1 or 0912 345 678',
  ],
  [
    'an address in any case',
    'en',
    [nameOf({ find: 'a.lee@x.org', replace: 'Email 1', decision: 'replace', kind: 'email' })],
    'A.Lee@X.org',
    'Email 1',
  ],
  [
    'a name parted at a line end',
    'en',
    [person('Miller')],
    'Mil-\nler’s, Mil- ler, Mil\u00adler',
    'Person 1’s, Person 1, Person 1',
  ],
  [
    'invisible characters',
    'en',
    [person('Rose')],
    'Ro\u200bse Ro\u200cse Rose\u2060s',
    'Person 1 Person 1 Person 1s',
  ],
  [
    'other hyphens and none',
    'en',
    [person('Ann-Marie')],
    'Ann\u2011Marie Ann Marie ANN-\nMARIE Annmarie',
    'Person 1 Person 1 PERSON 1 Person 1',
  ],
  [
    'small words of a surname in capitals',
    'nl',
    [person('van der Berg')],
    'VAN DER BERG, Van der Berg, van der Berg',
    'PERSON 1, Person 1, Person 1',
  ],
  [
    'Persian names joined and parted',
    'fa',
    [person('علی‌رضا', 'فرد ۱')],
    'علیرضا، علی رضا، علی‌رضا رفت',
    'فرد ۱، فرد ۱، فرد ۱ رفت',
  ],
  [
    'a word that is kept',
    'de',
    [person('Hans'), nameOf({ find: 'Hansen', decision: 'keep' })],
    'Hans und Hansen',
    'Person 1 und Hansen',
  ],
] as const)('finds %s', (_, language, names, text, expected) => {
  expect(replaced(text, names, language)).toBe(expected);
});

test('where a sentence begins, the row for that decides', () => {
  const names = [person('Will'), person('Will', '', { where: 'sentence start', decision: 'keep' })];
  expect(replaced('Will you? I asked Will. Will he?', names)).toBe(
    'Will you? I asked Person 1. Will he?',
  );
});

test.each([
  ['Will: Yes. Will you?', 'Person 1: Yes. Will you?'],
  [
    '**Will:** Yes.\nWill\n[Will: no] "Will"',
    '**Person 1:** Yes.\nPerson 1\n[Person 1: no] "Person 1"',
  ],
  ['I saw Mr. Will.', 'I saw Mr. Person 1.'],
])('a label is no beginning of a sentence in %j', (text, expected) => {
  const names = [person('Will'), person('Will', '', { where: 'sentence start', decision: 'keep' })];
  expect(replaced(text, names)).toBe(expected);
});

test('a label in small letters is a name only where it is a label', () => {
  expect(replaced('will: i will\nann: will you', [person('will', 'p1', { where: 'label' })])).toBe(
    'p1: i will\nann: will you',
  );
});

test('two people of one name are told by their session', () => {
  const names = [
    person('Anna', 'Person 1', { session: 'one' }),
    person('Anna', 'Person 2', { session: 'two' }),
    person('Anna', 'Person 1 - Person 2'),
  ];
  const find = nameFinder(names, 'en');
  const as = (session?: string) => applyEdits('Anna', find('Anna', { session }));
  expect([as('one'), as('two'), as()]).toEqual(['Person 1', 'Person 2', 'Person 1 - Person 2']);
});

test.each([
  ['interview-anna.txt', 'interview-person-1.txt'],
  ['units/anna.txt.csv', 'units/person-1.txt.csv'],
  ['fg_anna_2', 'fg_person-1_2'],
  ['planner.txt', 'planner.txt'],
  ['anna said', 'anna said'],
])('in the identifier %s small letters count', (text, expected) => {
  expect(replaced(text, ANNA, 'en', true)).toBe(expected);
});

test('the id of a coder stays, though somebody has that name', () => {
  const find = nameFinder(ANNA, 'en', ['anna']);
  expect(find('codings/anna.csv', { identifiers: true })).toEqual([]);
});
