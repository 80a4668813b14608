// A packet as a page to print: nothing is loaded, nothing is run, everything people said is escaped and
// keeps its own direction. Boxes and lines are for a pen.

import { escapeHtml, isolatedHtml } from '../text/html.js';
import { htmlPage } from '../text/html-page.js';
import type { Packet, PacketQuote, Question } from './packet.js';
import { PACKET_STYLE } from './packet-style.js';
import type { PacketStyle } from './render-markdown.js';
import type { AnswerWords, PacketWording } from './wording.js';

/** `language` is that of what was said. */
export function renderPacketHtml(packet: Packet, style: PacketStyle, language: string): string {
  const { wording, letter } = style;
  const sessions = new Set(packet.quotes.map(({ session }) => session.id));
  const quotes = packet.quotes.map((quote, at) => {
    const isNew = sessions.size > 1 && packet.quotes[at - 1]?.session.id !== quote.session.id;
    const heading = isNew ? `<h2 dir="auto">${escapeHtml(quote.session.label)}</h2>\n` : '';
    return `${heading}${section(quote, at + 1, style, language)}`;
  });
  const intro = letter.length > 0 ? letter : wording.intro;
  return htmlPage(
    {
      title: `${wording.title}: ${packet.participant}`,
      style: PACKET_STYLE,
      language: wording.language,
      direction: wording.direction,
    },
    `<header>
<h1>${escapeHtml(wording.title)}</h1>
<p>${escapeHtml(wording.for)}: ${isolatedHtml(packet.participant)}</p>
${intro.map((text) => `<p dir="auto">${escapeHtml(text)}</p>`).join('\n')}
</header>
<main>
${quotes.join('\n')}
</main>
<footer><p>${escapeHtml(wording.thanks)}</p></footer>`,
  );
}

function section(
  quote: PacketQuote,
  number: number,
  { wording, isTranslated }: PacketStyle,
  language: string,
): string {
  const around = (text: string) =>
    text === '' ? '' : ` <span class="around">${escapeHtml(text)}</span> `;
  const { before, after, translation } = quote;
  const translated =
    isTranslated && translation !== ''
      ? `<p class="translation" dir="auto">${escapeHtml(wording.translation)}: ${escapeHtml(translation)}</p>`
      : '';
  return [
    `<section aria-labelledby="quote-${number}">`,
    `<h3 id="quote-${number}">${number}</h3>`,
    `<blockquote><p dir="auto" lang="${escapeHtml(language)}">${around(before)}<b>${escapeHtml(quote.quote)}</b>${around(after)}</p>${translated}</blockquote>`,
    ...quote.questions.map((question) => questionHtml(question, wording)),
    `<p class="own">${escapeHtml(wording.own)}:</p>`,
    '<div class="lines" aria-hidden="true"><div></div><div></div><div></div></div>',
    '</section>',
  ].join('\n');
}

function questionHtml({ mark, meaning }: Question, wording: PacketWording): string {
  const code = `<span class="mark" dir="ltr">${escapeHtml(mark)}</span>`;
  if (!meaning) {
    return `<p>${escapeHtml(wording.aboutWords)} ${code}</p>\n${optionList(wording.words)}`;
  }
  const { name, definition } = meaning;
  const text = definition === '' ? '.' : `: <span dir="auto">${escapeHtml(definition)}</span>`;
  return [
    `<p>${escapeHtml(wording.taken)} <b>${isolatedHtml(name)}</b>${text}</p>`,
    `<p>${escapeHtml(wording.aboutReading)} ${code}</p>`,
    optionList(wording.reading),
  ].join('\n');
}

function optionList({ confirmed, amended, declined }: AnswerWords): string {
  const items = [confirmed, amended, declined].map(
    (words) => `<li><span aria-hidden="true">☐</span> ${escapeHtml(words)}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}
