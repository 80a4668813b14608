// The edit storm: a transcript as turns of pieces, random edits as people make them, and where every
// unit stands afterwards, known from the edits alone.

import type { Span } from '../../src/text/span.js';
import type { Transcript } from '../../src/transcript/transcript.js';
import type { Unit } from '../../src/unit/unit.js';

/** A unit, or words that were put in later. */
interface Piece {
  readonly unit?: string;
  text: string;
}

interface Turn {
  label: string;
  pieces: Piece[];
  /** Between this turn and the next. */
  gap: string;
}

/** Where a unit's words are after the edits; several spans where it was cut in two. */
export type Truth = ReadonlyMap<string, readonly Span[]>;

export interface Storm {
  readonly text: string;
  readonly truth: Truth;
  /** How often each kind of edit was made. */
  readonly made: ReadonlyMap<string, number>;
}

const SHORT = ['Yes, exactly.', 'Mm-hm.', 'No.', 'Yeah.', 'Right, yes.', 'Exactly.', '[laughter]'];

/** Edits a transcript; `sentence` makes new talk, `random` gives numbers in [0, 1). */
export function storm(
  transcript: Transcript,
  units: readonly Unit[],
  options: {
    readonly count: number;
    readonly random: () => number;
    readonly sentence: () => string;
  },
): Storm {
  const turns = turnsOf(transcript, units);
  const made = new Map<string, number>();
  const edits = editsOf(turns, options.random, options.sentence);
  const total = edits.reduce((sum, { weight }) => sum + weight, 0);
  for (let done = 0; done < options.count; ) {
    const edit = drawn(edits, options.random() * total);
    if (!edit.make()) continue;
    made.set(edit.kind, (made.get(edit.kind) ?? 0) + 1);
    done += 1;
  }
  return { ...render(turns), made };
}

/** The edit at a place of the line on which all stand, each as long as its weight. */
function drawn(edits: readonly Edit[], place: number): Edit {
  let from = 0;
  for (const edit of edits) {
    from += edit.weight;
    if (place < from) return edit;
  }
  return edits[0] as Edit;
}

function turnsOf(transcript: Transcript, units: readonly Unit[]): Turn[] {
  return transcript.turns.map((turn, index) => ({
    label: turn.speaker ?? 'P1',
    pieces: units
      .filter((unit) => unit.turn === index)
      .map((unit) => ({ unit: unit.id, text: unit.text })),
    gap: '\n\n',
  }));
}

function render(turns: readonly Turn[]) {
  const truth = new Map<string, Span[]>();
  let text = '';
  for (const { label, pieces, gap } of turns) {
    text += `${label}: `;
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) text += ' ';
      const span = { start: text.length, end: text.length + piece.text.length };
      text += piece.text;
      if (piece.unit === undefined) continue;
      truth.set(piece.unit, [...(truth.get(piece.unit) ?? []), span]);
    }
    text += gap;
  }
  return { text, truth };
}

interface Edit {
  readonly kind: string;
  readonly weight: number;
  /** False where it cannot be made here; another is drawn then. */
  readonly make: () => boolean;
}

function editsOf(turns: Turn[], random: () => number, sentence: () => string): Edit[] {
  const below = (count: number) => Math.floor(random() * count);
  const pick = <Item>(items: readonly Item[]) => items[below(items.length)] as Item;
  const labels = [...new Set(turns.map(({ label }) => label))];
  const words = (change: (words: string[]) => boolean) => () => {
    const piece = pick(pick(turns).pieces);
    const list = piece.text.split(' ');
    if (!change(list)) return false;
    piece.text = list.join(' ');
    return true;
  };
  const talk = () => (random() < 0.3 ? pick(SHORT) : sentence());
  return [
    { kind: 'typo', weight: 30, make: words((list) => misspell(list, below)) },
    {
      kind: 'word replaced',
      weight: 8,
      make: words((list) => {
        if (list.length < 4) return false;
        list[below(list.length)] = pick(sentence().split(' ')).replace(/\W+$/, '');
        return true;
      }),
    },
    {
      kind: 'word inserted',
      weight: 8,
      make: words((list) => {
        if (list.length < 3) return false;
        list.splice(
          1 + below(list.length - 1),
          0,
          pick(sentence().toLowerCase().split(' ')).replace(/\W+$/, ''),
        );
        return true;
      }),
    },
    {
      kind: 'word taken out',
      weight: 8,
      make: words(
        (list) => list.length > 4 && list.splice(1 + below(list.length - 2), 1).length > 0,
      ),
    },
    {
      kind: 'line broken',
      weight: 6,
      make: words((list) => {
        if (list.length < 6) return false;
        const at = 2 + below(list.length - 4);
        list[at] += `${pick(['\n', '\n\n', '\r\n'])}${list.splice(at + 1, 1)[0]}`;
        return true;
      }),
    },
    {
      kind: 'sentence inserted',
      weight: 6,
      make: () => {
        const { pieces } = pick(turns);
        return pieces.splice(below(pieces.length + 1), 0, { text: sentence() }).length === 0;
      },
    },
    {
      kind: 'unit taken out',
      weight: 4,
      make: () => {
        const { pieces } = pick(turns);
        return pieces.length > 1 && pieces.splice(below(pieces.length), 1).length > 0;
      },
    },
    {
      kind: 'turn inserted',
      weight: 6,
      make: () => {
        const turn = { label: pick(labels), pieces: [{ text: talk() }], gap: '\n\n' };
        return turns.splice(below(turns.length), 0, turn).length === 0;
      },
    },
    {
      kind: 'turn taken out',
      weight: 3,
      make: () => turns.splice(below(turns.length), 1).length > 0,
    },
    {
      kind: 'speaker changed',
      weight: 8,
      make: () => {
        pick(turns).label = pick(labels);
        return true;
      },
    },
    {
      kind: 'turn split',
      weight: 6,
      make: () => split(turns, below(turns.length), random, labels),
    },
    {
      kind: 'turns merged',
      weight: 5,
      make: () => {
        const at = below(turns.length - 1);
        const [one, two] = [turns[at] as Turn, turns[at + 1] as Turn];
        one.pieces.push(...two.pieces);
        return turns.splice(at + 1, 1).length > 0;
      },
    },
    {
      kind: 'turns moved',
      weight: 3,
      make: () => {
        const moved = turns.splice(below(turns.length - 4), 1 + below(4));
        const near = random() < 0.5 ? below(turns.length) : 0;
        return turns.splice(near || below(turns.length), 0, ...moved).length === 0;
      },
    },
    {
      kind: 'short answer repeated',
      weight: 3,
      make: () => {
        const short = turns.flatMap((turn, at) => (isShort(turn) ? [at] : []));
        if (short.length === 0) return false;
        const at = pick(short);
        const text = turns[at]?.pieces[0]?.text ?? '';
        const turn = { label: pick(labels), pieces: [{ text }], gap: '\n\n' };
        return turns.splice(at + below(4), 0, turn).length === 0;
      },
    },
    {
      kind: 'space between turns',
      weight: 3,
      make: () => {
        pick(turns).gap = pick(['\n', '\n\n\n', '\n \n', '\n\n']);
        return true;
      },
    },
  ];
}

function isShort({ pieces }: Turn): boolean {
  return pieces.length === 1 && (pieces[0]?.text.split(' ').length ?? 9) <= 3;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function misspell(list: string[], below: (count: number) => number): boolean {
  const at = below(list.length);
  const word = list[at] as string;
  if (!/^[a-z]{3,}/i.test(word)) return false;
  const letter = 1 + below(Math.min(word.length - 1, 6));
  const rest = word.slice(letter + 1);
  const [before, own] = [word.slice(0, letter), word[letter] ?? ''];
  const other = LETTERS[below(26)] as string;
  list[at] = [`${before}${other}${rest}`, `${before}${rest}`, `${before}${own}${other}${rest}`][
    below(3)
  ] as string;
  return list[at] !== word;
}

/** Cuts a turn between two units, or one of its units, for another or the same speaker. */
function split(
  turns: Turn[],
  at: number,
  random: () => number,
  labels: readonly string[],
): boolean {
  const turn = turns[at] as Turn;
  const cut = Math.floor(random() * turn.pieces.length);
  const own =
    random() < 0.5 ? turn.label : (labels[Math.floor(random() * labels.length)] as string);
  const [piece] = turn.pieces.slice(cut, cut + 1) as [Piece];
  const list = piece.text.split(' ');
  if (random() < 0.4 && list.length > 6) {
    const word = 2 + Math.floor(random() * (list.length - 4));
    const rest = turn.pieces.splice(cut + 1);
    piece.text = list.slice(0, word).join(' ');
    const second = { ...piece, text: list.slice(word).join(' ') };
    turns.splice(at + 1, 0, { label: own, pieces: [second, ...rest], gap: '\n\n' });
    return true;
  }
  if (cut === 0) return false;
  const pieces = turn.pieces.splice(cut);
  turns.splice(at + 1, 0, { label: own, pieces, gap: '\n\n' });
  return true;
}
