import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentTranscript } from '../../src/unit/cut/segment.js';
import type { Strategy } from '../../src/unit/unit.js';
import { talk } from './talk.js';

const strategies: readonly Strategy[] = ['turn', 'sentence', 'paragraph', 'meaning'];

/** The units of a talk, each with its kind where it is not content. */
function check(text: string, expected: readonly string[], strategy: Strategy = 'meaning') {
  const units = segmentTranscript(talk(text), undefined, { strategy });
  expect(units.map(({ kind, text }) => (kind === 'content' ? text : `${kind}: ${text}`))).toEqual(
    expected,
  );
}

test.each<[Strategy, readonly string[]]>([
  ['turn', ['I was– I went. We sat.\nThe end.']],
  ['paragraph', ['I was– I went. We sat.', 'The end.']],
  ['sentence', ['I was– I went.', 'We sat.', 'The end.']],
  ['meaning', ['I was– I went. We sat.', 'The end.']],
])('The strategy %s cuts as it says', (strategy, expected) => {
  check('Ann: I was– I went. We sat.\nThe end.', expected, strategy);
});

test.each([
  ['Ann: Mm-hm.', 'minimal: Mm-hm.'],
  ['Ann: Yeah, exactly.', 'minimal: Yeah, exactly.'],
  ['Ann: No, same.', 'minimal: No, same.'],
  ['Ann: right right', 'minimal: right right'],
  ['Ann: Haha.', 'minimal: Haha.'],
  ['Ann: Ja, genau.', 'minimal: Ja, genau.'],
  ['Ann: Oui, d’accord.', 'minimal: Oui, d’accord.'],
  ['Ann: بله، دقیقا.', 'minimal: بله، دقیقا.'],
  ['Ann: [nods] Mm.', 'minimal: [nods] Mm.'],
  ['Ann: Yes, because of the bus.', 'Yes, because of the bus.'],
  ['Ann: No, never.', 'No, never.'],
  ['Ann: Good.', 'Good.'],
  ['M: Good.', 'minimal: Good.'],
  ['Ann: [laughs]', 'annotation: [laughs]'],
  ['Ann: …', 'annotation: …'],
  ['Ann: Really, you did that?', 'Really, you did that?'],
  ['M: You did what?', 'question: You did what?'],
  ['M: Tell me about the bus.', 'question: Tell me about the bus.'],
  ['M: I see a bus.', 'I see a bus.'],
])('%s is %s', (text, expected) => {
  check(text, [expected]);
});

test('What a moderator asks stands apart from what they tell', () => {
  check(
    'M: Welcome, everybody. We have one hour, and you can leave whenever you want. How did you all hear about the choir, at first?',
    [
      'Welcome, everybody. We have one hour, and you can leave whenever you want.',
      'question: How did you all hear about the choir, at first?',
    ],
  );
});

test('Units answer the last question; a probe keeps the question before it open', () => {
  const units = segmentTranscript(
    talk(
      'Ann: Hi.\nM: How was the choir?\nAnn: Fun.\nM: Why?\nBen: Songs.\nM: What did it cost?\nAnn: Ten.',
    ),
  );
  expect(units.map(({ question }) => question)).toEqual([
    '',
    '',
    'u0002',
    'u0002',
    'u0002',
    '',
    'u0006',
  ]);
});

test('Roles and participants come from the study’s voices where there are some', () => {
  const voices = new Map([
    ['Ann', { participant: { id: 'p1' }, role: 'mentee' }],
    ['Ben', { role: 'moderator' }],
  ]);
  const units = segmentTranscript(talk('Ann: Hi there.\nBen: Why?\nEve: So.'), voices);
  expect(units.map(({ participant, role }) => [participant, role])).toEqual([
    ['p1', 'mentee'],
    ['', 'moderator'],
    ['', 'participant'],
  ]);
});

test('Ids go on from where they should', () => {
  const units = segmentTranscript(talk('A: One thing.\nB: Two.'), undefined, { firstId: 9999 });
  expect(units.map(({ id }) => id)).toEqual(['u9999', 'u10000']);
});

const word = fc.constantFrom(
  'and',
  'but',
  'the',
  'bus',
  'I',
  'no.',
  'yes?',
  'Anyway,',
  'choir.',
  '[laughs]',
  '…',
  'Dr.',
  '5',
  '—',
  '\n',
  'um',
  '🎈',
  'بله.',
);
const speech = fc
  .array(word, { minLength: 1, maxLength: 120 })
  .map((words) => `A: x ${words.join(' ')}`);

test.each(strategies)(
  'Units by %s are ordered, within turns, and hold every word once',
  (strategy) => {
    fc.assert(
      fc.property(speech, (text) => {
        const transcript = talk(text);
        const units = segmentTranscript(transcript, undefined, { strategy });
        let end = 0;
        for (const unit of units) {
          const turn = transcript.turns[unit.turn];
          expect(unit.start).toBeGreaterThanOrEqual(end);
          expect(unit.end).toBeGreaterThan(unit.start);
          expect(turn && turn.start <= unit.start && unit.end <= turn.end).toBe(true);
          expect(unit.text).toBe(text.slice(unit.start, unit.end));
          end = unit.end;
        }
        const spoken = transcript.turns.map(({ start, end }) => text.slice(start, end)).join('');
        expect(
          units
            .map((unit) => unit.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(spoken.replace(/\s/g, ''));
        expect(segmentTranscript(transcript, undefined, { strategy })).toEqual(units);
      }),
    );
  },
);

test('Every boundary of a meaning unit is one of a sentence, short sentences given', () => {
  fc.assert(
    fc.property(speech, (text) => {
      const [meaning, sentence] = (['meaning', 'sentence'] as const).map((strategy) =>
        segmentTranscript(talk(text.slice(0, 400)), undefined, { strategy }),
      );
      const ends = new Set(sentence?.map(({ end }) => end));
      expect(meaning?.every(({ end }) => ends.has(end))).toBe(true);
    }),
  );
});

test('A long stretch without any punctuation is cut', () => {
  const text = `A: ${'we went to the lake and there was a boat but nobody had the key to it '.repeat(20)}`;
  expect(segmentTranscript(talk(text)).length).toBeGreaterThan(2);
});

test('No text crashes the segmenter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const strategy of strategies)
        segmentTranscript(talk(`A: ${text}`), undefined, { strategy });
    }),
  );
});

test('a line of very many notes is cut in time that grows with its length', () => {
  const units = segmentTranscript(talk(`Ann: ${'<i>'.repeat(60_000)}word`));
  expect(units.length).toBeGreaterThan(0);
});
