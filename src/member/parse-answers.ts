// Reads a packet back that somebody has filled in: ticked in any way, lines deleted or joined, text
// below or beside, the quote itself rewritten, all of it quoted in a mail. Judges nothing: what is not
// clear is given as it was found.

import type { Place } from '../finding/finding.js';
import { singleSpaced } from '../text/white-space.js';
import type { MemberAnswer } from './answer.js';
import { decideAnswer } from './decide-answer.js';
import { joinParagraphs } from './join-lines.js';
import {
  isSection,
  linesOf,
  MARK,
  type PacketLine,
  type PacketSection,
  sectionsOf,
} from './packet-sections.js';
import { WORDINGS } from './wording.js';

/** What is written about one question. */
export interface WrittenAnswer {
  readonly mark: string;
  /** More than one where it is not clear; none where nothing is marked. */
  readonly answers: readonly MemberAnswer[];
  readonly text: string;
  /** The words the file shows for the quote, where the question is the first about it; else empty. */
  readonly quote: string;
  /** Lines right below the quote that are not marked as a part of it: its end, or a remark. */
  readonly lazy: string;
  readonly place: Place;
}

export interface WrittenAnswers {
  /** Whom the file is for; undefined where that line is gone. */
  readonly participant: string | undefined;
  readonly answers: readonly WrittenAnswer[];
}

export function parseAnswers(text: string, file: string): WrittenAnswers {
  const lines = linesOf(text);
  const first = lines.findIndex((line) => isSection(line) || line.isQuoted || MARK.test(line.text));
  const head = lines.slice(0, first < 0 ? lines.length : first);
  const sections = sectionsOf(first < 0 ? [] : lines.slice(first));
  return {
    participant: participantIn(head),
    answers: sections.flatMap((section, at) =>
      answersOf(section, file, at === sections.length - 1 && section.own.length === 0),
    ),
  };
}

/** `isCutOff`: nothing that a packet ends with follows, so that of the last answers some may be missing. */
function answersOf(section: PacketSection, file: string, isCutOff: boolean): WrittenAnswer[] {
  const { asked, own, quoted, lazy, before } = section;
  // Without marks of a quotation, the first paragraph is the quote.
  const quote = quoted.length > 0 ? quoted : before;
  const remarks = quoted.length > 0 ? before : [];
  const decided = asked.map(({ mark, number, lines }, at) => ({
    ...decideAnswer(at === 0 ? [...remarks, ...lines] : lines, isCutOff && at === asked.length - 1),
    mark,
    quote: at === 0 ? singleSpaced(quote.join(' ')) : '',
    lazy: at === 0 ? lazy.join('\n').trim() : '',
    place: { file, line: number, column: 1 },
  }));
  const written = joinParagraphs(own);
  const open = decided.filter(({ answers, text }) => answers.includes('amended') && text === '');
  const heirs = open.length > 0 ? open : decided.slice(0, 1);
  return decided.map((one) => {
    const isHeir = written !== '' && heirs.includes(one);
    return isHeir ? { ...one, text: one.text === '' ? written : `${one.text}\n${written}` } : one;
  });
}

function participantIn(head: readonly PacketLine[]): string | undefined {
  for (const { text } of head) {
    for (const wording of WORDINGS) {
      if (text.startsWith(`${wording.for}:`)) return text.slice(wording.for.length + 1).trim();
    }
  }
  return undefined;
}
