// The list of names: what is proposed, how it is written and read, what is wrong with it.

import { expect, test } from 'vitest';
import { checkNames } from '../../src/pseudonym/list/check-names.js';
import { collectNames } from '../../src/pseudonym/list/collect-names.js';
import { parseListedNames } from '../../src/pseudonym/list/listed-names.js';
import { parseNames, renderNames } from '../../src/pseudonym/list/names-file.js';
import { type Name, nameOf } from '../../src/pseudonym/name.js';
import { proposeNames } from '../../src/pseudonym/propose/propose.js';

const propose = (text: string, language = 'en') =>
  proposeNames([{ file: 'a.txt', text }], language).map(({ find, kind }) => `${kind} ${find}`);

test.each([
  ['a capital inside a sentence', 'en', 'P1: I asked Miriam about it.', ['person Miriam']],
  [
    'a given name at the start of a sentence',
    'en',
    'P1: Miriam went. Grace and joy.',
    ['person Miriam'],
  ],
  [
    'what speaks at the start of a sentence',
    'en',
    'P1: Okafor said so. Outside it rained. There was.',
    ['name Okafor'],
  ],
  ['no word at the start of a sentence', 'en', 'P1: Outside it rained.', []],
  [
    'a name of several words whole',
    'en',
    'we like Hollow Lane Rovers, near the Old Corn House',
    [
      'name Hollow Lane Rovers',
      'name Hollow',
      'name Lane',
      'name Rovers',
      'name Old Corn House',
      'name Old',
      'name Corn',
      'name House',
    ],
  ],
  [
    'people in full',
    'en',
    'P: Jane Okoro-Lund and Moses van der Laan came',
    [
      'person Jane Okoro-Lund',
      'person Jane',
      'person Okoro',
      'person Lund',
      'name Moses van der Laan',
      'name Moses',
      'name Laan',
    ],
  ],
  ['no beginning of a sentence', 'en', 'P: So Are Bo, How do I, and Whose It', ['name Bo']],
  ['no building of a kind', 'de', 'Im Krankenhaus war Frau Dr. Lund', ['person Lund']],
  ['a given name in German', 'de', 'Dann hat Jürgen die Prüfung gemacht', ['person Jürgen']],
  ['a Persian given name', 'fa', 'بعد مهسا رفت', ['person مهسا']],
  ['no word that is also written small', 'en', 'P1: the Library, the library', []],
  ['no days, months, languages, I', 'en', 'So I said on Monday in English', []],
  [
    'what a title stands before',
    'en',
    'Ask dr Miriam or Mrs. Okafor',
    ['person Miriam', 'person Okafor'],
  ],
  ['no new sentence behind a word like a title', 'en', 'I saw the doctor. And then', []],
  ['a place', 'en', 'we moved to Springfield then', ['place Springfield']],
  [
    'an institution',
    'en',
    'at the Northfield General Hospital we',
    ['institution Northfield General Hospital', 'name Northfield'],
  ],
  [
    'an address and a link',
    'en',
    'write m.oak@uni.example or see https://x.example/a.',
    ['email m.oak@uni.example', 'link https://x.example/a'],
  ],
  [
    'telephone numbers',
    'en',
    'call 0151 234 5678 or +49 30 1234567',
    ['phone 0151 234 5678', 'phone +49 30 1234567'],
  ],
  ['no times', 'en', '[00:12:31] at 10:30 we', []],
  ['a number of somebody', 'en', 'my number is 20231145', ['number 20231145']],
  [
    'dates',
    'en',
    'on 4 May 2026, 04.05.2026 and 2026-05-04',
    ['date 2026-05-04', 'date 04.05.2026', 'date 4 May 2026'],
  ],
  ['no German noun', 'de', 'Dann war die Prüfung im Sommer', []],
  ['German names behind titles', 'de', 'da hat Frau Schneider gesagt', ['person Schneider']],
  ['Persian titles', 'fa', 'با خانم رضایی حرف زدم', ['person رضایی']],
  ['Persian institutions', 'fa', 'توی بیمارستان امید بودم', ['institution بیمارستان امید']],
] as const)('proposes %s', (_, language, text, expected) => {
  expect(propose(text, language)).toEqual(expected);
});

const PEOPLE = [
  { id: 'm-1', names: ['Rose Lane'], sessions: ['one'], source: 'participants' },
  { id: 'm-2', names: ['Sam'], sessions: ['one'], source: 'participants' },
  { id: 'm-3', names: ['Sam'], sessions: ['two'], source: 'participants' },
];

function collect(text: string, known: readonly Name[] = []) {
  const texts = [{ file: 'a.txt', text, session: 'one' }];
  return collectNames({
    people: PEOPLE,
    listed: [],
    known,
    texts,
    books: ['Rose'],
    language: 'en',
  });
}

const shown = ({ find, replace, decision, where, session, count }: Name) =>
  [find, replace, decision || 'open', where, session, count]
    .filter((each) => each !== '')
    .join(' · ');

test('a person has one pseudonym for all their names; words and shared names have rows of their own', () => {
  expect(collect('S: I saw Rose. Rose said R.L. is a rose. And Sam.').map(shown)).toEqual([
    'Rose Lane · Person 1 · replace · 0',
    'Rose · Person 1 · replace · 1',
    'R.L · Person 1 · open · 1',
    'Sam · Person 2 · replace · one · 1',
    'Sam · Person 3 · replace · two · 0',
    'rose · Person 1 · open · 1',
    'Rose · Person 1 · open · sentence start · 1',
    'Sam · Person 2 - Person 3 · replace · 0',
  ]);
});

const find = (names: readonly Name[]) =>
  names.map(
    (name) => `${name.find}${name.where ? ` (${name.where})` : ''} ${name.decision || 'open'}`,
  );

test.each([
  [
    'the small words of a surname',
    ['Anna van der Berg'],
    'we saw der Berg, der van Berg',
    ['Anna van der Berg replace', 'Berg replace'],
  ],
  [
    'an id in small letters',
    ['rose-lane'],
    'A rose in the lane. I saw Rose',
    ['rose-lane open', 'Rose open', 'rose open', 'lane open'],
  ],
  ['a label in small letters', ['will'], 'will: i will', ['will (label) replace', 'will open']],
])('%s makes no word a name', (_, names, text, expected) => {
  const people = [{ id: names[0] ?? '', names, sessions: ['one'], source: 'participants' }];
  const person = [
    { ...people[0], id: names[0] === 'rose-lane' ? 'rose-lane' : 'm-1' },
  ] as typeof people;
  const texts = [{ file: 'a.txt', text, session: 'one' }];
  const found = collectNames({
    people: person,
    listed: [],
    known: [],
    texts,
    books: [],
    language: 'en',
  });
  expect(find(found)).toEqual(expected);
});

test('a name that only a memo has is proposed, and parts of names that only a memo has are kept', () => {
  const people = [{ id: 'm-1', names: ['Rose Lane'], sessions: ['one'], source: 'participants' }];
  const note = [{ file: 'memos/a.md', text: 'then Lane spoke of Okafor and of Trust' }];
  const found = collectNames({
    people,
    listed: [],
    known: [],
    texts: [{ file: 'a.txt', text: 'Rose: yes', session: 'one' }],
    notes: note,
    others: note,
    books: ['Trust'],
    language: 'en',
  });
  expect(find(found)).toEqual(['Rose Lane replace', 'Rose replace', 'Lane replace', 'Okafor open']);
});

test('what somebody has decided stays, and pseudonyms are not taken for names', () => {
  const first = collect('S: I saw Rose and Miriam.').map((name) =>
    name.find === 'Miriam' ? { ...name, replace: 'Petra', decision: 'replace' as const } : name,
  );
  const again = collect('S: I saw Person 1 and Petra and Juno.', first);
  expect(again.find(({ find }) => find === 'Miriam')).toMatchObject({ replace: 'Petra', count: 0 });
  expect(again.map(({ find }) => find)).not.toContain('Petra');
  expect(again.find(({ find }) => find === 'Juno')).toMatchObject({
    replace: 'Name 1',
    decision: '',
  });
});

test('a name that is a word of the codebook is left to a person', () => {
  const people = [{ id: 'j', names: ['امید'], sessions: ['one'], source: 'participants' }];
  const texts = [{ file: 'a.txt', text: 'س: امید گفت امید دارم', session: 'one' }];
  const names = collectNames({
    people,
    listed: [],
    known: [],
    texts,
    books: ['امید، دلگرمی'],
    language: 'en',
  });
  expect(names[0]).toMatchObject({ find: 'امید', decision: '' });
  const placeOf = () => ({ file: 'names.csv' });
  const codes = checkNames(names, { language: 'en', texts: [], placeOf }).map(({ code }) => code);
  expect(codes).toContain('pseudonym/name-is-word');
});

test('a pseudonym takes no number that the texts have already', () => {
  expect(collect('Person 1: Rose and PERSON_2').find(({ find }) => find === 'Rose')).toMatchObject({
    replace: 'Person 3',
  });
});

test('the list reads as it was written', () => {
  const names = collect('S: I saw Rose, "Miriam" and =Juno. Rose said; R.L. 0151 234 5678');
  const { value, findings } = parseNames(renderNames(names), 'key/names.csv');
  expect(value).toEqual(names);
  expect(findings).toEqual([]);
});

test.each([
  ['find,replace\nAnna,P', ['pseudonym/missing-column 1:1']],
  ['find,replace,decision\nAnna,P,maybe', ['pseudonym/bad-decision 2:8']],
  ['find,replace,decision\nAnna,P,Keep\nAnna,Q,x', ['pseudonym/listed-twice 3:1']],
  ['find;replace;decision\nAnna;P;YES\n', []],
])('of the list %j it says %j', (text, expected) => {
  const { findings } = parseNames(text, 'names.csv');
  expect(findings.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)).toEqual(
    expected,
  );
});

test.each([
  [[['Anna', '']], ['no-pseudonym']],
  [[['Anna', '[name]']], ['bad-pseudonym']],
  [[['Anna', '1']], ['bad-pseudonym']],
  [
    [
      ['Anna', 'Maria'],
      ['Maria', 'Petra'],
    ],
    ['pseudonym-is-name'],
  ],
  [
    [
      ['Anna', "Maria's friend"],
      ['Maria', 'Petra'],
    ],
    ['pseudonym-is-name'],
  ],
  [[['Anna', 'Tom']], ['pseudonym-in-text']],
  [
    [
      ['Anna', 'Eva', 'p1'],
      ['Berta', 'Eva', 'p2'],
    ],
    ['shared-pseudonym'],
  ],
  [
    [
      ['Anna', 'Eva', 'p1'],
      ['Anna', 'Ida', 'p2'],
    ],
    ['two-people'],
  ],
  [
    [
      ['Anna', 'Eva', 'p1'],
      ['Annie', 'Eva', 'p1'],
    ],
    [],
  ],
])('of the names %j it says %j', (rows, expected) => {
  const names = rows.map(([find = '', replace = '', person = ''], at) =>
    nameOf({ find, replace, person, decision: 'replace', kind: 'person', session: String(at) }),
  );
  const all = names.map((name) => (expected[0] === 'two-people' ? name : { ...name, session: '' }));
  const placeOf = () => ({ file: 'names.csv' });
  const findings = checkNames(all, { language: 'en', texts: ['I saw Tom.'], placeOf });
  expect(findings.map(({ code }) => code)).toEqual(expected.map((code) => `pseudonym/${code}`));
});

test.each([
  ['Anna Lee\n# staff\n\nBerta\n', ['Anna Lee', 'Anna', 'Lee', 'A. Lee', 'A.L', 'Berta']],
  ['name,pseudonym,nicknames\nAnna,Eva,Annie; Nan\n', ['Anna=Eva', 'Annie=Eva', 'Nan=Eva']],
  ['Name;Kind\nNorthfield;place\n', ['Northfield']],
])('takes the list %j in as %j', (text, expected) => {
  const names = parseListedNames(text, 'staff.csv');
  expect(names.map(({ find, replace }) => (replace ? `${find}=${replace}` : find))).toEqual(
    expected,
  );
});
