// What is on the screen, whole screens at a time.

import { describe, expect, test } from 'vitest';
import { READING_KEYS } from '../../src/review/bindings.js';
import { keyLabel } from '../../src/review/screen/key-labels.js';
import { displayWidth } from '../../src/text/display-width.js';
import { STUDY } from '../commands/small-study.js';
import { KEY } from '../support/virtual-terminal.js';
import { drive } from './drive.js';

const TALK = { 'transcripts/fg.txt': '' };

/** A study of one transcript without a codebook. */
function talk(text: string): Record<string, string> {
  return { ...TALK, 'fga.yaml': 'title: Talk\n', 'transcripts/fg.txt': text };
}

describe('the screen of 80 columns and 24 lines', () => {
  test('shows the unit in its turn, the turns around it, the question, codes, memo, digits, keys', async () => {
    const { screen } = await drive(
      ['  ', 'c', 'stairs', KEY.enter, 'm', 'the lift is broken', KEY.enter],
      {
        files: STUDY,
      },
    );
    await expect(`${screen}\n`).toMatchFileSnapshot('screens/unit.txt');
  });

  test('shows the question that the unit answers also where other turns stand between', async () => {
    const { screen } = await drive([' '], { files: STUDY });
    await expect(`${screen}\n`).toMatchFileSnapshot('screens/question.txt');
  });

  test('shows the picker with what the chosen code means', async () => {
    const book = STUDY['codebooks/cafe.yaml']?.replace(
      'definition: Getting in and up.',
      'definition: Getting in and up.\n            include: [doors]\n            exclude: [opening hours]\n            examples: [The stairs are steep.]',
    );
    const { screen } = await drive(['c', 's'], {
      files: { ...STUDY, 'codebooks/cafe.yaml': book ?? '' },
    });
    await expect(`${screen}\n`).toMatchFileSnapshot('screens/picker.txt');
  });

  test('shows how far each session is', async () => {
    const { screen } = await drive(['00', 'o'], { files: STUDY });
    await expect(`${screen}\n`).toMatchFileSnapshot('screens/overview.txt');
  });

  test('has every key in its help', async () => {
    const { screen } = await drive(['?'], { files: STUDY, rows: 60, columns: 100 });
    for (const { bindings } of READING_KEYS) {
      for (const { keys, command } of bindings) {
        if (command.kind === 'slot') continue;
        for (const key of keys) expect(screen).toContain(`${keyLabel(key)} `);
      }
    }
    expect(screen).toContain('1 … 9');
  });

  test('scrolls help no further than it goes, so that the way back is short', async () => {
    const down = Array.from({ length: 60 }, () => KEY.down);
    const { screens } = await drive(['?', ...down, KEY.up], { files: STUDY });
    expect(screens.at(-1)).not.toBe(screens.at(-2));
  });

  test('shows help that is longer than the screen in parts', async () => {
    const run = await drive(['?', KEY.down.repeat(200), KEY.up.repeat(200), KEY.escape], {
      files: STUDY,
    });
    expect(run.screens[1]).toContain('Decide');
    expect(run.screens[2]).toContain('Other people’s codings');
    expect(run.screens[3]).toBe(run.screens[1]);
    expect(run.screens[4]).toBe(run.screens[0]);
  });
});

describe('other sizes', () => {
  test('a wide screen has the codebook beside the words', async () => {
    const { screens } = await drive(['c', 'lift', KEY.enter], {
      files: STUDY,
      columns: 120,
      rows: 16,
    });
    await expect(`${screens.at(-1)}\n`).toMatchFileSnapshot('screens/wide.txt');
    expect(screens[2]).toContain('│ Code: lift');
  });

  test('a small screen shows what matters most', async () => {
    const { screen } = await drive([], { files: STUDY, columns: 40, rows: 10 });
    await expect(`${screen}\n`).toMatchFileSnapshot('screens/small.txt');
  });

  test('a screen that is too small says so, takes no decision, and lets one leave', async () => {
    const run = await drive([{ columns: 30, rows: 8 }, '0', 'c', { columns: 80, rows: 24 }], {
      files: STUDY,
    });
    expect(run.screens[1]).toBe('Too small: 30x8\nNeeds 40x10\nAll is saved.\nq leaves');
    expect(run.changes).toEqual([]);
    expect(run.screens.at(-1)).toBe(run.screens[0]);
    const left = await drive([{ columns: 30, rows: 8 }, 'q', '0'], { files: STUDY });
    expect(left.screens).toHaveLength(2);
    const writing = await drive(['m', 'half a memo', { columns: 30, rows: 8 }, 'q', '0'], {
      files: STUDY,
    });
    expect(writing.screens).toHaveLength(4);
  });

  test.each([
    [40, 10],
    [41, 11],
    [60, 15],
    [80, 24],
    [109, 12],
    [110, 10],
    [250, 70],
  ])('nothing is written beside the screen at %i×%i', async (columns, rows) => {
    const steps = [
      'c',
      'xyz',
      KEY.enter,
      'what it means',
      KEY.enter,
      'm',
      'long '.repeat(80),
      KEY.enter,
    ];
    const more = [
      'w',
      'short',
      KEY.enter,
      'f',
      'unread',
      KEY.enter,
      'g',
      'nowhere',
      KEY.enter,
      '?',
      'q',
      'o',
      'q',
      '!',
    ];
    const run = await drive([...steps, ...more], { files: STUDY, columns, rows });
    expect(run.exitCode).toBe(0);
    for (const screen of run.screens) expect(screen.split('\n').length).toBeLessThanOrEqual(rows);
  });

  test('after another size everything is drawn anew', async () => {
    const run = await drive(
      [
        { columns: 60, rows: 14 },
        { columns: 80, rows: 24 },
      ],
      { files: STUDY },
    );
    expect(run.screens[1]).toContain('▌ cannot be mended.');
    expect(run.screens[2]).toBe(run.screens[0]);
  });
});

describe('long turns', () => {
  const long = Array.from({ length: 60 }, (_, at) => `Sentence ${at} is here.`).join(' ');
  const files = {
    ...talk(`Moderator: Well?\n\nAnn: ${long}\n\nBen: Short.\n`),
    'fga.yaml': 'units: sentence\n',
  };

  test('the unit is in sight wherever it is in its turn, and the rest can be scrolled to', async () => {
    const run = await drive([' '.repeat(40), KEY.pageDown, KEY.pageUp, KEY.pageUp.repeat(9)], {
      files,
    });
    expect(run.screens[1]).toMatch(/▌ .*Sentence 40/);
    expect(run.screens[1]).toContain('↑ ');
    expect(run.screens[2]).toContain('Ben');
    expect(run.screens[3]).toMatch(/▌ .*Sentence 40/);
    expect(run.screens[4]).toContain('Well?');
  });

  test('scrolling too far costs no keys on the way back', async () => {
    const run = await drive([' '.repeat(30), KEY.pageDown, KEY.pageDown.repeat(20), KEY.pageUp], {
      files,
    });
    const last = await drive([' '.repeat(30), KEY.pageDown], { files });
    expect(run.screens.at(-1)).not.toBe(run.screens.at(-2));
    expect(last.exitCode).toBe(0);
  });

  test('a unit of a hundred thousand letters begins at the top', async () => {
    const huge = talk(`Moderator: Well?\n\nAnn: ${'word '.repeat(20_000)}\n\nBen: Short.\n`);
    const { screen } = await drive([], { files: huge });
    expect(screen).toMatch(/▌ word word/);
    expect(screen).toContain('Codes not read yet');
  });
});

describe('what the words are marked by', () => {
  test('the unit is bold, in its turn and nowhere else', async () => {
    const { terminal } = await drive([' '], { files: STUDY });
    expect(terminal.withAttribute('1')).toContain('And the coffee.');
    expect(terminal.withAttribute('1')).not.toContain('Mm-hm');
  });

  test('without colours it stands between marks too, and no colour is sent', async () => {
    const run = await drive([' '], { files: STUDY, env: { NO_COLOR: '1' } });
    expect(run.screen).toContain('▌ »And the coffee.«');
    expect(run.terminal.written()).not.toMatch(/\[[\d;]*;(?:3[0-7]|9[0-7])[;m]/);
  });

  test('what in a transcript could steer the terminal is shown as a mark', async () => {
    const files = talk(
      'Moderator: Well?\n\nAnn: I \u001b[31mred\u001b[0m \u009b2J bell\u0007 \u202eback.\n',
    );
    const run = await drive(['m', '\u001b[200~x\u001b[2Jy\u001b[201~', KEY.enter], { files });
    expect(run.screen).toContain('<1B>[31mred');
    expect(run.terminal.written()).not.toContain('\u202e');
    expect(run.terminal.written()).not.toContain('\u0007');
    expect(run.screen).toContain('x[2Jy');
  });
});

describe('other scripts', () => {
  test('Persian stands at the right edge, in its own order, and disturbs no line', async () => {
    const files = talk(
      'مجری: درباره راهنما بگویید؟\n\nسارا: راهنمای من دوست خوبی بود و همیشه وقت داشت.\n',
    );
    const { screen } = await drive([], { files });
    const line = screen.split('\n').find((each) => each.startsWith('▌')) ?? '';
    expect(line.trimEnd().endsWith('وقت داشت.')).toBe(true);
    expect(displayWidth(line)).toBe(80);
  });

  test('wide letters are broken anywhere and counted twice', async () => {
    const files = talk(`Moderator: Well?\n\nAnn: ${'友達がいて本当に助かりました。'.repeat(5)}\n`);
    const { screen } = await drive([], { files });
    const lines = screen.split('\n').filter((line) => line.startsWith('▌'));
    expect(lines.length).toBe(2);
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    expect(displayWidth(lines[0] ?? '')).toBeGreaterThan(77);
  });

  test.each([
    ['a family', '👩‍👩‍👧', 2],
    ['a flag', '🇮🇷', 2],
    ['a skin tone', '👍🏽', 2],
    ['a heart as emoji', '❤️', 2],
    ['a check mark', '✅', 2],
    ['an accent of its own', 'e\u0301', 1],
    ['Persian with a non-joiner', 'می‌خواهم', 7],
    ['Hangul in parts', '\u1112\u1161\u11ab', 2],
  ])('%s takes the columns it takes on a terminal', (_, text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

test('the terminal is left as it was found', async () => {
  const { terminal } = await drive(['c', 'q'], { files: STUDY });
  expect(terminal.state).toMatchObject({ isAlternate: false, isCursorShown: true, isRaw: false });
});

test('only lines that changed are sent', async () => {
  const run = await drive(['c', 'h'], { files: STUDY });
  const before = (await drive(['c'], { files: STUDY })).terminal.written().length;
  expect(run.terminal.written().length - before).toBeLessThan(900);
});
