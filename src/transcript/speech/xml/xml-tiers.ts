// Speech in the XML of programs for annotating recordings: ELAN (`.eaf`), Transcriber (`.trs`), and
// timed text (TTML). Each names speakers and times in its own way.

import type { XmlElement } from '../../../office/xml.js';
import { singleSpaced } from '../../../text/white-space.js';
import { parseClock } from '../clock.js';
import type { Speech } from '../speech.js';
import { readExb, readFolker, readMarkedTurns } from './xml-corpora.js';
import { elementsOf, localName, textIn } from './xml-elements.js';
import { readPlenary } from './xml-plenary.js';
import { readTei } from './xml-tei.js';

export interface TierReading {
  /** `eaf`, `trs`, `ttml`, `tei`, `exb`, `fln`, or `xml` where the maker is not known. */
  readonly format: string;
  readonly speech: readonly Speech[];
  /** Tiers of notes on other tiers, by their names. */
  readonly leftOut: readonly string[];
}

/** Undefined where the XML holds no turns with their speakers. */
export function readTiers(root: XmlElement): TierReading | undefined {
  const name = localName(root);
  if (name === 'ANNOTATION_DOCUMENT') return readEaf(root);
  if (name === 'Trans') return { format: 'trs', speech: readTrs(root), leftOut: [] };
  if (name === 'tt') return { format: 'ttml', speech: readTtml(root), leftOut: [] };
  if (name === 'TEI' || name === 'teiCorpus' || name === 'TEI.2')
    return { format: 'tei', speech: readTei(root), leftOut: [] };
  if (name === 'basic-transcription') return { format: 'exb', speech: readExb(root), leftOut: [] };
  if (name === 'folker-transcription')
    return { format: 'fln', speech: readFolker(root), leftOut: [] };
  if (name === 'dbtplenarprotokoll')
    return { format: 'xml', speech: readPlenary(root), leftOut: [] };
  const speech = readMarkedTurns(root);
  return speech && { format: 'xml', speech, leftOut: [] };
}

/** Tiers are one below the other in the file; what was said comes in the order of its times. */
function readEaf(root: XmlElement): TierReading {
  const slots = new Map<string, number>();
  for (const { attributes } of elementsOf(root, 'TIME_SLOT')) {
    const value = Number(attributes.TIME_VALUE);
    if (attributes.TIME_VALUE && !Number.isNaN(value))
      slots.set(attributes.TIME_SLOT_ID ?? '', value / 1000);
  }
  const tiers = elementsOf(root, 'TIER');
  const own = tiers.filter(({ attributes }) => attributes.PARENT_REF === undefined);
  const speech = own.flatMap((tier) =>
    elementsOf(tier, 'ALIGNABLE_ANNOTATION').map((one): Speech => {
      const { TIME_SLOT_REF1: from = '', TIME_SLOT_REF2: to = '' } = one.attributes;
      const { PARTICIPANT: participant, TIER_ID: id } = tier.attributes;
      const speaker = participant?.trim() || id;
      return { speaker, text: textIn(one), start: slots.get(from), end: slots.get(to) };
    }),
  );
  const notes = tiers.filter((tier) => !own.includes(tier) && textIn(tier) !== '');
  return {
    format: 'eaf',
    speech: speech.sort((a, b) => (a.start ?? 0) - (b.start ?? 0)),
    leftOut: notes.map(({ attributes }) => attributes.TIER_ID ?? ''),
  };
}

/** A turn of two who speak at once has a part for each, by number. */
function readTrs(root: XmlElement): Speech[] {
  const names = new Map<string, string>();
  for (const { attributes } of elementsOf(root, 'Speaker'))
    names.set(attributes.id ?? '', attributes.name?.trim() || (attributes.id ?? ''));
  return elementsOf(root, 'Turn').flatMap((turn) => {
    const { speaker = '', startTime } = turn.attributes;
    const speakers = speaker.split(/\s+/).map((id) => names.get(id));
    const parts: { who: number; text: string }[] = [{ who: 0, text: '' }];
    for (const child of turn.children) {
      const last = parts.at(-1) as { who: number; text: string };
      if (typeof child === 'string') last.text += child;
      else if (child.name === 'Who')
        parts.push({ who: Math.max(0, Number(child.attributes.nb ?? 1) - 1) || 0, text: '' });
      else if (child.name === 'Event' && child.attributes.desc)
        last.text += ` [${child.attributes.desc}] `;
    }
    const start = startTime === undefined ? undefined : Number(startTime) || 0;
    return parts.map(({ who, text }) => ({
      speaker: speakers[who],
      text: singleSpaced(text),
      start,
    }));
  });
}

function readTtml(root: XmlElement): Speech[] {
  const agents = new Map<string, string>();
  for (const agent of elementsOf(root, 'agent'))
    agents.set(agent.attributes['xml:id'] ?? '', textIn(agent));
  return elementsOf(root, 'p').map((one) => {
    const { begin = '', end = '' } = one.attributes;
    const agent = Object.entries(one.attributes).find(([name]) => name.endsWith(':agent'))?.[1];
    const speaker = agent === undefined ? undefined : agents.get(agent) || agent;
    return { speaker, text: textIn(one), start: parseClock(begin), end: parseClock(end) };
  });
}
