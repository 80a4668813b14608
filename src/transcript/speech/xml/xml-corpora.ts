// Speech in the XML of spoken corpora: EXMARaLDA's basic transcriptions and FOLKER; and of programs that mark each turn with its speaker in an attribute or an element.

import type { XmlElement } from '../../../office/xml.js';
import { parseClock } from '../clock.js';
import { fieldKey, TEXT_FIELDS, TIME_FIELDS } from '../field-names.js';
import type { Speech } from '../speech.js';
import { elementsOf, localName, textIn } from './xml-elements.js';

/** EXMARaLDA: tiers of the category `v` hold what was said, events in the order of the time line. */
export function readExb(root: XmlElement): Speech[] {
  const order = new Map<string, { index: number; time: number | undefined }>();
  for (const [index, { attributes }] of elementsOf(root, 'tli').entries())
    order.set(attributes.id ?? '', { index, time: parseClock(attributes.time ?? '') });
  const names = new Map<string, string>();
  for (const speaker of elementsOf(root, 'speaker')) {
    const [name] = elementsOf(speaker, 'abbreviation');
    const id = speaker.attributes.id ?? '';
    names.set(id, (name && textIn(name)) || id);
  }
  const spoken = elementsOf(root, 'tier').filter(
    ({ attributes }) => attributes.type === 't' || attributes.category === 'v',
  );
  const events = spoken.flatMap((tier) =>
    elementsOf(tier, 'event').map((event) => {
      const { index = 0, time } = order.get(event.attributes.start ?? '') ?? {};
      const { speaker: id = '', 'display-name': shown } = tier.attributes;
      return { speaker: names.get(id) || shown || id, text: textIn(event), start: time, index };
    }),
  );
  return events.sort((a, b) => a.index - b.index);
}

/** FOLKER: contributions with references to the speakers and to points of time. */
export function readFolker(root: XmlElement): Speech[] {
  const names = new Map<string, string>();
  for (const speaker of elementsOf(root, 'speaker'))
    names.set(speaker.attributes['speaker-id'] ?? '', textIn(speaker));
  const times = new Map<string, number | undefined>();
  for (const { attributes } of elementsOf(root, 'timepoint'))
    times.set(attributes['timepoint-id'] ?? '', parseClock(attributes['absolute-time'] ?? ''));
  return elementsOf(root, 'contribution').map((one): Speech => {
    const id = one.attributes['speaker-reference'] ?? '';
    const start = times.get(one.attributes['start-reference'] ?? '');
    return { speaker: names.get(id) || id || undefined, text: textIn(one), start };
  });
}

/** What names a speaker in any XML; `name` and `author` name all sorts of things. */
const SPEAKERS =
  'speaker speakername speakerid speakerlabel spk who talker participant sender personspeaking sprecher sprecherin redner rednerin locuteur orateur intervenant hablante orador falante oratore talare taler'.split(
    ' ',
  );

/** Turns of XML that nobody described; undefined where no speaker comes back. */
export function readMarkedTurns(root: XmlElement): Speech[] | undefined {
  const byName = new Map<string, XmlElement[]>();
  const visit = (element: XmlElement) => {
    const name = localName(element);
    const list = byName.get(name) ?? [];
    byName.set(name, list);
    if (speakerIn(element) !== undefined && wordsIn(element) !== '') list.push(element);
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  const [turns = []] = [...byName.values()].sort((a, b) => b.length - a.length);
  const speakers = new Set(turns.map(speakerIn));
  if (turns.length < 3 || speakers.size === turns.length) return undefined;
  const said = turns.reduce((sum, turn) => sum + wordsIn(turn).length, 0);
  // What speaks is beside what is marked.
  if (said * 2 < textIn(root).length) return undefined;
  return turns.map((turn) => ({
    ...{ speaker: speakerIn(turn), text: wordsIn(turn), start: startOf(turn) },
  }));
}

/** The elements of one name, without elements in them, that hold most of the words; none where they are few. */
export function readRepeated(root: XmlElement): Speech[] {
  const byName = new Map<string, XmlElement[]>();
  const visit = (element: XmlElement) => {
    const children = element.children.filter((child) => typeof child !== 'string');
    for (const child of children) visit(child);
    if (children.length > 0 || textIn(element) === '') return;
    const list = byName.get(localName(element)) ?? [];
    byName.set(localName(element), list);
    list.push(element);
  };
  visit(root);
  const length = (list: readonly XmlElement[]) =>
    list.reduce((sum, each) => sum + textIn(each).length, 0);
  const [most = []] = [...byName.values()].sort((a, b) => length(b) - length(a));
  if (most.length < 3 || length(most) * 2 < textIn(root).length) return [];
  return most.map((one) => ({ text: textIn(one), start: startOf(one) }));
}

function field(element: XmlElement, names: readonly string[]): string | undefined {
  for (const [key, value] of Object.entries(element.attributes))
    if (names.includes(fieldKey(key)) && value.trim() !== '') return value.trim();
  const child = element.children.find(
    (each) => typeof each !== 'string' && names.includes(fieldKey(localName(each))),
  );
  return (child && typeof child !== 'string' && textIn(child)) || undefined;
}

function speakerIn(element: XmlElement): string | undefined {
  const name = field(element, SPEAKERS);
  return name !== undefined && name.length < 80 ? name : undefined;
}

/** The element for the words, else all words but those of the speaker and the times. */
function wordsIn(element: XmlElement): string {
  const named = field(element, TEXT_FIELDS);
  if (named !== undefined) return named;
  const inner = element.children.flatMap((each) =>
    typeof each === 'string' ? [] : [localName(each)],
  );
  const apart = inner.filter((name) =>
    [SPEAKERS, TIME_FIELDS].some((names) => names.includes(fieldKey(name))),
  );
  return textIn(element, apart);
}

function startOf(element: XmlElement): number | undefined {
  const written = field(element, TIME_FIELDS);
  return written === undefined ? undefined : parseClock(written);
}
