import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignWords } from '../../src/anchor/align-words.js';
import type { Stretch } from '../../src/anchor/passage-words.js';
import { placePassages } from '../../src/anchor/place-passages.js';

/** Turns as `A: words`; `|` parts passages in the old text. */
function turnsIn(lines: readonly string[]) {
  let text = '';
  const stretches: Stretch[] = [];
  for (const line of lines) {
    const [voice = '', words = ''] = line.split(/: (.*)/s);
    text += `${voice}: `;
    const span = { start: text.length, end: text.length + words.length };
    stretches.push({ ...span, voice, spans: [span] });
    text += `${words}\n\n`;
  }
  return { text, stretches };
}

function place(before: readonly string[], after: readonly string[]) {
  const passages = before.flatMap((line) => {
    const [voice = '', words = ''] = line.split(/: (.*)/s);
    return words.split(' | ').map((text) => ({ text, voice }));
  });
  const { text, stretches } = turnsIn(after);
  return placePassages(passages, text, stretches).map(({ kind, span, candidates }) => {
    const slice = span && text.slice(span.start, span.end);
    return slice === undefined ? `${kind} ${candidates.length}` : `${kind} ${slice}`;
  });
}

const TALK = [
  'A: I trust my mentor because she listens. | We met every second Tuesday in the library.',
  'B: Yes, exactly.',
  'C: For me the examination was the hardest part of spring.',
  'B: No.',
  'A: The clinical weeks changed how I look at patients.',
];

describe('placing passages in an edited text', () => {
  test.each([
    [
      'a letter',
      [0, 'A: I trust my mentro because she listens. We met every second Tuesday in the library.'],
      [
        'changed I trust my mentro because she listens.',
        'same We met every second Tuesday in the library.',
      ],
    ],
    [
      'a line break',
      [
        0,
        'A: I trust my mentor\nbecause she listens.\n\nWe met every second Tuesday in the library.',
      ],
      [
        'same I trust my mentor\nbecause she listens.',
        'same We met every second Tuesday in the library.',
      ],
    ],
    [
      'a sentence put between',
      [
        0,
        'A: I trust my mentor because she listens. It rained. We met every second Tuesday in the library.',
      ],
      [
        'same I trust my mentor because she listens.',
        'same We met every second Tuesday in the library.',
      ],
    ],
    [
      'a word at the beginning',
      [
        0,
        'A: Well I trust my mentor because she listens. We met every second Tuesday in the library.',
      ],
      [
        'changed Well I trust my mentor because she listens.',
        'same We met every second Tuesday in the library.',
      ],
    ],
    [
      'punctuation',
      [
        0,
        'A: "I trust my mentor, because she listens!" We met every second Tuesday in the library.',
      ],
      [
        'changed "I trust my mentor, because she listens!"',
        'same We met every second Tuesday in the library.',
      ],
    ],
    [
      'a sentence taken out',
      [0, 'A: We met every second Tuesday in the library.'],
      ['lost 0', 'same We met every second Tuesday in the library.'],
    ],
  ] as const)('finds both passages of a turn after %s', (_, [at, line], expected) => {
    const after = TALK.map((old, index) => (index === at ? line : old.replaceAll(' | ', ' ')));
    expect(place(TALK, after).slice(0, 2)).toEqual(expected);
  });

  const plain = TALK.map((line) => line.replaceAll(' | ', ' '));

  test('follows turns that were moved', () => {
    const [a, b, c, d, e] = plain as [string, string, string, string, string];
    expect(place(TALK, [e, a, b, c, d]).every((each) => each.startsWith('same'))).toBe(true);
  });

  test('places a short answer between its neighbours though others say the same elsewhere', () => {
    const before = [...TALK, 'C: No.', 'B: We learnt to take blood on the third floor.'];
    const after = [
      'D: A new beginning was put here.',
      ...before.map((line) => line.replaceAll(' | ', ' ')),
    ];
    expect(place(before, after).filter((each) => each === 'same No.')).toHaveLength(2);
  });

  test('leaves a short answer doubtful, with both places, where it was repeated beside it', () => {
    const after = plain.toSpliced(2, 0, 'C: Yes, exactly.');
    expect(place(TALK, after)[2]).toBe('doubtful 2');
  });

  test('leaves both doubtful where one of two equal answers was taken out', () => {
    const before = TALK.toSpliced(2, 0, 'B: Yes, exactly.');
    expect(place(before, plain).slice(2, 4)).toEqual(['doubtful 1', 'doubtful 1']);
  });

  test('takes a speaker who was renamed throughout for the same', () => {
    const after = plain.map((line) => line.replace(/^B: /, 'Sara: '));
    expect(place(TALK, after).every((each) => each.startsWith('same'))).toBe(true);
  });

  test('never lets a passage reach into the turn of another speaker', () => {
    const after = plain
      .with(2, 'C: For me the examination was')
      .toSpliced(3, 0, 'A: the hardest part of spring.');
    expect(place(TALK, after)[3]).toMatch(/^(changed|doubtful)/);
    expect(place(TALK, after)[3]).not.toContain('A:');
  });

  test('places signs without words between their neighbours', () => {
    const before = TALK.toSpliced(2, 0, 'C: …');
    const after = ['D: New.', ...before.map((line) => line.replaceAll(' | ', ' '))];
    expect(place(before, after)[3]).toBe('same …');
  });

  test('finds text without spaces between words', () => {
    const before = ['甲: 我觉得导师很重要。 | 她每个星期都和我们见面。', '乙: 是的。'];
    const after = [
      '乙: 新的一句话在这里。',
      '甲: 我觉得导师非常重要。她每个星期都和我们见面。',
      '乙: 是的。',
    ];
    expect(place(before, after)).toEqual([
      'changed 我觉得导师非常重要。',
      'same 她每个星期都和我们见面。',
      'same 是的。',
    ]);
  });

  test('names the place of a short answer that was moved away from its neighbours', () => {
    const answer = 'B: And of or?';
    const before = [answer, ...TALK, 'A: He told me of this and of or that other thing again.'];
    const moved = [...before.slice(1, 4), answer, ...before.slice(4)];
    expect(
      place(
        before,
        moved.map((line) => line.replaceAll(' | ', ' ')),
      )[0],
    ).toMatch(/^(same And of or\?|doubtful 1)$/);
  });

  test('aligns texts of more words than a call may have arguments', () => {
    const score = { likeness: () => 1, score: () => 1 };
    const words = Int32Array.from({ length: 300_000 }, (_, at) => at);
    const matches = alignWords(
      words,
      words.filter((at) => at % 5 > 0),
      score,
    );
    expect(matches.filter((match) => match >= 0)).toHaveLength(240_000);
  });

  test('never throws, never lets two passages overlap, and places all of an unchanged text', () => {
    const word = fc.constantFrom('a', 'no', 'yes', 'trust', 'mentor', '…', '[x]', 'ü', '的', '.');
    const turn = fc.tuple(
      fc.constantFrom('A', 'B'),
      fc.array(word, { minLength: 1, maxLength: 8 }),
    );
    const turns = fc.array(
      turn.map(([voice, words]) => `${voice}: ${words.join(' ')}`),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(turns, turns, (before, after) => {
        const passages = before.map((line) => ({ text: line.slice(3), voice: line.slice(0, 1) }));
        const { text, stretches } = turnsIn(after);
        const spans = placePassages(passages, text, stretches)
          .flatMap(({ span }) => (span ? [span] : []))
          .sort((a, b) => a.start - b.start);
        for (const [at, span] of spans.entries()) {
          expect(span.start).toBeLessThan(span.end);
          expect(stretches.some(({ start, end }) => start <= span.start && span.end <= end)).toBe(
            true,
          );
          if (at > 0) expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
        }
      }),
    );
  });
});
