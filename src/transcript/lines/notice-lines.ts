// Lines that programs and archives write between the turns: who started and stopped the
// transcription, where a segment, a tape or an element begins and ends, whose the rights are.

import { latinTwin } from '../../text/latin-twin.js';
import { isDigit } from './characters.js';

const notice = latinTwin(
  String.raw`^\*{0,2}\p{L}[^:]{0,60}?\*{0,2}\s+(?:(?:started|stopped) transcription|hat die Transkription (?:gestartet|beendet)|a (?:d\u00e9marr\u00e9|arr\u00eat\u00e9) la transcription|(?:inici\u00f3|detuvo) la transcripci\u00f3n)$`,
  'u',
);

const segment = /^<(?:begin|end|start)\b[^<>]{0,40}>.{0,120}$/i;
const tape =
  /^[[(<*\s-]*(?:(?:begin|end|start|change)(?:ning|ing)?(?: of)? )?(?:tape|side|cassette|reel|disc|disk|minidisc|track|part|kassette|band|cinta|bande) ?(?:\d{1,3}|[a-d]|one|two|three|four)(?:[,;:]? ?(?:side|track|part|seite|lado|face) ?(?:\d{1,3}|[a-d]|one|two))?[\])>*\s.-]*$/i;
const tags =
  /^(?:<\/?(?:details|summary|div|p|br|hr|center|section|article|blockquote|span|ul|ol|li|table|tbody|tr|td)\b[^<>]{0,80}>\s*)+$/i;
const rights =
  /^(?:©|\(c\)|copyright (?:©|\(c\)|(?:19|20)\d\d)).{0,140}$|^.{0,100}\ball rights reserved\.?$/iu;

/** What programs write among the turns with a link to the recording: `ACTION ITEM: … - WATCH: https://…`. */
const task = /^(?:ACTION ITEM|VIEW RECORDING|SCREEN SHARING)\b.{0,300}$/;

/** `Ref: X30   © 2005 Harbour Museum   Page 3 of 20`. */
const foot =
  /(?:^|\s)(?:page|seite|página|pagina|pág\.|blad|side|strana|стр\.) ?\d{1,4} ?(?:of|von|de|sur|di|av|af|z|из|\/) ?\d{1,4}$/iu;

/** `Anna Berg started transcription`, `<End Segment 3>`, `© 2020 County Archive`: lines of their own. */
export function isNoticeLine(text: string, at: number, end: number): boolean {
  const first = text.charCodeAt(at);
  // `A`, `S`, `V`
  if ((first === 65 || first === 83 || first === 86) && text.charCodeAt(at + 1) < 97)
    if (task.test(text.slice(at, Math.min(end, at + 320)))) return true;
  if (end - at > 160) return false;
  if (first === 60) {
    const line = text.slice(at, end);
    return segment.test(line) || tags.test(line) || tape.test(line);
  }
  if (end - at < 40 && 'tscrdmpkbe[(*-'.includes((text[at] as string).toLowerCase()))
    if (tape.test(text.slice(at, end))) return true;
  const last = text.charCodeAt(end - 1);
  if (isDigit(last) && foot.test(text.slice(Math.max(at, end - 40), end))) return true;
  // `©`, `(`, `c`, `C`; `d` and `.` end what is reserved.
  if (first === 0xa9 || first === 40 || (first | 32) === 99 || last === 100 || last === 46)
    if (rights.test(text.slice(at, end))) return true;
  if ((last !== 110 && last !== 116) || end - at > 120) return false;
  const line = text.slice(at, end);
  return notice(line).test(line);
}
