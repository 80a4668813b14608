// One conversation in every format that can hold it gives the same turns: the same speakers, in the
// same order, with the same words.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderXlsx } from '../../src/office/xlsx-write.js';
import { renderCsv } from '../../src/table/csv.js';
import { parseTranscriptFile } from '../../src/transcript/parse-transcript-file.js';

type Talk = readonly (readonly [speaker: string, words: string])[];

const clock = (seconds: number, mark: string) =>
  `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}${mark}000`;

/** Captions of a few words each; every one, or only the first of a turn, bears the label. */
function captions(talk: Talk, label: (name: string, first: boolean) => string, mark: string) {
  let second = 0;
  let number = 0;
  return talk
    .flatMap(([name, words]) =>
      (words.match(/\S+(?:\s+\S+){0,3}/g) ?? []).map((part, index) => {
        second += 2;
        number += 1;
        const times = `${clock(second, mark)} --> ${clock(second + 2, mark)}`;
        return `${number}\n${times}\n${label(name, index === 0)}${part}\n`;
      }),
    )
    .join('\n');
}

const escaped = (name: string) => name.replaceAll('&', '&amp;');
const formats: Readonly<Record<string, (talk: Talk) => string | Uint8Array>> = {
  'talk.txt': (talk) => talk.map(([name, words]) => `${name}: ${words}\n\n`).join(''),
  'talk.md': (talk) => talk.map(([name, words]) => `**${name}:** ${words}\n\n`).join(''),
  'voices.vtt': (talk) => `WEBVTT\n\n${captions(talk, (name) => `<v ${escaped(name)}>`, '.')}`,
  'labels.vtt': (talk) => `WEBVTT\n\n${captions(talk, (name) => `${name}: `, '.')}`,
  'labels.srt': (talk) => captions(talk, (name, first) => (first ? `${name}: ` : ''), ','),
  'table.csv': (talk) =>
    renderCsv(
      ['start', 'speaker', 'text'],
      talk.map((row, at) => [at, ...row]),
    ),
  'table.tsv': (talk) => renderCsv(['Sprecher', 'Text'], talk, '\t'),
  'table.xlsx': (talk) =>
    renderXlsx([{ name: 'Talk', columns: [{ label: 'Name' }, { label: 'Words' }], rows: talk }]),
  'list.json': (talk) =>
    JSON.stringify({ turns: talk.map(([speaker, text]) => ({ speaker, text })) }),
  'lines.jsonl': (talk) =>
    talk.map(([name, text]) => `${JSON.stringify({ name, text })}\n`).join(''),
  'words.json': (talk) =>
    JSON.stringify({
      segments: talk.map(([speaker, text], at) => ({
        ...{ start: at * 5, end: at * 5 + 4 },
        words: text.split(' ').map((word) => ({ word, start: at * 5, end: at * 5 + 4, speaker })),
      })),
    }),
  'talk.cha': (talk) =>
    `@UTF8\n@Begin\n${talk.map(([name, words]) => `*${name}:\t${words}\n`).join('')}@End\n`,
};

async function turnsOf(path: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { value } = await parseTranscriptFile({ path, bytes });
  return value.turns.map(({ speaker, spans }) => {
    const said = spans.map(({ start, end }) => value.text.slice(start, end)).join(' ');
    return `${speaker}: ${said}`;
  });
}

const sentence = fc
  .array(fc.constantFrom('we met', 'it was late', 'nobody came', 'I said so', 'in May'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => `So ${parts.join(' and ')}.`);
const words = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
/** Everybody speaks in turn, twice at least, as labels in running text need it. */
const talks = fc
  .array(words, { minLength: 6, maxLength: 12 })
  .map((all): Talk => all.map((said, at) => [['Moderator', 'Sara', 'P3'][at % 3] as string, said]));

test('a conversation has the same turns in every format', async () => {
  await fc.assert(
    fc.asyncProperty(talks, async (talk) => {
      const expected = talk.map(([name, said]) => `${name}: ${said}`);
      for (const [path, write] of Object.entries(formats))
        expect([path, ...(await turnsOf(path, write(talk)))]).toEqual([path, ...expected]);
    }),
    { numRuns: 10 },
  );
}, 60_000);

test('of a workbook the sheet with speakers is read, and the others are named', async () => {
  const bytes = renderXlsx([
    {
      name: 'Codes',
      columns: [{ label: 'Code' }, { label: 'What it means' }],
      rows: [['Trust', 'They can believe each other, whatever happens.']],
    },
    {
      name: 'Group 1',
      columns: [{ label: 'Speaker' }, { label: 'Text' }, { label: 'Remarks' }],
      rows: [
        ['Sara:', 'We met in May.', 'loud'],
        ['', 'It was late.', ''],
        ['Omid:', 'I came by train.', ''],
        ['Sara:', 'You did not.', ''],
      ],
    },
  ]);
  const { value, findings } = await parseTranscriptFile({ path: 'group.xlsx', bytes });
  expect(value).toMatchObject({ format: 'xlsx', isDerived: true });
  expect(await turnsOf('group.xlsx', bytes)).toEqual([
    'Sara: We met in May. It was late.',
    'Omid: I came by train.',
    'Sara: You did not.',
  ]);
  expect(findings.map(({ code }) => code)).toEqual([
    'speech/left-out',
    'speech/other-sheets',
    'transcript/no-moderator',
  ]);
});

test('a workbook without sentences is no transcript', async () => {
  const bytes = renderXlsx([
    { name: 'N', columns: [{ label: 'a' }, { label: 'b' }], rows: [[1, 2]] },
  ]);
  const { value, findings } = await parseTranscriptFile({ path: 'n.xlsx', bytes });
  expect([value.turns, findings.map(({ code }) => code)]).toEqual([
    [],
    ['speech/no-speech-in-table'],
  ]);
});
