// Renders what rules found straight to the bytes of a coding file. What all codings of a unit share
// (place, quote, context, hash) is rendered once and then copied.

import { contextAround } from '../anchor/context.js';
import { hashText } from '../anchor/hash.js';
import type { RuleText } from '../rule/problem-list.js';
import { type CellRange, CsvBytes } from '../table/csv-bytes.js';
import { type CodePointMap, codePointMap } from '../text/code-points.js';
import type { Span } from '../text/span.js';
import type { Transcript } from '../transcript/transcript.js';
import { codingsOf, type MatchedUnit } from './apply.js';
import { type RenderedCodings, renderCodings } from './codings-file.js';
import { isOneLine, matchedWords, oneLine } from './matched-words.js';

/** The codings of one transcript, units in order; the bytes are those that `renderCodings` makes of them. */
export function renderRuleCodings(
  { path, text }: Transcript,
  coded: readonly MatchedUnit[],
  version: string,
): RenderedCodings {
  const codePoints = codePointMap(text);
  if (haveTwins(coded)) {
    // Their codings take turns in the file.
    const codings = coded.flatMap((one) => codingsOf(one, text, version));
    return renderCodings(path, codings, codePoints);
  }
  const rows = new RuleRows({ text, version, codePoints });
  for (const one of coded) rows.add(one);
  return { transcript: path, count: rows.count, bytes: rows.csv.toBytes() };
}

/** True where two units lie at the same place. */
function haveTwins(coded: readonly MatchedUnit[]): boolean {
  return coded.some(isTwin);
}

function isTwin({ unit }: MatchedUnit, index: number, coded: readonly MatchedUnit[]): boolean {
  if (index === 0) return false;
  const last = (coded[index - 1] as MatchedUnit).unit;
  return last.start === unit.start && last.end === unit.end;
}

interface RowContext {
  readonly text: string;
  readonly version: string;
  readonly codePoints: CodePointMap;
}

class RuleRows {
  readonly csv: CsvBytes;
  count = 0;
  readonly #context: RowContext;
  /** Rules on one line. */
  readonly #rules = new Map<RuleText, string>();

  constructor(context: RowContext) {
    this.#context = context;
    // Memory that is not written to costs nothing; growing does.
    this.csv = new CsvBytes(context.text.length * 6);
  }

  add({ unit, matches }: MatchedUnit): void {
    const { csv } = this;
    this.count += matches.length;
    let place: CellRange | undefined;
    let anchor: CellRange | undefined;
    for (const { code, rule, spans } of matches) {
      if (place) csv.repeat(place);
      else place = this.#place(unit);
      csv.cell(code);
      if (anchor) csv.repeat(anchor);
      else anchor = this.#anchor(unit);
      csv.cell(this.#oneLine(rule));
      this.#matched(spans);
      csv.cell('');
      csv.endRow();
    }
  }

  /** The columns from transcript to end. */
  #place({ transcript, id, start, end }: MatchedUnit['unit']): CellRange {
    const { csv } = this;
    const { codePoints } = this.#context;
    const begin = csv.length;
    csv.cell(transcript);
    csv.cell(id);
    csv.number(codePoints.toCodePoint(start));
    csv.number(codePoints.toCodePoint(end));
    return { start: begin, end: csv.length };
  }

  /** The columns from status to codebook. */
  #anchor({ start, end, text: unitText }: MatchedUnit['unit']): CellRange {
    const { csv } = this;
    const { text, version } = this.#context;
    const { before, after } = contextAround(text, start, end);
    const begin = csv.length;
    csv.cell('coded');
    csv.cell('rule');
    csv.cell(text, start, end);
    csv.cell(before);
    csv.cell(after);
    csv.cell(hashText(unitText));
    csv.cell(version);
    return { start: begin, end: csv.length };
  }

  #matched(spans: readonly Span[]): void {
    const { text } = this.#context;
    const [only] = spans;
    if (only && spans.length === 1 && isOneLine(text, only.start, only.end)) {
      this.csv.cell(text, only.start, only.end);
    } else this.csv.cell(matchedWords(spans, text));
  }

  #oneLine(rule: RuleText): string {
    const known = this.#rules.get(rule);
    if (known !== undefined) return known;
    const line = oneLine(rule.text);
    this.#rules.set(rule, line);
    return line;
  }
}
