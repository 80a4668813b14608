// What the lines below a question say: which answer is chosen, and what was written besides.

import { type MemberAnswer, openedAnswer } from './answer.js';
import { joinParagraphs } from './join-lines.js';
import { type OptionLine, optionLine } from './option-line.js';

export interface DecidedAnswer {
  /** More than one where it is not clear; none where nothing is marked. */
  readonly answers: readonly MemberAnswer[];
  readonly text: string;
}

/** What is below a question; where the file may be cut off there, the first answer alone is no choice. */
export function decideAnswer(lines: readonly string[], isCutOff = false): DecidedAnswer {
  const options: OptionLine[] = [];
  const free: string[] = [];
  for (const line of lines) {
    if (line === '') {
      free.push('');
      continue;
    }
    const option = optionLine(line);
    if (option === 'struck') continue;
    if (option && (option.hasBox || option.isPrinted)) options.push(option);
    else free.push(line);
  }
  const chosen = chosenOf(options, isCutOff);
  const beside = options.filter((option) => option.text !== '').map(({ text }) => text);
  if (chosen.length > 0) return { answers: chosen, text: joinParagraphs([...beside, ...free]) };
  // Nothing is ticked: a text may still begin with yes or no.
  const at = free.findIndex((line) => line !== '');
  const opened = openedAnswer(free[at] ?? '');
  if (!opened) return { answers: [], text: joinParagraphs([...beside, ...free]) };
  const rest = opened.text === '' ? free.slice(at + 1) : free.slice(at);
  return { answers: [opened.answer], text: joinParagraphs([...beside, ...rest]) };
}

function chosenOf(options: readonly OptionLine[], isCutOff: boolean): readonly MemberAnswer[] {
  const isForm = options.some(({ hasBox }) => hasBox);
  // Beside boxes, an answer without one was typed.
  const isChecked = (option: OptionLine) => option.isChecked || (isForm && !option.hasBox);
  const checked = answersIn(options.filter(isChecked));
  if (checked.length > 0) return checked;
  const writtenOn = answersIn(options.filter(({ text }) => text !== ''));
  if (writtenOn.length === 1) return writtenOn;
  // All other answers were deleted.
  const [only] = options;
  const isFirst = only?.answer === 'confirmed' && only.hasBox && isCutOff;
  return options.length === 1 && !isFirst ? answersIn(options) : [];
}

function answersIn(options: readonly OptionLine[]): readonly MemberAnswer[] {
  return [...new Set(options.map(({ answer }) => answer))];
}
