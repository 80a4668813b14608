// What stands around a unit: the question it answers, the turn before, its own turn, the turn after.

import type { Span } from '../text/span.js';
import type { Transcript, Turn } from '../transcript/transcript.js';
import { unitKey } from '../unit/unit-key.js';
import type { ReviewState, ReviewUnit } from './model.js';

/** A turn as it is shown: on as few lines as it has blocks. */
export interface ShownTurn {
  readonly speaker: string;
  readonly role: string;
  readonly text: string;
  /** The unit's words in `text`; only in its own turn. */
  readonly unit?: Span;
}

export interface UnitContext {
  /** The moderator's question, unless it stands in the unit's own turn. */
  readonly question?: ShownTurn;
  /** Whether the turn before holds it. */
  readonly isAskedBefore: boolean;
  readonly before?: ShownTurn;
  readonly own: ShownTurn;
  readonly after?: ShownTurn;
}

/** Of a neighbouring turn, and on each side of the unit, no more than this is shown. */
const MOST_CHARACTERS = 6000;

export function contextOf(state: ReviewState, { unit }: ReviewUnit): UnitContext {
  const text = state.setup.texts.get(unit.transcript);
  if (!text) throw new Error(`no text of ${unit.transcript}`);
  const { transcript } = text;
  const { turns } = transcript;
  const roles = rolesIn(transcript);
  const show = (turn: Turn | undefined) => turn && shown(transcript, turn, roles);
  const before = show(turns[unit.turn - 1]);
  const after = show(turns[unit.turn + 1]);
  const asked = questionOf(state, unit.transcript, unit.question);
  const question = asked && asked.unit.turn !== unit.turn ? askedBy(asked, roles) : undefined;
  const turn = turns[unit.turn];
  const own = turn
    ? ownTurn(transcript, turn, { unit, roles })
    : {
        speaker: unit.speaker,
        role: unit.role,
        text: unit.text,
        unit: { start: 0, end: unit.text.length },
      };
  return {
    ...(question && { question }),
    isAskedBefore: asked?.unit.turn === unit.turn - 1,
    ...(before && { before: { ...before, text: tailOf(before.text) } }),
    own,
    ...(after && { after: { ...after, text: headOf(after.text) } }),
  };
}

/** The unit that holds the question, in the same transcript. */
function questionOf({ setup }: ReviewState, transcript: string, id: string) {
  const at = id === '' ? undefined : setup.indexOf.get(unitKey(transcript, id));
  return at === undefined ? undefined : setup.units[at];
}

function askedBy({ unit }: ReviewUnit, roles: ReadonlyMap<string, string>): ShownTurn {
  const role = roles.get(unit.speaker) ?? unit.role;
  return { speaker: unit.speaker, role, text: unit.text.replace(/\s+/g, ' ') };
}

function rolesIn({ speakers }: Transcript): ReadonlyMap<string, string> {
  return new Map(
    speakers.flatMap(({ label, variants, role }) =>
      [label, ...variants].map((each): [string, string] => [each, role]),
    ),
  );
}

function shown(transcript: Transcript, turn: Turn, roles: ReadonlyMap<string, string>): ShownTurn {
  const text = turn.spans
    .map(({ start, end }) => transcript.text.slice(start, end).replaceAll('\n', ' '))
    .join('\n');
  const speaker = turn.speaker ?? '';
  return { speaker, role: roles.get(speaker) ?? '', text };
}

function ownTurn(
  transcript: Transcript,
  turn: Turn,
  { unit, roles }: { unit: ReviewUnit['unit']; roles: ReadonlyMap<string, string> },
): ShownTurn {
  const whole = shown(transcript, turn, roles);
  const start = placeIn(turn, unit.start);
  const end = Math.max(start, placeIn(turn, unit.end));
  const from = Math.max(0, start - MOST_CHARACTERS);
  const to = Math.min(whole.text.length, end + MOST_CHARACTERS);
  const head = from > 0 ? '… ' : '';
  const shift = head.length - from;
  return {
    ...whole,
    role: unit.role,
    text: `${head}${whole.text.slice(from, to)}${to < whole.text.length ? ' …' : ''}`,
    unit: { start: start + shift, end: end + shift },
  };
}

/** Where an offset of the reading text stands among the blocks of a turn. */
function placeIn({ spans }: Turn, offset: number): number {
  let base = 0;
  for (const { start, end } of spans) {
    if (offset <= end) return base + Math.max(0, offset - start);
    base += end - start + 1;
  }
  return Math.max(0, base - 1);
}

function tailOf(text: string): string {
  return text.length > MOST_CHARACTERS ? `… ${text.slice(-MOST_CHARACTERS)}` : text;
}

function headOf(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)} …` : text;
}
