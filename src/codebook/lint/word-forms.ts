// What the stems in a codebook's rules catch in transcripts: every word form with its count. A
// stemmer may join words that have nothing to do with each other, which only real text shows.

import type { Finding } from '../../finding/finding.js';
import { type Word, walk } from '../../rule/syntax/ast.js';
import type { Table } from '../../table/table.js';
import { foldWord } from '../../text/fold.js';
import { compareText } from '../../text/order.js';
import type { Span } from '../../text/span.js';
import { loadStemmer } from '../../text/stem.js';
import { clearTokens, createTokens, scanWords } from '../../text/tokens.js';
import { Vocabulary } from '../../text/vocabulary.js';
import type { Placed } from '../../yaml/placed.js';
import { placeInside } from '../../yaml/placed.js';
import type { Codebook } from '../codebook.js';
import { codebookFindings } from '../findings.js';
import { familiesOf } from './form-families.js';
import { type ParsedRules, parseRules } from './parsed-rules.js';

/** A text and the stretches of it that are speech; a passage of the rule engine is one. */
export interface SpokenText {
  readonly text: string;
  readonly speech: readonly Span[];
}

/** A stem of the rules and what it caught. */
export interface StemForms {
  readonly stem: string;
  /** The words of the rules that have this stem, as written, in the order of the file. */
  readonly words: readonly string[];
  /** Where the first of them stands. */
  readonly source: Placed;
  readonly offset: number;
  /** Commonest first. */
  readonly forms: readonly { readonly form: string; readonly count: number }[];
  /** The forms and the rules' words by looks: more than one family where a stem mixes words. */
  readonly families: readonly (readonly string[])[];
}

/** The stems of the rules with the forms that occur in the passages, in the order of the file. */
export async function wordForms(
  codebook: Codebook,
  passages: Iterable<SpokenText>,
): Promise<readonly StemForms[]> {
  const { language } = codebook;
  const { stem } = await loadStemmer(language);
  const wanted = stemsOf(parseRules(codebook), stem);
  const caught = new Map<string, Map<string, number>>();
  for (const [form, count] of countForms(passages)) {
    const key = stem(form);
    if (!wanted.has(key)) continue;
    const forms = caught.get(key) ?? new Map<string, number>();
    forms.set(form, (forms.get(form) ?? 0) + count);
    caught.set(key, forms);
  }
  return [...wanted.values()].map((wish) => {
    const forms = [...(caught.get(wish.stem) ?? [])]
      .map(([form, count]) => ({ form, count }))
      .sort((a, b) => b.count - a.count || compareText(a.form, b.form));
    const all = new Set([...wish.words, ...forms.map(({ form }) => form)]);
    const families = forms.length > 0 ? familiesOf([...all], language) : [];
    return { ...wish, forms, families };
  });
}

type Wish = Omit<StemForms, 'forms' | 'families'>;

function stemsOf(parsed: ParsedRules, stem: (word: string) => string): ReadonlyMap<string, Wish> {
  const wishes = new Map<string, Wish & { readonly words: string[] }>();
  for (const [source, expression] of parsed) {
    for (const part of walk(expression)) {
      if (!isStemWord(part)) continue;
      const key = stem(part.text);
      const known = wishes.get(key);
      if (!known) wishes.set(key, { stem: key, words: [part.text], source, offset: part.start });
      else if (!known.words.includes(part.text)) known.words.push(part.text);
    }
  }
  return wishes;
}

function isStemWord(part: { readonly kind: string }): part is Word {
  return part.kind === 'word' && (part as Word).match === 'stem';
}

/** How often each folded word occurs. */
function countForms(passages: Iterable<SpokenText>): ReadonlyMap<string, number> {
  const vocabulary = new Vocabulary();
  const tokens = createTokens();
  const counts: number[] = [];
  for (const { text, speech } of passages) {
    clearTokens(tokens);
    for (const stretch of speech) scanWords(tokens, text, stretch, vocabulary);
    for (let index = 0; index < tokens.count; index += 1) {
      const type = tokens.types[index] as number;
      counts[type] = (counts[type] ?? 0) + 1;
    }
  }
  const forms = new Map<string, number>();
  for (const [type, count] of counts.entries()) {
    const form = foldWord(vocabulary.word(type));
    forms.set(form, (forms.get(form) ?? 0) + count);
  }
  return forms;
}

/** A finding for each stem that joins forms which look unrelated. */
export function mixedStems(stems: readonly StemForms[]): readonly Finding[] {
  return stems
    .filter(({ families }) => families.length > 1)
    .map(({ words, source, offset, families }) => {
      const word = words[0] ?? '';
      const place = placeInside(source, offset, word.length);
      return codebookFindings.make('mixed-stem', place, { word, forms: families });
    });
}

/** A row for each stem: the rules' words, the forms with counts, and a mark where they look mixed. */
export function tabulateWordForms(stems: readonly StemForms[]): Table {
  const rows = stems.map(({ words, forms, families }) => ({
    words: words.join(', '),
    total: forms.reduce((sum, { count }) => sum + count, 0),
    forms: forms.map(({ form, count }) => `${form} ${count}`).join(', '),
    look: families.length > 1 ? families.map((family) => family.join(', ')).join(' · ') : '',
  }));
  return {
    id: 'word-forms',
    title: 'Word forms that the rules catch by stem',
    columns: [
      { id: 'words', label: 'In rules' },
      { id: 'total', label: 'Found', align: 'right' },
      { id: 'forms', label: 'Forms and how often' },
      { id: 'look', label: 'Different words?' },
    ],
    rows,
    notes: [
      'All words of the transcripts are counted, also where no rule matched. The last column names forms that look like different words; it is a guess by their endings.',
    ],
  };
}
