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
import type { ReviewStore } from './store.js';

export interface ReviewLoop {
  readonly store: ReviewStore;
  readonly hasColour: boolean;
}

/** Goes through the units until the coder leaves or the terminal is gone; gives the last state. */
export async function runReview(
  io: Io,
  first: ReviewState,
  { store, hasColour }: ReviewLoop,
): Promise<ReviewState> {
  if (!io.terminal) throw new Error('a review needs a terminal');
  const terminal = io.terminal.open({ isRaw: true, enter: ENTER, leave: LEAVE });
  const decoder = new KeyDecoder();
  const draft = store.draft();
  let state = draft ? applyAction(first, draft) : first;
  let painted: Painted = NOTHING_PAINTED;
  try {
    for (;;) {
      const drawn = renderScreen(state, terminal.size(), hasColour);
      const { sent, painted: next } = paint(painted, drawn, hasColour);
      terminal.write(sent);
      painted = next;
      state = applyAction(state, { kind: 'drawn', scroll: drawn.scroll });
      const event = await terminal.next();
      if (event.kind === 'end') return state;
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
  const command = commandFor(key, state.mode);
  // Nobody decides on what they cannot see.
  if (isSmall && command?.kind !== 'leave' && command?.kind !== 'leave-unsaved') return state;
  if (command) return settled(applyAction(state, command), store);
  const isKnown = state.mode.kind !== 'read' || key.name === 'paste';
  const text = `${keyLabel(key.name)} does nothing here. ? shows all keys.`;
  return isKnown ? state : refused(state, text);
}

function withoutRequest({ request: _, ...state }: ReviewState): ReviewState {
  return state;
}
