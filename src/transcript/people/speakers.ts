// The speakers of a transcript, from their voices and turns; and who reads out the questions that
// stand in the file as headings.

import type { Block } from '../blocks/block-state.js';
import type { SpokenTurn, TurnNames } from '../blocks/turns.js';
import type { Mention } from '../labels/mention.js';
import { labelKey, shapeLabel } from '../labels/shape.js';
import type { Voice } from '../labels/variants.js';
import type { Speaker } from '../transcript.js';
import type { Declarations } from './declarations.js';
import type { RoleGiven, RoleHints } from './roles.js';

export interface NamedVoices {
  /** All speakers once, in order of their first block. */
  readonly voices: readonly Voice[];
  readonly nameOf: TurnNames;
}

/**
 * Names the speaker of every block. A question of the guide is spoken by the file's moderator;
 * where it has none, the heading's own word (`Question`) is the label.
 */
export function voiceOfQuestions(
  blocks: readonly Block[],
  byKey: ReadonlyMap<string, Voice>,
  declared: Declarations,
  hints: RoleHints,
): NamedVoices {
  const voices = [...new Set(byKey.values())];
  const asked = blocks.find(({ question, spans }) => question && spans.length > 0)?.mention;
  const moderator = asked && (moderatorOf(voices, declared, hints) ?? headingVoice(asked, blocks));
  const isNew = moderator !== undefined && !voices.includes(moderator);
  const nameOf: TurnNames = ({ mention, question }) => {
    const voice = question ? moderator : mention && byKey.get(mention.shape.key);
    return voice && { key: voice.key, label: voice.label };
  };
  return { voices: isNew ? [moderator, ...voices] : voices, nameOf };
}

function moderatorOf(
  voices: readonly Voice[],
  { roles }: Declarations,
  hints: RoleHints,
): Voice | undefined {
  const told = new Set((hints.moderators ?? []).map(labelKey));
  for (const [label, role] of hints.roles ?? [])
    if (role === 'moderator') told.add(labelKey(label));
  const found = voices.filter(
    ({ key, shape }) =>
      told.has(key) || roles.get(key)?.role === 'moderator' || shape.role === 'moderator',
  );
  return found.reduce<Voice | undefined>(
    (most, next) => (most && most.count >= next.count ? most : next),
    undefined,
  );
}

function headingVoice(mention: Mention, blocks: readonly Block[]): Voice {
  const label = mention.shape.label.replace(/[\s\d\p{Nd}.#-]+$/u, '') || mention.shape.label;
  return {
    key: `${labelKey(label)} (guide)`,
    label,
    variants: [label],
    shape: { ...mention.shape, voice: 'unknown', role: 'moderator' },
    count: blocks.filter(({ question }) => question).length,
    first: mention,
  };
}

/** Speakers who have turns, in order of the first. */
export function speakersOf(
  voices: readonly Voice[],
  turns: readonly SpokenTurn[],
  roles: ReadonlyMap<string, RoleGiven>,
): Speaker[] {
  const figures = new Map<string, { turns: number; words: number }>();
  for (const { key, words } of turns) {
    if (key === undefined) continue;
    const figure = figures.get(key) ?? { turns: 0, words: 0 };
    figure.turns++;
    figure.words += words;
    figures.set(key, figure);
  }
  const byKey = new Map(voices.map((voice) => [voice.key, voice]));
  return [...figures].map(([key, figure]) => {
    const voice = byKey.get(key) as Voice;
    const { role, reason } = roles.get(key) as RoleGiven;
    return {
      label: voice.label,
      variants: voice.variants,
      kind: kindOf(voice, byKey),
      role,
      roleReason: reason,
      turns: figure.turns,
      words: figure.words,
    };
  });
}

/** `Participant 5`: a role or person by number. */
function isNumbered(label: string): boolean {
  const { onlyRole, kind, number } = shapeLabel(label);
  return number !== undefined && (onlyRole || kind === 'code');
}

/** `P4, P5:` is a joint voice where both are speakers or numbered alike. */
function kindOf({ shape, key }: Voice, voices: ReadonlyMap<string, Voice>): Speaker['kind'] {
  const parts = shape.label
    .split(/\s*(?:[,&+/、]|\band\b|\bund\b|\by\b|\bet\b|\sو\s)\s*/u)
    .filter(Boolean);
  const joint =
    parts.length > 1 &&
    parts.every(
      (part) => labelKey(part) !== key && (voices.has(labelKey(part)) || isNumbered(part)),
    );
  return joint ? 'collective' : shape.voice;
}
