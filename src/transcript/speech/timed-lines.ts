// Lines that say when what was said, as evaluations of speech recognition write them (NIST): STM, a line for each
// stretch of speech; CTM, a line for each word; RTTM, a line for each stretch of a speaker, seldom with words.

type LineKind = 'stm' | 'ctm' | 'rttm';

/** One line of a file of any of the kinds. */
export interface TimedLine {
  /** The recording of which the line is. */
  readonly recording: string;
  readonly channel: string;
  readonly speaker: string | undefined;
  readonly start: number;
  readonly end: number;
  /** Empty where the line names a stretch without words, or words that are none: noises, gaps. */
  readonly text: string;
  /** 1-based line of the file. */
  readonly line: number;
}

/** The lines of the kind that most of a text is; lines that are not of it by their numbers. */
export interface TimedLines {
  readonly kind: LineKind;
  readonly lines: readonly TimedLine[];
  readonly strange: readonly number[];
}

type ReadLine = (fields: readonly string[], line: string) => Omit<TimedLine, 'line'> | undefined;

const NUMBER = /^\d+(?:\.\d+)?$/;
const TYPES =
  /^(?:SPEAKER|LEXEME|SPKR-INFO|NON-LEX|NON-SPEECH|SEGMENT|NOSCORE|NO_RT_METADATA|FILLER|EDIT|IP|SU|CB|A\/P)$/;
/** Kinds of words in the seventh field of CTM that somebody speaks. */
const SPOKEN = /^(?:lex|fp|frag|un-lex|for-lex)$/i;

/** `recording channel speaker start end <conditions> words`, the conditions left out by many. */
const readStm: ReadLine = ([recording, channel, speaker, from, to], line) => {
  if (!recording || !channel || !speaker || !isTime(from) || !isTime(to)) return undefined;
  if (Number(to) < Number(from)) return undefined;
  const words = line.replace(/^(?:\S+\s+){4}\S+\s*/, '').replace(/^<[^<>\s]*>\s*/, '');
  const isGap = speaker === 'inter_segment_gap' || words === 'ignore_time_segment_in_scoring';
  const text = isGap ? '' : words;
  return { recording, channel, speaker, start: Number(from), end: Number(to), text };
};

/** `recording channel start duration word confidence type speaker`, the last three left out by many. */
const readCtm: ReadLine = ([recording, channel, from, lasts, word, sure, type, speaker, more]) => {
  if (!recording || !channel || !isTime(from) || !isTime(lasts) || !word) return undefined;
  if (more !== undefined || (sure !== undefined && !NUMBER.test(sure) && sure !== 'NA'))
    return undefined;
  const isWord = !/^<ALT/.test(word) && (type === undefined || SPOKEN.test(type));
  const who =
    speaker === undefined || /^(?:null|unknown|<?NA>?)$/i.test(speaker) ? undefined : speaker;
  const end = Number(from) + Number(lasts);
  return { recording, channel, speaker: who, start: Number(from), end, text: isWord ? word : '' };
};

/** `SPEAKER recording channel start duration <NA> <NA> name`; lines of `LEXEME` have a word. */
const readRttm: ReadLine = ([type = '', recording, channel, from, lasts, word = '', , name]) => {
  if (!TYPES.test(type) || !recording || !channel) return undefined;
  if (type !== 'SPEAKER' && type !== 'LEXEME')
    return { recording, channel, speaker: undefined, start: 0, end: 0, text: '' };
  if (!isTime(from) || !isTime(lasts)) return undefined;
  const end = Number(from) + Number(lasts);
  const text = type === 'LEXEME' && word !== '<NA>' ? word : '';
  return { recording, channel, speaker: name, start: Number(from), end, text };
};

const KINDS: readonly (readonly [LineKind, ReadLine])[] = [
  ['rttm', readRttm],
  ['ctm', readCtm],
  ['stm', readStm],
];

/** Undefined where fewer than nine of ten lines are of one kind. */
export function timedLines(text: string): TimedLines | undefined {
  const written = text.split('\n').flatMap((line, index) => {
    const isSaid = line.trim() !== '' && !/^\s*;;/.test(line);
    return isSaid ? [{ line: line.trim(), number: index + 1 }] : [];
  });
  const read = KINDS.map(([kind, readLine]) => {
    const lines: TimedLine[] = [];
    const strange: number[] = [];
    for (const { line, number } of written) {
      const one = readLine(line.split(/\s+/), line);
      if (one) lines.push({ ...one, line: number });
      else strange.push(number);
    }
    return { kind, lines, strange };
  });
  const [best] = read.sort((a, b) => b.lines.length - a.lines.length);
  return best && best.lines.length > 0 && best.strange.length * 9 <= best.lines.length
    ? best
    : undefined;
}

function isTime(field: string | undefined): boolean {
  return field !== undefined && NUMBER.test(field);
}
