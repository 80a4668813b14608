// How parliaments, courts and councils print who speaks, in words of our own.

import { expect, test } from 'vitest';
import { readLines } from '../support/read-lines.js';

/** A turn each for the labels, in their order. */
function turnsOf(labels: readonly string[], separator: string): string[] {
  return labels.flatMap((label, at) => [`${label}${separator}We met ${at} times that year.`, '']);
}

const pair = (one: string, other: string) => [one, other, one, other, one, other, one];

test.each([
  ['O Sr. Presidente (PSD): ', 'A Sr.ª Paula Dias (PCP): '],
  ['El señor presidente: ', 'La señora Ruiz Mora: '],
  ['De voorzitter:\n', 'De heer Bos (PvdT):\n'],
  ['M. le président : ', 'Mme la ministre : '],
  ['O SR. PRESIDENTE (Ari Lima. Bloco/PP - AL) - ', 'A SRA. TALITA REIS (PSOL - RJ) - '],
])('an article or a small letter before an office opens a turn: %s', (chair, member) => {
  const said = [
    'Está aberta.',
    'Peço a palavra.',
    'Tem a palavra.',
    'Agradeço muito.',
    'Terminou.',
  ];
  const lines = said.map((text, at) => `${at % 2 ? member : chair}${text}\n`);
  const names = [chair, member].map((one) => one.replace(/[\s:—-]+$/, ''));
  expect(readLines(lines).turns).toEqual(said.map((text, at) => `${names[at % 2]}: ${text}`));
});

test('an office with a longer aside is the same person', () => {
  const lines = [
    'O SR. ABEL BRITO (PL - MT. Sem revisão do orador.) - Falo das hortas.',
    'O SR. PRESIDENTE (Ari Lima) - Conclua.',
    'O SR. ABEL BRITO (PL - MT) - Já concluo.',
    'O SR. PRESIDENTE (Ari Lima) - Pois não.',
    'O SR. ABEL BRITO (PL - MT) - Obrigado.',
    'O SR. PRESIDENTE (Ari Lima) - Encerrada.',
  ];
  expect(readLines(lines.flatMap((line) => [line, ''])).speakers).toEqual([
    'O SR. PRESIDENTE (Ari Lima)',
    'O SR. ABEL BRITO (PL - MT)',
  ]);
});

test('a circle before office and name opens a turn, and lists of names do not', () => {
  const lines = [
    '○議事日程　第五号',
    '○출석 예정  12명',
    '(10시 02분 개의)',
    '○위원장 윤서진  개의하겠습니다.',
    '○위원 박지호  수도를 더 늘립니까?',
    '○건설과장 이정미  네, 늘립니다.',
    '추가로 말씀드리겠습니다.',
    '○위원 김현우  언제입니까?',
    '○건설과장 이정미  하반기입니다.',
    '○위원장 윤서진  산회를 선포합니다.',
    '(12시 10분 산회)',
    '○출석위원(3인)',
    '윤서진  박지호  김현우',
  ];
  const { turns, speakers } = readLines(lines);
  expect(speakers).toEqual(['위원장 윤서진', '위원 박지호', '건설과장 이정미', '위원 김현우']);
  expect(turns[2]).toBe('건설과장 이정미: 네, 늘립니다. 추가로 말씀드리겠습니다.');
  expect(turns.at(-1)).toBe('위원장 윤서진: 산회를 선포합니다. (12시 10분 산회)');
});

test.each([
  ['a full stop and a dash', '. – ', ['President', 'Ada Roux (PPE)']],
  ['a surname with two initials and a dot', ' ', ['Иванова А. П.', 'Дроздов П. И.']],
  ['an office alone and a dot', '. ', ['Председательствующий', 'ДРОЗДОВ П.И']],
  [
    'a name in capitals, an office and a dot',
    '. ',
    ['PRESIDENTE', "LEA CONTI, Ministra dell'Ambiente"],
  ],
  ['an office, its department and a name', ': ', ['Ministr zemědělství Petr Hora', 'Eva Malá']],
  ['markup round a nickname', ' ', ['__dka:__', '__timbl:__']],
])('%s open turns', (_name, separator, [one = '', other = '']) => {
  const { speakers, turns } = readLines(turnsOf(pair(one, other), separator));
  const plain = (label: string) => label.replace(/^__|:?__$/g, '');
  expect(speakers).toEqual([plain(one), plain(other)]);
  expect(turns).toHaveLength(7);
});

test('somebody who speaks once for a group keeps the words where a dash parts all names from them', () => {
  const labels = ['President', 'Ada Roux (PPE)', 'Luc Brun, on behalf of the Garden Group'];
  const lines = turnsOf([...pair('President', 'Ada Roux (PPE)'), labels[2] as string], '. – ');
  expect(readLines(lines).speakers).toEqual(labels);
});

test('an abbreviation and a number that rises before each name are no part of it', () => {
  const names = ['Statsminister STELLAN LÖV (S)', 'ANNA BERG (M)', 'TALMANNEN'];
  const order = [0, 1, 0, 1, 2, 1, 2].map((index) => names[index] as string);
  const lines = order.flatMap((name, at) => [
    `Anf. ${at + 1} ${name}:`,
    `Vi sågs ${at} gånger.`,
    '',
  ]);
  expect(readLines(lines).speakers).toEqual(names);
});

test.each(['Some hon. members', 'Des voix', 'Eine Frau'])('%s is somebody, once', (label) => {
  const lines = turnsOf([...pair('Anna Berg', 'Luc Roux'), label, 'Luc Roux'], ': ');
  expect(readLines(lines).turns.at(-2)).toBe(`${label}: We met 7 times that year.`);
});
