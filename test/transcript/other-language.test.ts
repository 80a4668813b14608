import { describe, expect, test } from 'vitest';
import { guessLanguage, otherLanguage } from '../../src/transcript/language.js';
import { runCli } from '../support/run-cli.js';

const german =
  'Die Nachbarn bauen um, und ich kann nicht schlafen. Das ist auch für die Kinder nicht gut. Wir sind in der Schule, und es ist laut. Ich bin mit der Arbeit nicht fertig, aber das ist so.';
const english =
  'We have a plan and it is not the one that they told you. The team is good and I was in it for years.';
const persian = 'من خیلی خسته می‌شوم، مخصوصاً بعد از ساعت سه. همکارها کمک می‌کنند.';
const arabicLetters = 'من خيلي خسته هستم ولي دوستان خوبي دارم و خانواده كمك است.';

describe('the language a transcript is evidently in', () => {
  test.each([
    [german, 'en', 'de'],
    [german, 'fa', 'de'],
    [persian, 'en', 'fa'],
    [english, 'de-AT', 'en'],
    [german, 'de', undefined],
    [german, 'DE-ch', undefined],
    [german, 'lb', undefined],
    [arabicLetters, 'fa', undefined],
    ['Ja. Nein. Die Nacht.', 'en', undefined],
    ['', 'en', undefined],
  ])('%j, stated as %s, is told as %s', (text, stated, seems) => {
    expect(otherLanguage(text, stated)).toBe(seems);
  });

  test('is guessed as before', () => {
    expect([german, english, persian].map(guessLanguage)).toEqual(['de', 'en', 'fa']);
  });

  test('is a warning of fga check where fga.yaml states another, and none where it states nothing', async () => {
    const talk = `M: Wie ist die Nacht?\nUta: ${german}\nM: Und der Tag?\nUta: ${german}\nJo: Nein.\n`;
    const files = { 'fga.yaml': 'language: en\n', 'transcripts/a.txt': talk };
    const stated = await runCli(['check'], { files });
    expect(stated.stdout).toContain('transcripts/a.txt  warning');
    expect(stated.stdout).toContain('[transcript/other-language]');
    const open = await runCli(['check'], { files: { ...files, 'fga.yaml': 'title: A\n' } });
    expect(open.stdout).not.toContain('transcript/other-language');
    const units = (await runCli(['segment'], { files: { ...files, 'fga.yaml': 'title: A\n' } }))
      .files;
    expect(units['units/a.txt.csv']?.match(/Die Nachbarn bauen um/g)?.length).toBe(4);
  });
});
