// What fga code says when it is done, whether it coded anything or found that everything stands.

import type { CodingCounts } from '../../analysis/coding-counts.js';
import { type CodebookOutline, renderSummary, summarizeCodings } from '../../analysis/summary.js';
import type { Io } from '../../io/io.js';
import type { SavedCodings } from '../../study/load/save.js';
import { wrapText } from '../../text/display-width.js';
import { visible } from '../../text/visible.js';
import { plural } from '../../text/wording.js';

/** Transcripts as they are coded now: anew, or still from an earlier run. */
export interface CodedStudy {
  readonly codebook: CodebookOutline & {
    readonly file: string;
    readonly title: string;
    readonly version: string;
  };
  readonly counts: CodingCounts;
  /** Transcripts that stand as they were coded before. */
  readonly standing: number;
  /** Transcripts whose units were written, and the folder of the units. */
  readonly cut: number;
  readonly units: string;
  readonly saved: SavedCodings;
}

export function renderCoded(
  io: Io,
  coded: CodedStudy,
  options: {
    readonly include: readonly string[];
    readonly isInStudy: boolean;
    /** How to keep the codebook that was named. */
    readonly toKeep: readonly string[];
  },
): string {
  const { codebook, counts, cut, units, saved } = coded;
  const lines = [
    `Codebook: ${codebook.title || codebook.file} ${codebook.version}, ${plural(codebook.codes.length, 'code')}.`,
    renderSummary(summarizeCodings(codebook, counts), options.include),
    ...(cut > 0 ? [`${units}/: written for ${plural(cut, 'transcript')}`] : []),
    `${saved.file}: +${saved.added} −${saved.removed} =${saved.kept}${saved.isWritten ? '' : ' (unchanged)'}`,
    ...(saved.backup === undefined ? [] : [`${saved.backup}: the file as it was (fga restore)`]),
    ...standingLine(coded),
    ...options.toKeep,
    nextStep(saved, options.isInStudy),
  ];
  return `${wrapText(visible(lines.join('\n')), io.stdout.columns)}\n`;
}

/** What was not coded again, and how to have it coded all the same. */
function standingLine({ standing, counts }: CodedStudy): string[] {
  if (standing === 0) return [];
  if (standing === counts.transcripts) {
    return ['Nothing has changed since it was coded; --again codes it all the same.'];
  }
  const coded = counts.transcripts - standing;
  return [
    `Coded again: ${plural(coded, 'transcript')}. Of the other ${standing} nothing has changed (--again codes all).`,
  ];
}

function nextStep({ file, added, kept }: SavedCodings, isInStudy: boolean): string {
  if (added + kept === 0) {
    return 'No rule found anything. Where people code by hand, the codebook needs none: fga review, fga sheet export. Else fga find WORD shows how people put it.';
  }
  const proposals = 'These are the proposals of rules, read by nobody yet.';
  return isInStudy
    ? `${proposals}\nNext: fga table 2 --counts --quotes, or fga table quotes to read them.`
    : `${proposals}\nNext: read ${file}. For tables make a study of the transcripts: fga init`;
}
