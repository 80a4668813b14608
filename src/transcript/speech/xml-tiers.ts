// Speech in the XML of programs for annotating recordings: ELAN (`.eaf`), Transcriber (`.trs`), and
// timed text (TTML). Each names speakers and times in its own way.

import type { XmlElement } from '../../office/xml.js';
import { singleSpaced } from '../../text/white-space.js';
import { parseClock } from './clock.js';
import type { Speech } from './speech.js';

export interface TierReading {
  /** `eaf`, `trs`, `ttml`. */
  readonly format: string;
  readonly speech: readonly Speech[];
  /** Tiers of notes on other tiers, by their names. */
  readonly leftOut: readonly string[];
}

/** Undefined where the root is none of these programs'. */
export function readTiers(root: XmlElement): TierReading | undefined {
  const name = localName(root);
  if (name === 'ANNOTATION_DOCUMENT') return readEaf(root);
  if (name === 'Trans') return { format: 'trs', speech: readTrs(root), leftOut: [] };
  return name === 'tt' ? { format: 'ttml', speech: readTtml(root), leftOut: [] } : undefined;
}

/** Tiers are one below the other in the file; what was said comes in the order of its times. */
function readEaf(root: XmlElement): TierReading {
  const slots = new Map<string, number>();
  for (const { attributes } of all(root, 'TIME_SLOT')) {
    const value = Number(attributes.TIME_VALUE);
    if (attributes.TIME_VALUE && !Number.isNaN(value))
      slots.set(attributes.TIME_SLOT_ID ?? '', value / 1000);
  }
  const tiers = all(root, 'TIER');
  const own = tiers.filter(({ attributes }) => attributes.PARENT_REF === undefined);
  const speech = own.flatMap((tier) =>
    all(tier, 'ALIGNABLE_ANNOTATION').map((one): Speech => {
      const { TIME_SLOT_REF1: from = '', TIME_SLOT_REF2: to = '' } = one.attributes;
      const { PARTICIPANT: participant, TIER_ID: id } = tier.attributes;
      const speaker = participant?.trim() || id;
      return { speaker, text: tidy(one), start: slots.get(from), end: slots.get(to) };
    }),
  );
  const notes = tiers.filter((tier) => !own.includes(tier) && tidy(tier) !== '');
  return {
    format: 'eaf',
    speech: speech.sort((a, b) => (a.start ?? 0) - (b.start ?? 0)),
    leftOut: notes.map(({ attributes }) => attributes.TIER_ID ?? ''),
  };
}

/** A turn of two who speak at once has a part for each, by number. */
function readTrs(root: XmlElement): Speech[] {
  const names = new Map<string, string>();
  for (const { attributes } of all(root, 'Speaker'))
    names.set(attributes.id ?? '', attributes.name?.trim() || (attributes.id ?? ''));
  return all(root, 'Turn').flatMap((turn) => {
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
  for (const agent of all(root, 'agent')) agents.set(agent.attributes['xml:id'] ?? '', tidy(agent));
  return all(root, 'p').map((one) => {
    const { begin = '', end = '' } = one.attributes;
    const agent = Object.entries(one.attributes).find(([name]) => name.endsWith(':agent'))?.[1];
    const speaker = agent === undefined ? undefined : agents.get(agent) || agent;
    return { speaker, text: tidy(one), start: parseClock(begin), end: parseClock(end) };
  });
}

/** Elements of a name anywhere below another, in the order of the file. */
function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return localName(child) === name ? [child] : all(child, name);
  });
}

/** Whatever prefix the file uses. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** All text in an element; a line break is a blank. */
function tidy(element: XmlElement): string {
  const text = (each: XmlElement | string): string =>
    typeof each === 'string' ? each : ` ${each.children.map(text).join('')}`;
  return singleSpaced(element.children.map(text).join(''));
}
