import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import natural from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { stemmer } from 'stemmer';
import { describe, expect, it, test } from 'vitest';
import {
  hasStemmer,
  loadStemmer,
  primaryLanguage,
  STEMMED_LANGUAGES,
} from '../../src/text/stem.js';

describe('stems', () => {
  test.each([
    ['en', ['support', 'supports', 'supported', "support's"]],
    ['de', ['haus', 'häuser', 'hauses']],
    ['es', ['amigo', 'amigos', 'amiga']],
    ['fr', ['examen', "l'examen", "d'examens"]],
    ['it', ['studente', "dell'studenti"]],
    ['pt-BR', ['prova', 'provas']],
    ['nl', ['vriend', 'vrienden']],
    ['nb', ['hjelpe', 'hjelper']],
    ['sv', ['hjälpa', 'hjälper']],
    ['ru', ['экзамен', 'экзамены']],
    ['uk', ['допомога', 'допомоги']],
    ['fa', ['کتاب', 'کتاب‌ها', 'کتابها', 'کتاب‌های', 'کتاب‌هایمان']],
  ])('are shared by forms of one word: %s %j', async (language, words) => {
    const stemmer = await loadStemmer(language);
    expect(stemmer.known).toBe(true);
    expect(new Set(words.map((word) => stemmer.stem(word))).size).toBe(1);
  });

  // Only written words: of invented ones (`eeds`, `yyzational`) the two make different stems now and then.
  it('are in English those of natural, for every word of the codebooks, transcripts and statements', () => {
    const root = new URL('../../', import.meta.url);
    const folders = ['codebooks/', 'samples/mentoring/transcripts/', 'bench/statements/'];
    const texts = folders.flatMap((folder) =>
      readdirSync(new URL(folder, root))
        .filter((name) => /\.(?:yaml|txt|md|jsonl)$/.test(name))
        .map((name) => readFileSync(new URL(folder + name, root), 'utf8')),
    );
    const words = [
      ...new Set(
        texts
          .join(' ')
          .toLowerCase()
          .match(/[a-z]+/g),
      ),
    ];
    expect(words.length).toBeGreaterThan(4000);
    expect(words.map((word) => stemmer(word))).toEqual(words.map((word) => natural.stem(word)));
  });

  it('keep particles apart from words that only look like their forms in English', async () => {
    const { stem } = await loadStemmer('en');
    expect(['one', 'ones', 'on'].map(stem)).toEqual(['one', 'one', 'on']);
    expect(['use', 'used', 'useful', 'using', 'us'].map(stem)).toEqual([
      ...Array(4).fill('use'),
      'us',
    ]);
    expect(['ad', 'ads', 'it', 'its', 'go', 'going'].map(stem)).toEqual([
      ...['ad', 'ad', 'it', 'it'],
      ...['go', 'go'],
    ]);
  });

  it('leave contractions alone', async () => {
    const { stem } = await loadStemmer('en');
    expect(["don't", "we're", "i'd"].map(stem)).toEqual(["don't", "we're", "i'd"]);
  });

  it('are the words themselves in a language without a stemmer, which says so', async () => {
    const stemmer = await loadStemmer('xx-Latn');
    expect(hasStemmer('xx')).toBe(false);
    expect([stemmer.known, stemmer.stem('exams')]).toEqual([false, 'exams']);
    expect(hasStemmer('constructor')).toBe(false);
  });

  it('take the language from its tag', () => {
    expect(['en-GB', 'PT_br', 'nb', 'prs', ''].map(primaryLanguage)).toEqual([
      'en',
      'pt',
      'no',
      'fa',
      '',
    ]);
  });

  test.each(STEMMED_LANGUAGES)('are never empty and never fail: %s', async (language) => {
    const { stem } = await loadStemmer(language);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (word) => {
        expect(stem(word)).not.toBe('');
      }),
    );
  });
});
