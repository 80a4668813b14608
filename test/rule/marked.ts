// Marked text: `I was [[stressed]] by the [[exam]]. | She <laughs> helped.` is one turn of two units
// with a note in it; the words in double brackets are those a rule is expected to rest on.

import { compileRules } from '../../src/rule/compile/compile.js';
import { TurnMatcher } from '../../src/rule/match/match.js';
import { factsOf, type Passage } from '../../src/rule/match/passage.js';
import type { Span } from '../../src/text/span.js';

export interface CheckOptions {
  readonly language?: string;
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  readonly facts?: Readonly<Record<string, string>>;
}

/** A turn without its marks: one speaker, sentences ended by `.`, `!` or `?`. */
export function passageOf(plain: string, facts: Readonly<Record<string, string>> = {}): Passage {
  const speech: Span[] = [];
  let from = 0;
  for (const note of plain.matchAll(/<[^>]*>/g)) {
    speech.push({ start: from, end: note.index });
    from = note.index + note[0].length;
  }
  speech.push({ start: from, end: plain.length });
  const sentences = pieces(plain, /[^.!?]+[.!?]*/g);
  return {
    text: plain,
    speech,
    units: pieces(plain, /[^|]+/g),
    sentences: () => sentences,
    facts: factsOf(Object.entries(facts).map(([key, value]) => [key, [value]] as const)),
  };
}

function pieces(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: piece, index }) => ({
    start: index,
    end: index + piece.length,
  }));
}

/** The plain text with what a rule rests on marked, and unmarked where it does not match. */
export async function marked(
  rule: string,
  text: string,
  options: CheckOptions = {},
): Promise<string> {
  const plain = text.replaceAll('[[', '').replaceAll(']]', '');
  const lists = Object.entries(options.lists ?? {}).map(
    ([name, entries]) => [name, entries.map((entry) => ({ text: entry }))] as const,
  );
  const { rules, problems } = await compileRules(
    [{ code: 'code', rules: [{ text: rule }], unless: [], when: [] }],
    { language: options.language ?? 'en', lists: new Map(lists) },
  );
  if (rules.rules.length === 0) throw new Error(problems.map((one) => one.problem.kind).join());
  const matches = new TurnMatcher(rules).match(passageOf(plain, options.facts));
  const spans = matches.flat().flatMap((match) => match.spans);
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, mark: '[[', order: 1 },
    { at: end, mark: ']]', order: 0 },
  ]);
  marks.sort((a, b) => b.at - a.at || b.order - a.order);
  let result = plain;
  for (const { at, mark } of marks) result = result.slice(0, at) + mark + result.slice(at);
  return result;
}
