// A worksheet as Markdown: to print, to project, to write into at the meeting. What reading needs
// stands in plain words, since word processors drop what is hidden.

import { markdownText } from '../../table/markdown.js';
import { plural } from '../../text/wording.js';
import type { Unit } from '../../unit/unit.js';
import type { CodeLevels } from '../readings/code-levels.js';
import { FIELDS, instructions, PLACE_HEADINGS, readingText, SEPARATOR } from './words.js';
import type { Worksheet, WorksheetItem } from './worksheet.js';

export function renderWorksheet({ id, coders, items }: Worksheet, levels: CodeLevels): string {
  const head = [
    `# Debriefing of ${markdownText(coders.join(', '))}`,
    `Debriefing: ${markdownText(id)}`,
    `Coders: ${markdownText(coders.join(SEPARATOR))}`,
    `${plural(items.length, 'unit')} coded differently.`,
    ...instructions(coders).map(markdownText),
  ];
  const sections = items.flatMap((item, at) => [
    ...(item.place === items[at - 1]?.place ? [] : [sectionHeading(item, items)]),
    ...itemBlocks(item, at + 1, coders, levels),
  ]);
  return `${[...head, ...sections].join('\n\n')}\n`;
}

function sectionHeading({ place }: WorksheetItem, items: readonly WorksheetItem[]): string {
  const count = items.filter((item) => item.place === place).length;
  return `## ${PLACE_HEADINGS[place]} (${plural(count, 'unit')})`;
}

function itemBlocks(
  item: WorksheetItem,
  number: number,
  coders: readonly string[],
  levels: CodeLevels,
): string[] {
  const { unit, session, file, line, disputed, mark } = item;
  const names = disputed.map(levels.nameOf).map(markdownText);
  const speaker = unit.speaker === '' ? 'speaker unknown' : unit.speaker;
  return [
    `### ${number}. ${names.join(' · ')}`,
    // No escapes: this line is read by the program, and looked for by people.
    `Unit ${unit.id} of ${unit.transcript}, mark ${mark}`,
    markdownText(`${speaker}, ${session.label}, ${file}:${line}`),
    quotation(item),
    saidBy(item, coders, levels).join('\n'),
    ...definitions(item, levels),
    FIELDS.map((field) => `- ${heading(field)}:`).join('\n'),
  ];
}

function heading(field: string): string {
  return field.charAt(0).toUpperCase() + field.slice(1);
}

function quotation({ unit, question, before, after }: WorksheetItem): string {
  const said = ({ speaker, text }: Unit) =>
    markdownText(speaker === '' ? text : `${speaker}: ${text}`);
  const lines = [question, before].flatMap((other) => (other ? [`> ${said(other)}`, '>'] : []));
  const behind = after ? ['>', `> ${said(after)}`] : [];
  return [...lines, `> **${said(unit)}**`, ...behind].join('\n');
}

function saidBy({ readings }: WorksheetItem, coders: readonly string[], levels: CodeLevels) {
  return coders.flatMap((coder, at) => {
    const name = markdownText(coder);
    const memos = readings[at]?.memos ?? [];
    return [
      `- codes of ${name}: ${markdownText(readingText(readings[at], levels))}`,
      ...memos.map((memo) => `- memo of ${name}: ${markdownText(memo)}`),
    ];
  });
}

function definitions({ disputed }: WorksheetItem, levels: CodeLevels): string[] {
  const lines = disputed.flatMap((code) => {
    const definition = levels.definitionOf(code);
    return definition === ''
      ? []
      : [`- ${markdownText(`code ${levels.nameOf(code)}: ${definition}`)}`];
  });
  return lines.length === 0 ? [] : [lines.join('\n')];
}
