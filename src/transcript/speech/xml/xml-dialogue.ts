// XML that keeps a whole talk as text in one element, as archives of oral history do: labels and lines as in any
// text file, or captions.

import type { XmlElement } from '../../../office/xml.js';
import { colonOpener } from '../cues/cue-openers.js';
import { localName } from './xml-elements.js';

/** Lines with labels that a talk has at least. */
const LEAST = 3;
/** Words from which the text of another element is worth telling of. */
const PROSE = 6;

/** The talk, and the names of the elements beside it that hold sentences. */
export interface XmlDialogue {
  readonly text: string;
  readonly beside: readonly string[];
}

/** The longest text of an element that holds nothing else, where two people speak in it; undefined where none do. */
export function dialogueIn(root: XmlElement): XmlDialogue | undefined {
  const [longest, ...others] = textsIn(root).sort((a, b) => b.text.length - a.text.length);
  const text = longest?.text.replaceAll('\r\n', '\n').trim() ?? '';
  const labels = text.split('\n').flatMap((line) => colonOpener(line)?.label ?? []);
  const isTalk = labels.length >= LEAST && new Set(labels).size > 1;
  if (!isTalk && !/^WEBVTT\b/.test(text)) return undefined;
  const beside = others.filter((other) => other.text.split(/\s+/, PROSE).length >= PROSE);
  return { text, beside: [...new Set(beside.map(({ name }) => name))] };
}

function textsIn(element: XmlElement): { name: string; text: string }[] {
  const children = element.children.filter((child) => typeof child !== 'string');
  if (children.length > 0) return children.flatMap(textsIn);
  return [{ name: localName(element), text: element.children.join('') }];
}
