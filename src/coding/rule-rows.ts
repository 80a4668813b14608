// Renders what rules found straight to the bytes of a coding file. What all codings of a unit share
// (place, quote, context, hash) is rendered once and then copied.

import { contextEnd, contextStart } from '../anchor/context.js';
import { hashText } from '../anchor/hash.js';
import type { RuleText } from '../rule/problem-list.js';
import { type CellText, cellTextOf } from '../table/cell-text.js';
import { type CellRange, CsvBytes } from '../table/csv-bytes.js';
import { type CodePointMap, codePointMap } from '../text/code-points.js';
import type { Span } from '../text/span.js';
import type { Transcript } from '../transcript/transcript.js';
import { codingsOf, type MatchedUnit } from './apply.js';
import { type RenderedCodings, renderCodings } from './codings-file.js';
import { isBareWord, matchedText, matchedWords } from './matched-words.js';

/** The codings of one transcript, units in order; the bytes are those that `renderCodings` makes of them. */
export function renderRuleCodings(
  transcript: Transcript,
  coded: readonly MatchedUnit[],
  version: string,
): RenderedCodings {
  const rows = new RuleRows(transcript, version);
  for (const one of coded) rows.add(one);
  return rows.rendered();
}

/** What need not be made anew. */
interface SharedTexts {
  /** Of the transcript's reading text. */
  readonly text?: CellText;
  readonly rules?: Map<RuleText, string>;
}

/** Rows of one transcript as they grow, unit by unit in order of their place. */
export class RuleRows {
  readonly #transcript: Transcript;
  readonly #version: string;
  readonly #codePoints: CodePointMap;
  readonly #csv: CsvBytes;
  #count = 0;
  /** Rules on one line; may be shared by all transcripts of a run. */
  readonly #rules: Map<RuleText, string>;
  /** The last unit, not written yet, and those at the same place: their codings take turns in the file. */
  #held: MatchedUnit | undefined;
  readonly #twins: MatchedUnit[] = [];

  constructor(
    transcript: Transcript,
    version: string,
    { text = cellTextOf(transcript.text), rules = new Map() }: SharedTexts = {},
  ) {
    this.#transcript = transcript;
    this.#version = version;
    this.#rules = rules;
    this.#codePoints = codePointMap(transcript.text);
    // Memory that is not written to costs nothing; growing does.
    this.#csv = new CsvBytes(transcript.text.length * 6, text);
  }

  add(one: MatchedUnit): void {
    const held = this.#held;
    if (held && areTwins(held, one)) {
      this.#twins.push(one);
      return;
    }
    this.#writeHeld();
    this.#held = one;
  }

  rendered(): RenderedCodings {
    this.#writeHeld();
    return {
      transcript: this.#transcript.path,
      count: this.#count,
      bytes: this.#csv.toBytes(),
    };
  }

  #writeHeld(): void {
    const held = this.#held;
    if (!held) return;
    if (this.#twins.length === 0) {
      this.#write(held);
      return;
    }
    const { path, text } = this.#transcript;
    const twins = [held, ...this.#twins.splice(0)];
    const codings = twins.flatMap((twin) => codingsOf(twin, text, this.#version));
    this.#csv.rows(renderCodings(path, codings, this.#codePoints).bytes);
    this.#count += codings.length;
  }

  #write({ unit, matches }: MatchedUnit): void {
    const csv = this.#csv;
    this.#count += matches.length;
    let place: CellRange | undefined;
    let anchor: CellRange | undefined;
    for (const { code, rule, spans } of matches) {
      if (place) csv.repeat(place);
      else place = this.#place(unit);
      csv.cell(code);
      if (anchor) csv.repeat(anchor);
      else anchor = this.#anchor(unit);
      csv.cell(this.#matchedText(rule));
      this.#matched(spans);
      csv.cell('');
      csv.endRow();
    }
  }

  /** The columns from transcript to end. */
  #place({ transcript, id, start, end }: MatchedUnit['unit']): CellRange {
    const csv = this.#csv;
    const codePoints = this.#codePoints;
    const begin = csv.length;
    csv.cell(transcript);
    csv.cell(id);
    csv.number(codePoints.toCodePoint(start));
    csv.number(codePoints.toCodePoint(end));
    return { start: begin, end: csv.length };
  }

  /** The columns from status to codebook. */
  #anchor({ start, end, text: unitText }: MatchedUnit['unit']): CellRange {
    const csv = this.#csv;
    const { text } = this.#transcript;
    const begin = csv.length;
    csv.cell('coded');
    csv.cell('rule');
    csv.part(start, end);
    csv.part(contextStart(text, start), start);
    csv.part(end, contextEnd(text, end));
    csv.cell(hashText(unitText));
    csv.cell(this.#version);
    return { start: begin, end: csv.length };
  }

  #matched(spans: readonly Span[]): void {
    const { text } = this.#transcript;
    const [only] = spans;
    if (only && spans.length === 1 && isBareWord(text, only.start, only.end)) {
      this.#csv.cell(text, only.start, only.end);
    } else this.#csv.cell(matchedWords(spans, text));
  }

  #matchedText(rule: RuleText): string {
    const known = this.#rules.get(rule);
    if (known !== undefined) return known;
    const line = matchedText(rule.text);
    this.#rules.set(rule, line);
    return line;
  }
}

function areTwins({ unit: one }: MatchedUnit, { unit: other }: MatchedUnit): boolean {
  return one.start === other.start && one.end === other.end;
}
