// The text of a caption without its mark-up: voices are told apart, formatting, time and ruby tags
// go, entities become characters. A tag that no format defines (`<laughs>`) is a transcriber's note
// and stays.

import { resolveEntities } from '../../pages/entities.js';

/** Words of one voice within a caption. */
export interface VoicePart {
  /** Undefined outside voice tags, empty where a tag names nobody. */
  readonly voice: string | undefined;
  readonly text: string;
}

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\.[^\s<>]*)?)(?:[ \t\n]([^<>]{0,300}))?\/?>|<[\d:.,]+>/gi;
const known = new Set([
  'c',
  'i',
  'b',
  'u',
  's',
  'ruby',
  'rt',
  'lang',
  'font',
  'span',
  'em',
  'strong',
  'p',
  'br',
  'div',
]);

/** The parts of a caption in order; a voice lasts until its end tag, the next voice or the end. */
export function voiceParts(lines: readonly string[]): VoicePart[] {
  const text = lines.join('\n');
  const parts: VoicePart[] = [];
  let voice: string | undefined;
  let words = '';
  let last = 0;
  const close = () => {
    const plain = plainText(words);
    if (plain !== '') parts.push({ voice, text: plain });
    words = '';
  };
  for (const found of text.matchAll(tag)) {
    const [whole, slash, name, , annotation = ''] = found;
    const kind = name?.toLowerCase();
    const isVoice = kind === 'v';
    if (!isVoice && kind !== undefined && !known.has(kind)) continue;
    words += text.slice(last, found.index);
    last = found.index + whole.length;
    if (kind === 'br' || kind === 'p') words += ' ';
    if (!isVoice) continue;
    close();
    voice = slash === '/' ? undefined : plainText(annotation).replaceAll('\n', ' ');
  }
  words += text.slice(last);
  close();
  return parts;
}

/** Override codes of subtitle editors (`{\an8}`) and invisible marks go; lines stay. */
function plainText(text: string): string {
  return resolveEntities(text.replace(/\{\\[^{}]*\}/g, ''))
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
