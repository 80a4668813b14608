// The plenary records of the German Bundestag (since 2017): a paragraph names the speaker, the paragraphs after it are
// the speech. Who chairs is named among them, and goes on after somebody's speech has ended.

import type { XmlElement } from '../../../office/xml.js';
import type { Speech } from '../speech.js';
import { elementsOf, localName, textIn } from './xml-elements.js';

/** Speech in the order of the file; remarks of the stenographers stay in their parentheses. */
export function readPlenary(root: XmlElement): Speech[] {
  const speech: Speech[] = [];
  let speaker: string | undefined;
  const visit = (element: XmlElement) => {
    const name = localName(element);
    if (name === 'name') speaker = labelOf(textIn(element));
    else if (name === 'p' && element.attributes.klasse === 'redner')
      speaker = labelOf(textIn(element, ['redner', 'a']));
    else if (name === 'p' || name === 'kommentar') {
      const text = textIn(element);
      if (text !== '') speech.push({ speaker, text });
    } else {
      const isSpeech = name === 'rede';
      for (const child of element.children) if (typeof child !== 'string') visit(child);
      // Whoever chairs is named anew after a speech, or nobody is known to speak.
      const last = isSpeech ? elementsOf(element, 'name', 'p').findLast(isLabel) : undefined;
      if (isSpeech && last && localName(last) === 'p') speaker = undefined;
    }
  };
  for (const course of elementsOf(root, 'sitzungsverlauf')) visit(course);
  return speech;
}

function isLabel(element: XmlElement): boolean {
  return localName(element) === 'name' || element.attributes.klasse === 'redner';
}

function labelOf(text: string): string | undefined {
  return text.replace(/[\s:]+$/, '') || undefined;
}
