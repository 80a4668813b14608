// Labelled transcripts of made-up talk, written from a seed: turns of eight participants and a
// moderator, sentences of uneven length, topics that last for a while, back-channels, fillers.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, createSampler } from './random.js';
import { createVocabulary } from './vocabulary.js';

const OPENINGS = ['So', 'And', 'But', 'Well,', 'Yeah,', 'I mean,', 'You know,', 'Because', 'Then'];
const BACK_CHANNELS = ['Mm-hm.', 'Yeah.', 'Right, yes.', 'Exactly.', 'Yeah, exactly.', 'No, no.'];
const ENDS = ['.', '.', '.', '.', '.', '.', '.', '.', '.', '?', '...', '!'];
const TITLES = ['Dr. ', 'Prof. ', 'Mrs. ', 'e.g. '];

/**
 * @typedef {object} Corpus
 * @property {readonly string[]} files their paths
 * @property {number} bytes
 * @property {number} words
 * @property {number} types distinct word forms
 * @property {import('./vocabulary.js').Vocabulary} vocabulary
 * @property {Map<string, number>} stemCounts how often each family was spoken
 * @property {Map<string, number>} phraseCounts how often words stood side by side, joined by spaces
 */

/**
 * Writes `count` transcripts of about `bytesEach` bytes into `folder`.
 * @param {{ folder: string, count: number, bytesEach: number, seed: number }} options
 * @returns {Corpus}
 */
export function writeCorpus({ folder, count, bytesEach, seed }) {
  const random = createRandom(seed);
  const vocabulary = createVocabulary(random);
  const talk = createTalk(random, vocabulary);
  const files = [];
  let bytes = 0;
  for (let number = 1; number <= count; number += 1) {
    let text = '';
    while (text.length < bytesEach) text += `${talk.nextTurn()}\n\n`;
    const file = join(folder, `session-${String(number).padStart(2, '0')}.txt`);
    writeFileSync(file, text);
    files.push(file);
    bytes += Buffer.byteLength(text);
  }
  const { words, forms, stemCounts, phraseCounts } = talk.counts;
  return { files, bytes, words, types: forms.size, vocabulary, stemCounts, phraseCounts };
}

function createTalk(random, vocabulary) {
  const counts = { words: 0, forms: new Set(), stemCounts: new Map(), phraseCounts: new Map() };
  const pick = (list) => list[Math.floor(random() * list.length)];
  const participant = createSampler([9, 8, 7, 6, 5, 4, 3, 2], random);
  const newTopic = () => Array.from({ length: 5 }, () => vocabulary.nextFamily());
  const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
  let topic = newTopic();

  /** Adds a word or a set phrase to the sentence; returns the last word's base, for pairs. */
  function say(words, before) {
    const chance = random();
    if (chance < 0.035) {
      const phrase = vocabulary.phrases[vocabulary.nextPhrase()];
      add(counts.phraseCounts, phrase.join(' '));
      words.push(...phrase);
      return undefined;
    }
    if (chance < 0.04) {
      words.push(pick(['um,', 'uh,', '30', '2.5', `${pick(TITLES)}Lemar`]));
      return undefined;
    }
    let base;
    if (chance < 0.58) {
      do base = vocabulary.nextFunctionWord();
      while (base === before);
      words.push(base);
    } else {
      const family = random() < 0.3 ? pick(topic) : vocabulary.nextFamily();
      base = vocabulary.stems[family];
      add(counts.stemCounts, base);
      words.push(vocabulary.nextForm(family));
    }
    if (before !== undefined) add(counts.phraseCounts, `${before} ${base}`);
    if (random() > 0.06) return base;
    words[words.length - 1] += ',';
    return undefined;
  }

  function nextSentence() {
    const length = 3 + Math.floor(random() * random() * 32);
    const words = random() < 0.3 ? [pick(OPENINGS)] : [];
    let before;
    while (words.length < length) before = say(words, before);
    counts.words += words.length;
    for (const word of words) counts.forms.add(word.replace(',', '').toLowerCase());
    const text = words.join(' ').replace(/,$/, '');
    return text[0].toUpperCase() + text.slice(1) + pick(ENDS);
  }

  function nextTurn() {
    const speaker = `P${participant() + 1}: `;
    const kind = random();
    if (kind < 0.1) return speaker + pick(BACK_CHANNELS);
    if (kind < 0.18) {
      topic = newTopic();
      return `Moderator: ${nextSentence().replace(/\W+$/, '?')}`;
    }
    const sentences = [];
    const count = 1 + Math.floor(random() * random() * 16);
    while (sentences.length < count) {
      if (random() < 0.15) topic = newTopic();
      sentences.push(nextSentence());
    }
    return speaker + sentences.join(' ') + (random() < 0.02 ? ' [laughter]' : '');
  }
  return { nextTurn, counts };
}
