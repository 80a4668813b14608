// Published interviews: the questions stand in bold, the answers plain, and nobody is named. The
// questions are the moderator's. A list of frequent questions looks the same, but nobody speaks of
// themselves in its answers.

import type { Mention } from '../labels/mention.js';
import { shapeLabel } from '../labels/shape.js';
import { isBlank, type Lines } from '../lines/lines.js';
import { scanBoldLine } from './bold-line.js';

const LEAST = 4;
const OPENING = 2000;
/** Lines of an answer that are looked at. */
const LONGEST_ANSWER = 60;

const interview =
  /interview|entrevist|entretien|intervist|интервью|gespräch mit|conversation with|spoke (?:with|to)|talked (?:with|to)|مصاحبه|مقابلة|ראיון|访谈|訪談|采访|採訪|インタビュー|인터뷰/iu;
const firstPerson =
  /(?:^|[^\p{L}])(?:i|i['’](?:m|ve|d|ll)|my|me|ich|mich|mir|mein\p{L}*|je|j['’]|mon|moi|yo|me|mi|io|mio|eu|meu|я|мне|меня|мы|من|我|私)(?=$|[^\p{L}])/iu;

/** The bold questions of a file without labels, as openings of the moderator's blocks; none in other files. */
export function boldQuestions(text: string, lines: Lines, from: number): Mention[] {
  if (!/\*\*|__/.test(text) || text.includes('```')) return [];
  const said: Mention[] = [];
  let bold = 0;
  let asks = 0;
  let answered = 0;
  let personal = 0;
  for (let line = from; line < lines.count; line++) {
    const found = scanBoldLine(text, lines, line);
    if (found === undefined) continue;
    bold++;
    if (!found.closes) continue;
    said.push(mentionOf(lines, line, found.mark));
    if (found.asks) asks++;
    const answer = answerBelow(text, lines, line);
    if (answer === undefined) continue;
    answered++;
    if (firstPerson.test(answer)) personal++;
  }
  const spoken = personal * 2 >= answered || interview.test(text.slice(0, OPENING));
  // Who asks also says `Tell me more.`; headings close no sentence.
  const clear = asks >= LEAST && said.length * 10 >= bold * 8 && asks * 2 >= said.length;
  return clear && answered * 5 >= said.length * 4 && spoken ? said : [];
}

/** The plain paragraphs below a question; undefined where a heading, list or bold line follows. */
function answerBelow(text: string, lines: Lines, line: number): string | undefined {
  let below = line + 1;
  while (below < lines.count && isBlank(lines, below)) below++;
  const first = below;
  const last = Math.min(lines.count, first + LONGEST_ANSWER);
  while (below < last && scanBoldLine(text, lines, below) === undefined) below++;
  if (below === first) return undefined;
  const answer = text.slice(lines.first[first], lines.end[below - 1]);
  return /^(?:[#|`]|[-*+•] |\d+[.)] )/.test(answer) ? undefined : answer;
}

function mentionOf(lines: Lines, line: number, mark: number): Mention {
  const at = lines.first[line] as number;
  const start = at + mark;
  const where = { line, at, start, end: start, rest: start, framed: false };
  const form = { separator: 'mark' as const, wrapper: 'none' as const, family: 'mark' as const };
  const signs = { placed: true, apart: true, speech: true, header: false, sentence: true };
  const shape = shapeLabel('Question');
  return { ...where, ...form, ...signs, shape, stamp: undefined, bare: false, lower: false };
}
