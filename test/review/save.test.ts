// Nothing is lost: whatever fails, whoever else writes, wherever the review is cut off.

import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/io/errors.js';
import { STUDY } from '../commands/small-study.js';
import type { MemoryIo } from '../support/memory-io.js';
import { runCli } from '../support/run-cli.js';
import { KEY } from '../support/virtual-terminal.js';
import { codingsIn, type DriveStep, drive } from './drive.js';

const { files: coded } = await runCli(['code'], { files: STUDY });
const FILE = 'codings/anna.csv';
const NOTES = 'codings/.anna.review.json';
const HONEST = ['c', 'honest', KEY.enter];

describe('a disk that fills up at any step', () => {
  const steps: DriveStep[] = [
    ...HONEST,
    'm',
    'memo',
    KEY.enter,
    ' ',
    '0',
    'm',
    'waits',
    KEY.enter,
    '+',
    'New',
    KEY.enter,
    KEY.enter,
    'w',
    'condensed',
    KEY.enter,
    'uuuu',
  ];

  test('leaves every file old or new, says so, and what is still undecided is saved with a later key', async () => {
    // Every state of the disk that a review without faults goes through.
    const seen = new Map<string, Set<string>>();
    const remember = (io: MemoryIo) => {
      for (const [path, text] of Object.entries(io.snapshot())) {
        seen.set(path, (seen.get(path) ?? new Set()).add(text));
      }
    };
    const whole = await drive([remember, ...steps.flatMap((step) => [step, remember])], {
      files: STUDY,
    });
    for (let failAt = 1; failAt <= whole.steps; failAt += 1) {
      const broken = await drive([...steps, '!'], { files: STUDY, failAt });
      expect(broken.exitCode).toBe(0);
      for (const path of Object.keys(STUDY)) {
        if (!path.startsWith('codebooks/')) expect(broken.files[path]).toBe(STUDY[path]);
      }
      for (const [path, text] of Object.entries(broken.files)) {
        if (![NOTES, FILE, '.fga.lock', 'log/anna.jsonl'].includes(path))
          expect(seen.get(path), path).toContain(text);
      }
      expect(() => codingsIn(broken.files)).not.toThrow();
      const reopened = await drive([], { files: broken.files });
      expect(reopened.exitCode).toBe(0);
    }
    expect(whole.steps).toBeGreaterThan(40);
    expect(whole.exitCode).toBe(0);
  }, 60_000);

  test('shows that a decision is not on the disk, and saves it with the next key', async () => {
    // Folder and units file of the first decision come before its codings.
    const run = await drive(['0', ' '], { files: coded, failAt: 1 });
    expect(run.screens[1]).toContain('NOT SAVED: Nothing can be written');
    expect(run.screens[2]).not.toContain('NOT SAVED');
    expect(codingsIn(run.files)).toEqual(['u0002 - none person']);
  });

  test('asks before leaving with something unsaved, and says what was lost', async () => {
    const run = await drive(
      [failing(new InputError('Cannot write: the disk is full.')), '0', 'q', KEY.escape, 'q', 'q'],
      { files: coded },
    );
    expect(run.screens[2]).toContain('Your last decisions are not on the disk.');
    expect(run.screens[3]).toContain('NOT SAVED');
    expect(run).toMatchObject({ exitCode: 1, changes: [] });
    expect(run.stdout).toContain('Not saved, as you chose: monday.txt u0002.');
    expect(run.stdout).toMatch(/^anna: 0 of \d+ units read; 0 with codes/m);
  });

  test('and a bug both leave the terminal as it was found', async () => {
    const run = await drive([failing(new Error('a bug')), '0'], { files: coded });
    expect(run.exitCode).toBe(70);
    expect(run.terminal.state).toMatchObject({
      isAlternate: false,
      isRaw: false,
      isCursorShown: true,
    });
  });
});

function failing(error: Error): DriveStep {
  return (io) => {
    Object.assign(io, {
      writeFile: () => {
        throw error;
      },
    });
  };
}

describe('a review that is cut off', () => {
  test('has every decision of the keys before', async () => {
    const steps = [...HONEST, ' ', '0', 'm', 'a memo', KEY.enter];
    for (let count = 0; count <= steps.length; count += 1) {
      const cut = await drive(steps.slice(0, count), { files: coded });
      const left = await drive([...steps.slice(0, count), '\u001b[27u\u001b[27uq'], {
        files: coded,
      });
      expect(codingsIn(cut.files)).toEqual(codingsIn(left.files));
    }
  });

  test.each(['m', 'w'])('has the words that were being written with %s', async (key) => {
    const cut = await drive([key, 'half a sen'], { files: coded });
    expect(cut.files[FILE]).toBeUndefined();
    const next = await drive(['', 'tence', KEY.enter, '0'], { files: cut.files });
    expect(next.screens[1]).toContain('half a sen');
    expect(next.screens[1]).toContain('You were writing this');
    const text = key === 'm' ? next.files[FILE] : next.files['units/monday.txt.csv'];
    expect(text).toContain('half a sentence');
    expect(next.files[NOTES]).toBeUndefined();
  });

  test('has the name and the meaning of the code that was being made', async () => {
    const name = await drive(['+', 'Warm wo'], { files: coded });
    const meaning = await drive(['', 'rds', KEY.enter, 'Somebody is ki'], { files: name.files });
    expect(meaning.screens[1]).toContain('Warm wo');
    const made = await drive(['', 'nd.', KEY.enter], { files: meaning.files });
    expect(made.files['codebooks/cafe.yaml']).toContain('name: Warm words');
    expect(made.files['codebooks/cafe.yaml']).toContain('definition: Somebody is kind.');
    expect(made.files[NOTES]).toBeUndefined();
  });

  test('at any step has the memo that was waiting, beside the codings or in them', async () => {
    const waiting = await drive(['m', 'ask Ben', KEY.enter], { files: coded });
    const steps = (await drive(['0'], { files: waiting.files })).steps;
    for (let failAt = 1; failAt <= steps; failAt += 1) {
      const cut = await drive(['0', '!'], { files: waiting.files, failAt });
      expect([cut.files[NOTES], cut.files[FILE]].join()).toContain('ask Ben');
      const again = await drive([], { files: cut.files });
      expect(again.files[FILE]?.match(/ask Ben/g)?.length ?? 1).toBe(1);
    }
  });

  test('keeps a memo that waits for its code', async () => {
    const cut = await drive(['m', 'ask Ben', KEY.enter, ' '], { files: coded });
    expect(cut.stdout).toContain('1 memo on units without a decision: monday.txt u0002.');
    expect(codingsIn(cut.files)).toEqual([]);
    const next = await drive(['', '0'], { files: cut.files });
    expect(next.screens[1]).toContain('Memo (waits for a code) ask Ben');
    expect(codingsIn(next.files)).toEqual(['u0002 - none person ask Ben']);
    expect(next.files[NOTES]).toBeUndefined();
  });

  test('says where its notes are damaged, and begins no new ones over them', async () => {
    const run = await drive(['0'], { files: { ...coded, [NOTES]: '{' } });
    expect(run).toMatchObject({ exitCode: 2, changes: [] });
    expect(run.stderr).toContain(NOTES);
  });
});

describe('another program that writes the same file', () => {
  /** Says of all units without a code that this was imported. */
  const other: DriveStep = (io: MemoryIo) => {
    const text = Buffer.from(io.readFile(FILE)).toString();
    io.writeFile(FILE, text.replaceAll('none,person', 'none,import'));
  };

  test('is noticed before anything is written over it', async () => {
    const run = await drive(['0', other, '0'], { files: coded });
    expect(run.screen).toContain('Your coding file was changed by another program.');
    expect(run.files[FILE]).toContain('none,import');
    expect(codingsIn(run.files)).toHaveLength(1);
  });

  test('and the coder together have both their work after reading it anew', async () => {
    const run = await drive(['0', other, '0', 'r'], { files: coded });
    expect(codingsIn(run.files)).toEqual(['u0002 - none import', 'u0004 - none person']);
    expect(run.screen).toContain('The file was read anew');
  });

  test('has the last word on a unit that both have decided', async () => {
    const run = await drive(['0', other, 'p', '0', 'r'], { files: coded });
    expect(codingsIn(run.files)).toEqual(['u0002 - none import']);
    expect(run.screen).toContain('u0002 was changed in the file too');
  });

  test('does not keep the coder from leaving', async () => {
    const run = await drive(['0', other, '0', 'q', '0'], { files: coded });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('Not saved, as you chose: monday.txt u0004.');
    expect(run.files[FILE]).toContain('none,import');
  });

  test('may also have removed it', async () => {
    const run = await drive(['0', (io) => io.removeFile(FILE), '0', 'r'], { files: coded });
    expect(codingsIn(run.files)).toEqual(['u0004 - none person']);
  });
});

describe('another fga that writes into the study', () => {
  const lock: DriveStep = (io) => {
    const held = {
      command: 'fga code',
      process: 4242,
      host: io.machine.host,
      since: '2026-01-15T11:59:00Z',
    };
    io.writeFile('.fga.lock', JSON.stringify(held));
  };

  test('is waited for: the decision is saved with the next key after it', async () => {
    const run = await drive([lock, '0', (io) => io.removeFile('.fga.lock'), ' '], {
      files: coded,
      running: [4242],
    });
    expect(run.screens[1]).toContain('NOT SAVED: fga code (process 4242)');
    expect(run.screens[2]).not.toContain('NOT SAVED');
    expect(codingsIn(run.files)).toEqual(['u0002 - none person']);
    expect(run.files['.fga.lock']).toBeUndefined();
  });

  test('is not kept out while a review is open', async () => {
    const run = await drive(['0'], { files: coded });
    expect(run.files['.fga.lock']).toBeUndefined();
    expect((await runCli(['code'], { files: run.files })).exitCode).toBe(0);
  });
});

describe('what stands in the file already', () => {
  const header =
    'transcript,unit,start,end,code,status,source,quote,before,after,hash,codebook,rule,matched,memo';

  test('keeps its bytes where nothing is decided', async () => {
    const { files } = await drive([...HONEST, ' ', '0'], { files: coded });
    const odd = files[FILE]?.replaceAll('\n', '\r\n') ?? '';
    const run = await drive([' ', 'c', KEY.escape, 'q'], { files: { ...files, [FILE]: odd } });
    expect(run.files[FILE]).toBe(odd);
  });

  test('keeps rows of other transcripts, of units that are gone and that cannot be read', async () => {
    const rows = [
      'gone.txt,u0001,0,5,x,coded,person,Hello,,,,1.0.0,,,why',
      'monday.txt,u9999,0,5,x,coded,person,Hello,,,,1.0.0,,,',
      'monday.txt,u0002,zero,5,x,coded,person,Hello,,,,1.0.0,,,',
      'tuesday.md,u0003,1,2,learning,coded,import,x,,,,1.0.0,,,',
    ];
    const run = await drive([KEY.end, '0'], {
      files: { ...coded, [FILE]: `${[header, ...rows].join('\n')}\n` },
    });
    const lines = run.files[FILE]?.split('\n') ?? [];
    for (const row of rows) expect(lines).toContain(row);
  });

  test('and no longer fits is shown, and replaced by a new decision', async () => {
    const { files } = await drive([...HONEST, 'm', 'why', KEY.enter], { files: coded });
    const moved = {
      ...files,
      'transcripts/monday.txt': `${STUDY['transcripts/monday.txt']}`.replace(
        'I trust',
        'Well I trust',
      ),
    };
    delete (moved as Record<string, string>)['units/monday.txt.csv'];
    const run = await drive(['', ...HONEST], { files: moved });
    expect(run.screens[1]).toContain('was coded Honest people, but the words have changed since');
    expect(run.screens[1]).toContain('0 of 6 read');
    expect(codingsIn(run.files)).toEqual(['u0002 honest-people coded person why']);
    expect(run.files[FILE]).toContain('Well I trust');
  });

  test('with a code that the codebook does not have can be seen and taken off', async () => {
    const { files } = await drive(HONEST, { files: coded });
    const renamed = { ...files, [FILE]: files[FILE]?.replace('honest-people', 'honesty') ?? '' };
    const run = await drive(['g', 'u0002', KEY.enter, 'x'], { files: renamed });
    expect(run.screens[3]).toContain('● honesty (not in the codebook)');
    expect(codingsIn(run.files)).toEqual([]);
  });
});
