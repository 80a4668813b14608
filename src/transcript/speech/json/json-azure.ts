// Azure Speech: phrases with the best reading first. `combined…` repeats them all and is passed by.

import { anyOf, below, itemsOf, secondsOf, speakerOf, textOf } from './json-fields.js';
import type { ReadJsonKind } from './json-reading.js';

/** Reads batch transcription (`recognizedPhrases`) and fast transcription (`phrases`). */
export const readAzure: ReadJsonKind = (root, lineOf) => {
  const batch = itemsOf(below(root, 'recognizedPhrases'));
  const phrases = batch.length > 0 ? batch : itemsOf(below(root, 'phrases'));
  const isFast = below(root, 'combinedPhrases') !== undefined;
  if (batch.length === 0 && !isFast) return undefined;
  const speech = phrases.map((phrase) => {
    const best = itemsOf(below(phrase, 'nBest'))[0];
    const milliseconds = secondsOf(below(phrase, 'offsetMilliseconds'));
    const start =
      milliseconds === undefined ? secondsOf(below(phrase, 'offset')) : milliseconds / 1000;
    return {
      text: textOf(anyOf(best, 'display', 'lexical') ?? below(phrase, 'text')) ?? '',
      speaker: speakerOf(below(phrase, 'speaker')),
      start,
      line: lineOf(phrase.at),
    };
  });
  const language = textOf(below(phrases[0], 'locale'));
  const ordered = speech.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  return { format: 'azure-json', flow: 'whole', language, speech: ordered };
};
