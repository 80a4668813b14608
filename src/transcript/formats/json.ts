// Machine transcripts and corpora in JSON. The kind is told by what stands in it; what is no known
// kind is searched for a list of who said what.

import type { Finding, Found } from '../../finding/finding.js';
import { type JsonNode, type JsonProblem, readJson } from '../../text/json-tree.js';
import { type LineIndex, lineAt, lineIndex } from '../../text/line-index.js';
import type { SourceText } from '../source-text.js';
import { colonOpener } from '../speech/cues/cue-openers.js';
import { labelledStretches } from '../speech/cues/labelled-stretches.js';
import { speechFindings } from '../speech/findings.js';
import { readAws } from '../speech/json/json-aws.js';
import { readAzure } from '../speech/json/json-azure.js';
import { readDeepgram } from '../speech/json/json-deepgram.js';
import { anyOf, below, itemsOf, textOf } from '../speech/json/json-fields.js';
import { readGeneric } from '../speech/json/json-generic.js';
import { readGoogle } from '../speech/json/json-google.js';
import { type UnusedProse, unusedProse } from '../speech/json/json-left-out.js';
import { readElevenLabs, readRev, readSpeechmatics } from '../speech/json/json-monologues.js';
import { readPairs } from '../speech/json/json-pairs.js';
import { readParagraphs } from '../speech/json/json-paragraphs.js';
import type { JsonReading, ReadJsonKind } from '../speech/json/json-reading.js';
import { readRegions } from '../speech/json/json-regions.js';
import { readRows } from '../speech/json/json-rows.js';
import { reshaped } from '../speech/json/json-shapes.js';
import type { Speech } from '../speech/speech.js';
import { writeSpeech } from '../speech/write-speech.js';
import type { FormatSource } from './format.js';
import { readHtml } from './html.js';

/** Kinds whose speakers or words stand apart, tried before the search for records. */
const kinds: readonly ReadJsonKind[] = [
  readAws,
  readDeepgram,
  readSpeechmatics,
  readGoogle,
  readRev,
  readElevenLabs,
  readParagraphs,
  readAzure,
  readPairs,
  readRegions,
];

/** Passes on as plain text what only begins like JSON. */
export async function parseJson({
  path,
  decoded,
  hints,
}: FormatSource): Promise<Found<SourceText | undefined>> {
  if (!decoded) return { value: undefined, findings: [] };
  const { values, problems } = readJson(decoded.text);
  const [root] = values;
  if (!root || (root.kind !== 'map' && root.kind !== 'list') || isProse(root, problems))
    return { value: undefined, findings: [] };
  const index = lineIndex(decoded.text);
  const findings = problemsOf(path, problems, index, decoded.text);
  const lines = index.length > 2 ? (offset: number) => lineAt(index, offset) : () => undefined;
  const lineOf = (offset: number) => lines(offset) ?? 0;
  const reading = readValues(values, lineOf) ?? readRows(path, root, lineOf);
  const isNamed = reading?.speech.some(({ speaker }) => speaker !== undefined);
  const dialogue = reading
    ? dialoguesIn(isNamed ? [] : reading.speech)
    : dialogueOf(reshaped(root));
  if (dialogue !== undefined) {
    const text = dialogue.replaceAll('\r\n', '\n');
    const { encoding } = decoded;
    if (page.test(text)) {
      const { value, findings: told } = readHtml(text, path, encoding);
      return { value: { ...value, format: 'json' }, findings: [...findings, ...told] };
    }
    return { value: { format: 'json', encoding, text, isDerived: true }, findings };
  }
  if (!reading) {
    findings.push(speechFindings.make('no-speech-in-json', { file: path }, undefined));
    return { value: undefined, findings };
  }
  const said = (isNamed ? undefined : labelledStretches(reading.speech, hints)) ?? reading.speech;
  const speech = index.length > 2 ? said : said.map((one) => ({ ...one, line: undefined }));
  const value = writeSpeech(decoded.encoding, { ...reading, speech, findings });
  return { value, findings: [...findings, ...leftOut(path, reading, unusedProse(values, value))] };
}

function leftOut(
  file: string,
  { service = 0, newestFirst }: JsonReading,
  unread: UnusedProse,
): Finding[] {
  const { about, speech } = unread;
  return [
    ...(newestFirst ? [speechFindings.make('newest-first', { file }, undefined)] : []),
    ...(service > 0 ? [speechFindings.make('service-messages', { file }, { count: service })] : []),
    ...(about ? [speechFindings.make('left-out', { file }, { what: about })] : []),
    ...(speech ? [speechFindings.make('prose-left-out', { file }, { what: speech })] : []),
  ];
}

/** Programs that show a page keep its markup: oTranscribe's `.otr`. */
const page = /^\s*<(?:p|div|span|br|b|h\d)\b[^<>]*>[\s\S]*<(?:\/(?:p|div)|br\s*\/?)>/i;

/** A plain transcript may begin with a bracket. */
function isProse(root: JsonNode, [problem]: readonly JsonProblem[]): boolean {
  const empty =
    root.kind === 'list' ? root.items.length === 0 : root.kind === 'map' && root.fields.size === 0;
  return empty && problem !== undefined;
}

/** Texts that are whole dialogues, most lines of which open with a label: they are read as such. */
function dialoguesIn(speech: readonly Speech[]): string | undefined {
  const lines = speech.flatMap(({ text }) => text.split(/\r?\n/)).filter((line) => line.trim());
  const labels = lines.filter((line) => colonOpener(line) !== undefined);
  const isDialogue =
    lines.length > 2 && lines.length >= speech.length * 2 && labels.length * 10 >= lines.length * 6;
  return isDialogue ? speech.map(({ text }) => text).join('\n\n') : undefined;
}

/** A transcript as one text, or a list of them, under a usual name. */
function dialogueOf(root: JsonNode): string | undefined {
  const inner = below(root, 'result') ?? below(root, 'results') ?? root;
  const names = ['dialogue', 'dialog', 'transcript', 'transcription', 'text', 'content', 'body'];
  const found = root.kind === 'list' ? root : (anyOf(inner, ...names) ?? anyOf(root, ...names));
  const items = itemsOf(found);
  const listed = items.length > 1 && items.every(({ kind }) => kind === 'text');
  const text = listed ? items.map(textOf).join('\n\n') : textOf(found);
  return text !== undefined && text.split(/\s+/, 4).length > 3 ? text : undefined;
}

function readValues(
  values: readonly JsonNode[],
  lineOf: (offset: number) => number,
): JsonReading | undefined {
  const [root] = values;
  if (values.length === 1 && root)
    for (const read of kinds) {
      const reading = read(root, lineOf);
      if (reading?.speech.some(({ text }) => text.trim() !== '')) return reading;
    }
  return readGeneric(values, lineOf);
}

function problemsOf(
  file: string,
  problems: readonly JsonProblem[],
  index: LineIndex,
  text: string,
): Finding[] {
  const found: Finding[] = [];
  for (const kind of ['truncated', 'unexpected', 'too-deep', 'duplicate-key'] as const) {
    const all = problems.filter((problem) => problem.kind === kind);
    const [first] = all;
    if (!first) continue;
    const line = lineAt(index, first.at);
    const column = [...text.slice(index[line - 1], first.at)].length + 1;
    const args = { count: all.length, found: first.found.split('\n')[0] ?? '' };
    found.push(speechFindings.make(`json-${kind}`, { file, line, column }, args));
  }
  return found;
}
