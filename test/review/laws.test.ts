// What holds whatever anybody does: every key sequence can be undone, and the file says what the screen said.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCodings } from '../../src/coding/parse-codings.js';
import type { Action } from '../../src/review/action.js';
import { applyAction } from '../../src/review/apply-action.js';
import { beginReview } from '../../src/review/load-review.js';
import type { ReviewState, Work } from '../../src/review/model.js';
import { progressOf, totalOf } from '../../src/review/state.js';
import { codesOf } from '../../src/review/work.js';
import { openStudy } from '../../src/study/open/open-study.js';
import { STUDY } from '../commands/small-study.js';
import { memoryIo } from '../support/memory-io.js';
import { KEY } from '../support/virtual-terminal.js';
import { drive } from './drive.js';

async function start(): Promise<ReviewState> {
  const io = memoryIo({ files: STUDY });
  const { value: study } = await openStudy(io, {});
  const options = { coder: 'anna', paths: [], include: [], suggest: true, sample: false };
  const opening = await beginReview(io, study, options);
  return (await opening.finish()).value.state;
}

const first = await start();
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('honest-people', 'learning', 'stairs-and-lift')
      .map((code) => ({ kind: 'code' as const, code })),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(1 as const, -1 as const)
      .map((by) => ({ kind: 'step' as const, by })),
  },
  fc.constantFrom<Action>(
    { kind: 'none' },
    { kind: 'take' },
    { kind: 'refuse-all' },
    { kind: 'undo' },
    { kind: 'redo' },
    { kind: 'skip' },
    { kind: 'memo' },
    { kind: 'condensed' },
    { kind: 'pick' },
    { kind: 'remove' },
    { kind: 'submit' },
    { kind: 'cancel' },
    { kind: 'slot', number: 1 },
    { kind: 'unread', by: 1 },
  ),
  fc
    .string({ maxLength: 4 })
    .map((text) => ({ kind: 'type' as const, edit: { kind: 'insert' as const, text } })),
);

/** Work without what was never touched. */
function worksOf({ works }: ReviewState): [string, Work][] {
  return [...works]
    .filter(([, work]) => work.rows.length > 0 || work.memo !== '' || work.condensed !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

test('undoing everything leads back to the beginning, and doing it again to the end', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      const end = actions.reduce(applyAction, first);
      let back: ReviewState = { ...end, mode: { kind: 'read' } };
      while (back.past.length > 0) back = applyAction(back, { kind: 'undo' });
      expect(worksOf(back)).toEqual(worksOf(first));
      expect(totalOf(progressOf(back))).toMatchObject({ read: 0, coded: 0 });
      for (let count = 0; count < end.past.length; count += 1)
        back = applyAction(back, { kind: 'redo' });
      expect(worksOf(back)).toEqual(worksOf(end));
    }),
  );
});

test('no memo is ever lost, whatever is decided around it', () => {
  const decisions = action.filter(({ kind }) =>
    ['code', 'none', 'take', 'refuse-all', 'remove', 'slot'].includes(kind),
  );
  fc.assert(
    fc.property(fc.array(decisions, { maxLength: 20 }), fc.nat(20), (actions, at) => {
      const memo: Action[] = [
        { kind: 'cancel' },
        { kind: 'memo' },
        { kind: 'type', edit: { kind: 'insert', text: 'a memo' } },
        { kind: 'submit' },
      ];
      const unit = first.setup.units[first.cursor]?.key ?? '';
      let state = first;
      for (const [index, each] of [
        ...actions.slice(0, at),
        ...memo,
        ...actions.slice(at),
      ].entries()) {
        // All on one unit.
        state = { ...applyAction(state, each), cursor: first.cursor };
        if (index < Math.min(at, actions.length) + memo.length - 1) continue;
        const work = state.works.get(unit);
        expect([...(work?.rows.map((row) => row.memo) ?? []), work?.memo]).toContain('a memo');
      }
    }),
  );
});

test('a unit never has "no code" beside a code', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      for (const [, work] of actions.reduce(applyAction, first).works) {
        const isNone = work.rows.some(({ status }) => status === 'none');
        expect(isNone && codesOf(work).length > 0).toBe(false);
      }
    }),
  );
});

const keys = fc.constantFrom(
  '0',
  '1',
  '2',
  'c',
  'h',
  's',
  ' ',
  'p',
  'm',
  'w',
  'x',
  'u',
  'U',
  'y',
  'r',
  'q'.repeat(0),
  '\t',
  'f',
  '/',
  'g',
  '?',
  'o',
  KEY.enter,
  KEY.escape,
  KEY.down,
);

test('whatever keys are pressed: no crash, a file without findings, the same again when opened anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(keys, { maxLength: 40 }), async (pressed) => {
      const argv = ['--coder', 'anna', '--suggest'];
      const run = await drive(pressed, { files: STUDY, argv });
      expect([run.exitCode, run.stderr]).toEqual([0, '']);
      const text = run.files['codings/anna.csv'] ?? '';
      const { value, findings } = parseCodings(text, 'anna.csv', {
        texts: new Map(),
        others: new Set(['monday.txt', 'tuesday.md']),
      });
      expect([value.unfit, findings]).toEqual([[], []]);
      const again = await drive([], { files: run.files, argv });
      expect(again.changes).toEqual([]);
      expect(again.stdout.split('; ')[1]).toBe(run.stdout.split('; ')[1]);
    }),
    { numRuns: 40 },
  );
}, 120_000);
