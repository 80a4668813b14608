// Speech from any JSON that lists who said what: Whisper and WhisperX, AssemblyAI, the podcast
// namespace, meeting corpora, chats, and whatever else uses the usual names.

import type { JsonNode } from '../../../text/json-tree.js';
import { carried } from '../carried.js';
import { groupWords, joinWords, type SpokenWord } from '../join-words.js';
import type { Speech } from '../speech.js';
import {
  anyOf,
  below,
  itemsOf,
  secondsOf,
  speakerNames,
  speakerOf,
  textOf,
} from './json-fields.js';
import type { JsonReading } from './json-reading.js';
import {
  type JsonRecord,
  partText,
  type RecordFields,
  recordFields,
  recordLists,
} from './json-records.js';
import { withoutService } from './json-service.js';
import { reshaped } from './json-shapes.js';
import { isNewestFirst, recordTimes } from './json-times.js';

/** The speech of the most promising list, and where that list stands. */
export interface GenericReading extends JsonReading {
  readonly path: readonly string[];
}

interface Candidate {
  readonly path: readonly string[];
  readonly records: readonly JsonRecord[];
  readonly fields: RecordFields;
  readonly length: number;
}

/** Where a record has a list of words and no time of its own. */
const WORD_STARTS = ['start', 'start_time', 'data_start'];
const WORD_ENDS = ['end', 'end_time', 'data_end'];

/** Undefined where no list holds words. */
export function readGeneric(
  values: readonly JsonNode[],
  lineOf: (offset: number) => number,
): GenericReading | undefined {
  const best = recordLists(values.map(reshaped)).flatMap(candidateOf).sort(compare)[0];
  if (!best) return undefined;
  const { fields, path } = best;
  const said = withoutService(best.records, fields.speaker);
  const newestFirst = isNewestFirst(said, fields);
  const records = newestFirst ? said.toReversed() : said;
  const names = speakerNames(values[0]);
  const times = recordTimes(records, fields);
  const speech = records.map((record, index): Speech => {
    const speaker = speakerOf(fields.speaker ? record.fields.get(fields.speaker) : undefined);
    const spoken = record.fields.get(fields.text);
    return {
      text: wordsOf(spoken),
      speaker: speaker === undefined ? undefined : (names.get(speaker) ?? speaker),
      start: times[index]?.start ?? secondsOf(anyOf(itemsOf(spoken)[0], ...WORD_STARTS)),
      end: times[index]?.end ?? secondsOf(anyOf(itemsOf(spoken).at(-1), ...WORD_ENDS)),
      line: lineOf(record.at),
    };
  });
  const isWords = isWordList(speech);
  const timed = fields.start !== undefined && fields.end !== undefined;
  return {
    path,
    format: formatOf(values, path),
    newestFirst,
    service: best.records.length - records.length,
    flow: timed || isWords ? 'running' : 'whole',
    language: textOf(below(values[0], 'language') ?? below(values[0], 'language_code')),
    speech: isWords
      ? groupWords(speech as SpokenWord[], lacksKey(best))
      : lacksKey(best)
        ? carried(speech)
        : speech,
  };
}

function candidateOf({
  path,
  records,
}: {
  path: readonly string[];
  records: readonly JsonRecord[];
}) {
  const fields = recordFields(records);
  if (!fields) return [];
  const length = records.reduce(
    (sum, each) => sum + wordsOf(each.fields.get(fields.text)).length,
    0,
  );
  return length > 0 ? [{ path, records, fields, length }] : [];
}

/** Those that name speakers first, then the longest; of about the same length, the outer one. */
function compare(a: Candidate, b: Candidate): number {
  if (a.fields.named !== b.fields.named) return a.fields.named ? -1 : 1;
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < longer * 0.75) return b.length - a.length;
  return a.path.length - b.path.length || a.records.length - b.records.length;
}

function wordsOf(node: JsonNode | undefined): string {
  if (node?.kind === 'list')
    return joinWords(node.items.map((part) => ({ text: partText(part) ?? '' })));
  return (node && partText(node)) ?? '';
}

/** Single words, not sentences. */
function isWordList(speech: readonly Speech[]): boolean {
  const filled = speech.filter(({ text }) => text.trim() !== '');
  const single = filled.filter(({ text }) => !/\S\s+\S/.test(text));
  const long = filled.reduce((sum, { text }) => sum + text.length, 0) > filled.length * 14;
  return !long && filled.length > 2 && single.length * 10 >= filled.length * 9;
}

/** Words whose speaker is not given as unknown, but not given. */
function lacksKey({ records, fields: { speaker } }: Candidate): boolean {
  if (speaker === undefined) return false;
  return records.every(({ fields, nulls }) => {
    const node = fields.get(speaker);
    return !nulls.has(speaker) && (node === undefined || speakerOf(node) !== undefined);
  });
}

function formatOf(values: readonly JsonNode[], path: readonly string[]): string {
  const [root] = values;
  if (values.length > 1) return 'jsonl';
  const [top] = path;
  if (below(root, 'acoustic_model') || below(root, 'audio_url') || below(root, 'utterances', '0'))
    return 'assemblyai-json';
  if (top === 'segments' && below(itemsOf(below(root, 'segments'))[0], 'body'))
    return 'podcast-json';
  if (top === 'segments' || top === 'word_segments' || top === 'transcription')
    return 'whisper-json';
  return 'json';
}
