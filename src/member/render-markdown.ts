// A packet as Markdown: to be filled in on a screen, or pasted into a letter. The mark at a question is
// all that is needed to read an answer back.

import { markdownText } from '../table/markdown.js';
import type { Packet, PacketQuote, Question } from './packet.js';
import type { AnswerWords, PacketWording } from './wording.js';

export interface PacketStyle {
  readonly wording: PacketWording;
  /** Shows translations below the quotes that have one. */
  readonly isTranslated: boolean;
  /** Paragraphs in place of the wording's own introduction; empty: that. */
  readonly letter: readonly string[];
}

export function renderPacketMarkdown(packet: Packet, style: PacketStyle): string {
  const { wording, letter } = style;
  const sessions = new Set(packet.quotes.map(({ session }) => session.id));
  const blocks = packet.quotes.flatMap((quote, at) => {
    const isNew = sessions.size > 1 && packet.quotes[at - 1]?.session.id !== quote.session.id;
    const heading = isNew ? [`## ${markdownText(quote.session.label)}`] : [];
    return [...heading, ...quoteBlocks(quote, at + 1, style)];
  });
  const head = [
    `# ${wording.title}`,
    `${wording.for}: ${markdownText(packet.participant)}`,
    ...(letter.length > 0 ? letter : wording.intro.map(introText)),
  ];
  return `${[...head, ...blocks, `*${wording.thanks}*`].join('\n\n')}\n`;
}

/** The introduction shows brackets as they are to be typed. */
function introText(text: string): string {
  return text.replace(/[*_`<>|\\]/g, '\\$&');
}

function quoteBlocks(quote: PacketQuote, number: number, style: PacketStyle): string[] {
  const { wording, isTranslated } = style;
  const { before, after, translation } = quote;
  const around = [before, `**${quoteText(quote.quote)}**`, after].map((text, at) =>
    at === 1 ? text : markdownText(text),
  );
  const translated =
    isTranslated && translation !== ''
      ? [`>`, `> *${wording.translation}: ${quoteText(translation)}*`]
      : [];
  return [
    `### ${number}`,
    [`> ${around.filter((text) => text !== '').join(' ')}`, ...translated].join('\n'),
    ...quote.questions.flatMap((question) => questionBlocks(question, wording)),
    `${wording.own}:`,
  ];
}

/** Emphasis must not end with a blank. */
function quoteText(text: string): string {
  return markdownText(text).trim();
}

function questionBlocks({ mark, meaning }: Question, wording: PacketWording): string[] {
  if (!meaning) return [`${wording.aboutWords} (${mark})`, optionList(wording.words)];
  const { name, definition } = meaning;
  const text = definition === '' ? '.' : `: ${markdownText(definition)}`;
  return [
    `${wording.taken} **${markdownText(name)}**${text}`,
    `${wording.aboutReading} (${mark})`,
    optionList(wording.reading),
  ];
}

function optionList({ confirmed, amended, declined }: AnswerWords): string {
  return [confirmed, amended, declined].map((words) => `- [ ] ${words}`).join('\n');
}
