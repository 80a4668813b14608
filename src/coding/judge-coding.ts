// Judges one coding against its transcript, unit and codebook: does it still stand where it was made?

import { hashText } from '../anchor/hash.js';
import { verifyAnchor } from '../anchor/verify.js';
import { type CodePointMap, codePointMap } from '../text/code-points.js';
import type { Coding } from './coding.js';

/** A text that codings may stand in. */
export interface CodedText {
  /** The reading text. */
  readonly text: string;
  /** Its meaning units, where they are known; codings are then compared with them. */
  readonly units?: readonly { readonly id: string; readonly text: string }[];
}

/** What codings are verified against. */
export interface CodingsContext {
  readonly texts: ReadonlyMap<string, CodedText>;
  /** Transcripts that exist but are not in `texts`: their rows are passed over. */
  readonly others?: ReadonlySet<string>;
  /** Ids of the codebook's codes; undefined where there is no codebook to compare with. */
  readonly codes?: ReadonlySet<string>;
  /** What a code is now that was renamed or merged since; see `codesNow`. */
  readonly codeNow?: (code: string) => string;
}

export type Misfit =
  | 'unreadable'
  | 'unknown-transcript'
  | 'unknown-unit'
  | 'unknown-code'
  | 'outside-text'
  | 'quote-moved'
  | 'quote-lost'
  | 'unit-changed'
  | 'duplicate'
  | 'conflicting-status'
  | 'none-beside-code';

interface Target {
  readonly text: string;
  readonly map: CodePointMap;
  /** Hashes of the units' texts; made when first needed. */
  readonly hashOf: ((unit: string) => string | undefined) | undefined;
}

/** Gives a coding with UTF-16 offsets where it fits, else the reason why not. */
export function codingJudge({ texts, codes }: CodingsContext): (coding: Coding) => Coding | Misfit {
  const targets = new Map<string, Target>();
  for (const [path, { text, units }] of texts) {
    targets.set(path, { text, map: codePointMap(text), hashOf: units && unitHashes(units) });
  }
  return (coding) => {
    const target = targets.get(coding.transcript);
    if (!target) return 'unknown-transcript';
    const start = target.map.toUtf16(coding.start);
    const end = target.map.toUtf16(coding.end);
    const placed = { ...coding, start, end };
    const unitHash = target.hashOf?.(coding.unit);
    const { fit, cause } = verifyAnchor(target.text, placed, unitHash);
    const isOutside = target.map.toCodePoint(target.text.length) < coding.end;
    if (fit === 'lost') return isOutside ? 'outside-text' : 'quote-lost';
    if (cause === 'quote' || isOutside) return 'quote-moved';
    if (target.hashOf && unitHash === undefined) return 'unknown-unit';
    if (cause === 'unit') return 'unit-changed';
    if (coding.status !== 'none' && codes && !codes.has(coding.code)) return 'unknown-code';
    return placed;
  };
}

function unitHashes(units: readonly { readonly id: string; readonly text: string }[]) {
  const texts = new Map(units.map(({ id, text }) => [id, text]));
  const hashes = new Map<string, string>();
  return (unit: string) => {
    const known = hashes.get(unit);
    if (known !== undefined) return known;
    const text = texts.get(unit);
    if (text === undefined) return undefined;
    const hash = hashText(text);
    hashes.set(unit, hash);
    return hash;
  };
}
