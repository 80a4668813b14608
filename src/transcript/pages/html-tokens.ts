// Cuts HTML into tags and texts, as forgiving as browsers are: what is no tag is text, nothing is an
// error, and no input costs more than its length.

import { htmlCharacters } from './html-entities.js';

export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: HtmlAttributes }
  | { readonly kind: 'close'; readonly name: string };

export type HtmlAttributes = ReadonlyMap<string, string>;

/** Elements whose content is no markup, and no text that is shown. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'noembed', 'noframes']);

/** A tag that is longer is text that happens to hold a bracket. */
const LONGEST_TAG = 20_000;

const NONE: HtmlAttributes = new Map();

export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  let from = 0; // of the text that was not given out yet
  while (at < html.length) {
    const bracket = html.indexOf('<', at);
    if (bracket === -1) break;
    const end = markupEnd(html, bracket);
    if (end === undefined) {
      at = bracket + 1;
      continue;
    }
    if (bracket > from) yield { kind: 'text', text: htmlCharacters(html.slice(from, bracket)) };
    const token = tag(html.slice(bracket, end));
    at = end;
    if (token) yield token;
    if (token?.kind === 'open' && RAW.has(token.name)) {
      at = rawEnd(html, token.name, end);
      yield { kind: 'close', name: token.name };
    }
    from = at;
  }
  if (from < html.length) yield { kind: 'text', text: htmlCharacters(html.slice(from)) };
}

/** Where the tag, comment or declaration at a bracket ends; undefined where none begins there. */
function markupEnd(html: string, at: number): number | undefined {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4);
    return end === -1 ? html.length : end + 3;
  }
  const next = html[at + 1] ?? '';
  if (!/[a-z/!?]/i.test(next)) return undefined;
  let quote = '';
  const limit = Math.min(html.length, at + LONGEST_TAG);
  for (let place = at + 1; place < limit; place++) {
    const char = html[place] as string;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '>') return place + 1;
    else if (char === '<') return undefined;
    else if ((char === '"' || char === "'") && html[place - 1] === '=') quote = char;
  }
  return undefined;
}

/** Behind the closing tag of an element without markup. */
function rawEnd(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s>/]`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  if (!found) return html.length;
  const end = html.indexOf('>', found.index);
  return end === -1 ? html.length : end + 1;
}

function tag(markup: string): HtmlToken | undefined {
  const [, slash = '', written = ''] = /^<(\/?)([a-z][\w:-]*)/i.exec(markup) ?? [];
  if (written === '') return undefined;
  const name = written.toLowerCase();
  if (slash !== '') return { kind: 'close', name };
  return { kind: 'open', name, attributes: attributesOf(markup, written.length + 1) };
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function attributesOf(markup: string, from: number): HtmlAttributes {
  const rest = markup.slice(from, -1);
  if (!/[^\s/]/.test(rest)) return NONE;
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of rest.matchAll(ATTRIBUTE))
    attributes.set(name.toLowerCase(), htmlCharacters(double ?? single ?? bare ?? ''));
  return attributes;
}
