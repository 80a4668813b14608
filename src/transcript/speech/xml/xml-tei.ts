// Speech in TEI, whatever its dialect: utterances (`u`), those of ISO 24624 in blocks that name the speaker, and
// speeches of interviews and debates (`sp`).

import type { XmlElement } from '../../../office/xml.js';
import { singleSpaced } from '../../../text/white-space.js';
import { parseClock } from '../clock.js';
import type { Speech } from '../speech.js';
import { elementsOf, inSmallLetters, localName, textIn } from './xml-elements.js';

/** What stands in an utterance and nobody says; annotations of the words among them. */
const SILENT = ['speaker', 'note', 'fw', 'spanGrp', 'linkGrp', 'head'];
/** What happens while somebody speaks; what is written there describes it. */
const HAPPENS = ['kinesic', 'vocal', 'incident', 'gap'];

/** Utterances in the order of the file; names come from the list of persons, where it has them. */
export function readTei(file: XmlElement): Speech[] {
  const root = elementsOf(file, 'U', 'SP').length > 0 ? inSmallLetters(file) : file;
  const names = personNames(root);
  return elementsOf(root, 'annotationBlock', 'u', 'sp').map((one): Speech => {
    const [label] = elementsOf(one, 'speaker');
    const who = whoIn(one) ?? elementsOf(one, 'u').map(whoIn).find(Boolean) ?? '';
    const written = label ? textIn(label) : '';
    const speaker = written || names.get(who) || who || undefined;
    const start = parseClock(one.attributes.start ?? '');
    return { speaker, text: saidIn(one), start };
  });
}

function personNames(root: XmlElement): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const person of elementsOf(root, 'person')) {
    const [name] = [...elementsOf(person, 'persName'), ...elementsOf(person, 'name')];
    const id = person.attributes['xml:id'] ?? '';
    names.set(id, (name && textIn(name)) || person.attributes.n || id);
  }
  return names;
}

function whoIn({ attributes }: XmlElement): string | undefined {
  return (attributes.who ?? '').split(/\s+/)[0]?.replace(/^#/, '') || undefined;
}

/** Words; where they stand one by one, a mark belongs to the word before it. */
function saidIn(element: XmlElement): string {
  let isMarked = false;
  const text = (each: XmlElement | string): string => {
    if (typeof each === 'string') return each;
    const name = localName(each);
    if (SILENT.includes(name)) return ' ';
    if (HAPPENS.includes(name)) return described(each);
    if (name === 'pc') isMarked = true;
    return ` ${each.children.map(text).join('')}`;
  };
  const said = singleSpaced(element.children.map(text).join(''));
  return isMarked ? said.replace(/(?<=\S) (?=[,.;:!?…)\]»”%]+(?:\s|$))/g, '') : said;
}

function described(element: XmlElement): string {
  const text = textIn(element);
  return text === '' ? ' ' : ` [${text}] `;
}
