// The loop of a plain review: a line comes in, what changed is said in words. Lines may also come
// from a pipe.

import type { Io, TerminalEvent } from '../io/io.js';
import { visible } from '../text/visible.js';
import type { Action } from './action.js';
import { applyAction } from './apply-action.js';
import type { ReviewState } from './model.js';
import { isClearChoice, plainActions } from './plain-commands.js';
import {
  describeMode,
  describeProgress,
  describeUnit,
  describeWork,
  plainHelp,
} from './plain-text.js';
import type { ReadyReview } from './run-review.js';
import { settled } from './settle.js';
import type { ReviewStore } from './store.js';

const PROMPT = '> ';

/** Goes through the units until the coder leaves or no line comes any more; gives the last state. */
export async function runPlain(io: Io, ready: () => Promise<ReadyReview>): Promise<ReviewState> {
  if (!io.terminal) throw new Error('a review needs somebody who types');
  const { state: first, store } = await ready();
  const terminal = io.terminal.open({ isRaw: false, enter: '', leave: '' });
  const say = (lines: readonly string[]) => {
    const text = lines.map((line) => `${visible(line)}\n`).join('');
    terminal.write(`${text}${PROMPT}`);
  };
  const draft = store.draft();
  let state = draft ? applyAction(first, draft) : first;
  try {
    say([
      'Review line by line. ? lists the commands, q leaves.',
      ...describeUnit(state),
      ...described(state),
    ]);
    for await (const line of linesOf(() => terminal.next())) {
      const before = state;
      const actions = plainActions(line, state);
      for (const action of actions ?? []) state = await done(state, action, store);
      if (isClearChoice(state)) state = await done(state, { kind: 'submit' }, store);
      if (state.request?.kind === 'leave') return state;
      say(
        actions === undefined
          ? [`${line.trim()} is no command. ? lists them.`]
          : answer(before, state),
      );
      state = opened(state);
    }
    return await settled(state, store);
  } finally {
    terminal.write('\n');
    terminal.close();
  }
}

async function done(state: ReviewState, action: Action, store: ReviewStore): Promise<ReviewState> {
  const { message: _, ...quiet } = state;
  return settled(applyAction(quiet, action), store);
}

/** What there is to say after a line: the message, and what changed. */
function answer(before: ReviewState, after: ReviewState): string[] {
  const { mode } = after;
  if (mode.kind === 'help') return plainHelp();
  if (mode.kind === 'overview') return describeProgress(after);
  const isSame = before.cursor === after.cursor;
  const hasMoved = !isSame || (before === after && mode.kind === 'read');
  const work = isSame && before.works !== after.works ? describeWork(after) : [];
  return [...described(after), ...(hasMoved ? describeUnit(after) : work)];
}

function described(state: ReviewState): string[] {
  const said = state.message ? [state.message.text] : [];
  return [...said, ...describeMode(state)];
}

/** Help and overview are said at once, so nothing stays open. */
function opened(state: ReviewState): ReviewState {
  const isSaid = state.mode.kind === 'help' || state.mode.kind === 'overview';
  const { request: _, ...rest } = state;
  return isSaid ? { ...rest, mode: { kind: 'read' } } : rest;
}

async function* linesOf(next: () => Promise<TerminalEvent>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for (;;) {
    const event = await next();
    if (event.kind === 'end') break;
    if (event.kind !== 'input') continue;
    rest += decoder.decode(event.bytes, { stream: true });
    const lines = rest.split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
