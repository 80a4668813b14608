// XML that keeps a whole talk as text in one element, as archives of oral history do: labels and lines as in any
// text file, or captions.

import type { XmlElement } from '../../../office/xml.js';
import { colonOpener } from '../cues/cue-openers.js';

/** Lines with labels that a talk has at least. */
const LEAST = 3;

/** The longest text of an element that holds nothing else, where it is a talk; undefined where none is. */
export function dialogueIn(root: XmlElement): string | undefined {
  const [longest] = textsIn(root).sort((a, b) => b.length - a.length);
  if (longest === undefined) return undefined;
  const text = longest.replaceAll('\r\n', '\n').trim();
  const labels = text.split('\n').filter((line) => colonOpener(line) !== undefined).length;
  return /^WEBVTT\b/.test(text) || labels >= LEAST ? text : undefined;
}

function textsIn(element: XmlElement): string[] {
  const children = element.children.filter((child) => typeof child !== 'string');
  if (children.length > 0) return children.flatMap(textsIn);
  return [element.children.join('')];
}
