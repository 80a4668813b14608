// The loop of a full-screen review: keys come in, the state changes, decisions are saved, the screen
// is drawn. The terminal is given back however the loop ends.

import type { Io, TerminalEvent, TerminalSession } from '../io/io.js';
import { applyAction } from './apply-action.js';
import { commandFor } from './bindings.js';
import { refused } from './history.js';
import { type Key, KeyDecoder } from './keys.js';
import type { ReviewState } from './model.js';
import { keyLabel } from './screen/key-labels.js';
import { ENTER, LEAVE, NOTHING_PAINTED, type Painted, paint } from './screen/paint.js';
import { isTooSmall, renderScreen } from './screen/render-screen.js';
import { settled } from './settle.js';
import { currentUnit } from './state.js';
import type { ReviewStore } from './store.js';

export interface ReviewLoop {
  /** What can be shown before everything is read. */
  readonly first: ReviewState | undefined;
  readonly ready: () => Promise<ReadyReview>;
  readonly hasColour: boolean;
}

export interface ReadyReview {
  readonly state: ReviewState;
  readonly store: ReviewStore;
}

/** Goes through the units until the coder leaves or the terminal is gone; gives the last state. */
export async function runReview(
  io: Io,
  { first, ready, hasColour }: ReviewLoop,
): Promise<ReviewState> {
  if (!io.terminal) throw new Error('a review needs a terminal');
  const terminal = io.terminal.open({ isRaw: true, enter: ENTER, leave: LEAVE });
  const decoder = new KeyDecoder();
  let painted: Painted = NOTHING_PAINTED;
  const show = (state: ReviewState) => {
    const drawn = renderScreen(state, terminal.size(), hasColour);
    const { sent, painted: next } = paint(painted, drawn, hasColour);
    terminal.write(sent);
    painted = next;
    return applyAction(state, { kind: 'drawn', scroll: drawn.scroll });
  };
  try {
    if (first) show(first);
    const { state: opened, store } = await ready();
    let state = begun(opened, first, store);
    for (;;) {
      state = show(state);
      const event = await terminal.next();
      if (event.kind === 'end') return settled(state, store);
      if (event.kind === 'resize') painted = cleared(terminal);
      for (const key of keysOf(event, decoder)) {
        state = await pressed(state, key, { store, isSmall: isTooSmall(terminal.size()) });
        if (state.request?.kind === 'leave') return state;
        if (state.request?.kind === 'redraw') painted = cleared(terminal);
        if (state.request) state = withoutRequest(state);
      }
    }
  } finally {
    terminal.close();
  }
}

/** On the unit that is shown already, or with the text that was being written last time. */
function begun(opened: ReviewState, first: ReviewState | undefined, store: ReviewStore) {
  const shown = first && opened.setup.indexOf.get(currentUnit(first).key);
  const state = shown === undefined ? opened : { ...opened, cursor: shown };
  const draft = store.draft();
  return draft ? applyAction(state, draft) : state;
}

function cleared(terminal: TerminalSession): Painted {
  terminal.write('\u001b[0m\u001b[2J');
  return NOTHING_PAINTED;
}

function keysOf(event: TerminalEvent, decoder: KeyDecoder): readonly Key[] {
  if (event.kind === 'input') return decoder.feed(event.bytes);
  return event.kind === 'quiet' ? decoder.flush() : [];
}

async function pressed(
  state: ReviewState,
  key: Key,
  { store, isSmall }: { readonly store: ReviewStore; readonly isSmall: boolean },
): Promise<ReviewState> {
  // Nobody decides on what they cannot see; what was being written waits, and q leaves.
  const isWriting = state.mode.kind === 'write' || state.mode.kind === 'pick';
  const command = commandFor(key, isSmall && isWriting ? { kind: 'read' } : state.mode);
  if (isSmall && command?.kind !== 'leave' && command?.kind !== 'leave-unsaved') return state;
  if (command) return settled(applyAction(state, command), store);
  const isKnown = state.mode.kind !== 'read' || key.name === 'paste';
  const text = `${keyLabel(key.name)} does nothing here. ? shows all keys.`;
  return settled(isKnown ? state : refused(state, text), store);
}

function withoutRequest({ request: _, ...state }: ReviewState): ReviewState {
  return state;
}
