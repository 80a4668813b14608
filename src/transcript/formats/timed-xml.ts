// XML that is a transcript: of ELAN, of Transcriber, timed text. Other XML is refused, since its
// tags would be read as speech.

import type { Finding, Found } from '../../finding/finding.js';
import { officeFindings } from '../../office/findings.js';
import { parseXml, type XmlElement } from '../../office/xml.js';
import { documentFindings } from '../documents/document-findings.js';
import type { SourceText } from '../source-text.js';
import { labelledStretches } from '../speech/cues/labelled-stretches.js';
import { speechFindings } from '../speech/findings.js';
import type { Speech } from '../speech/speech.js';
import { writeSpeech } from '../speech/write-speech.js';
import { readRepeated } from '../speech/xml/xml-corpora.js';
import { dialogueIn, type XmlDialogue } from '../speech/xml/xml-dialogue.js';
import { localName } from '../speech/xml/xml-elements.js';
import { readTiers, type TierReading } from '../speech/xml/xml-tiers.js';
import type { FormatSource } from './format.js';
import { parseWebvtt } from './webvtt.js';

/** What the XML says of itself: a declaration that names an encoding, and a type without entities. */
const prologue =
  /^\s*(?:<\?xml[^>]*\?>)?\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*(?:<!DOCTYPE\s[^>[\]]*>)?/;

/** In findings. */
const PART = 'The XML';

/** Far more than hours of talk with every word timed. */
const MOST = 20_000_000;

export async function parseTimedXml({
  path,
  decoded,
  hints,
}: FormatSource): Promise<Found<SourceText | undefined>> {
  if (!decoded) return { value: undefined, findings: [] };
  if (decoded.text.length > MOST) {
    const large = { part: PART, most: `${MOST / 1e6} million characters` };
    return {
      value: undefined,
      findings: [officeFindings.make('too-large', { file: path }, large)],
    };
  }
  const bytes = new TextEncoder().encode(decoded.text.replace(prologue, ''));
  const { value: root, findings } = parseXml(bytes, { file: path, part: PART });
  const marked = root && readTiers(root);
  const dialogue = root && !marked ? dialogueIn(root) : undefined;
  if (dialogue !== undefined) return readDialogue({ path, bytes, hints }, dialogue, decoded);
  const reading = marked ?? (root && readLabelled(root, hints));
  if (!root || !reading) {
    const what = root ? `an XML file (<${localName(root)}>)` : 'an XML file';
    const advice = 'Export the transcript from the program that made it, as text or Word document.';
    const refused = documentFindings.make('not-a-transcript', { file: path }, { what, advice });
    return { value: undefined, findings: findings.length > 0 ? findings : [refused] };
  }
  const told: Finding[] = [...findings];
  if (reading.leftOut.length > 0) {
    const args = { what: `tiers that depend on others (${reading.leftOut.join(', ')})` };
    told.push(speechFindings.make('left-out', { file: path }, args));
  }
  const speech = named(reading.speech, hints).filter(({ text }) => text !== '');
  const { format } = reading;
  const file = { format, speech, flow: 'whole' as const, findings: told };
  return { value: writeSpeech(decoded.encoding, file), findings: told };
}

/** A talk that the XML keeps as text, captions or lines with labels. */
async function readDialogue(
  source: Pick<FormatSource, 'path' | 'bytes' | 'hints'>,
  { text, beside }: XmlDialogue,
  decoded: NonNullable<FormatSource['decoded']>,
): Promise<Found<SourceText | undefined>> {
  const what = `what stands under “${beside.slice(0, 8).join('”, “')}”`;
  const place = { file: source.path };
  const told = beside.length > 0 ? [speechFindings.make('left-out', place, { what })] : [];
  if (text.startsWith('WEBVTT')) {
    const { value, findings } = await parseWebvtt({ ...source, decoded: { ...decoded, text } });
    return { value, findings: [...told, ...findings] };
  }
  const { encoding } = decoded;
  return { value: { format: 'xml', encoding, text, isDerived: true }, findings: told };
}

/** Where nobody is named apart from the words, the words may begin with labels, as captions do. */
function named(speech: readonly Speech[], hints: FormatSource['hints']): readonly Speech[] {
  if (speech.some(({ speaker }) => speaker !== undefined)) return speech;
  return labelledStretches(speech, hints) ?? speech;
}

/** Elements that come again and again, whose words begin with the labels of two people at least. */
function readLabelled(root: XmlElement, hints: FormatSource['hints']): TierReading | undefined {
  const speech = labelledStretches(readRepeated(root), hints) ?? [];
  const speakers = new Set(speech.flatMap(({ speaker }) => speaker ?? []));
  return speakers.size > 1 ? { format: 'xml', speech, leftOut: [] } : undefined;
}
