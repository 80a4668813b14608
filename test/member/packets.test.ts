// fga member-check: what a packet holds, and what it never holds.

import { describe, expect, test } from 'vitest';
import { CODEBOOK, STUDY } from '../commands/small-study.js';
import { runCli } from '../support/run-cli.js';
import { coded, codesIn, packetPath, recordPath, withPackets } from './checked-study.js';

test('each participant who was coded gets a packet, and the study keeps what was asked', async () => {
  const run = await withPackets();
  expect(run.exitCode).toBe(0);
  expect(codesIn(run.stderr)).toEqual(['member/unreviewed']);
  expect(run.stdout).toMatchInlineSnapshot(`
    "member-checks/packets: 4 packets with 4 quotes.
    Nothing coded of: eve.
    Read every packet before you hand it out. Next: fga member-check --record FILE…
    "
  `);
  expect(run.changes).toEqual([
    '.fga.pending.json',
    ...['ann', 'ben', 'cleo', 'dan'].flatMap((who) => [recordPath(who), packetPath(who)]),
    '.fga.pending.json',
    'log/study.jsonl',
  ]);
  expect(run.files[packetPath('ann')]).toMatchInlineSnapshot(`
    "# What you said in the group discussion

    For: ann

    Below is what we wrote down of your own words, and how we understood it. Please tell us whether we understood you rightly.

    Put an x into the brackets before the answer that fits, like this: [x]. Write as much as you like below “In your own words”. You may leave out whatever you do not want to answer. [name] stands for the name of somebody else.

    ### 1

    > **I trust the people 🔧 here. They are honest when a thing cannot be mended.**

    May we print these words? (m0524e18c9)

    - [ ] Yes
    - [ ] Yes, but changed as I write below
    - [ ] No, please leave them out

    We understood them as **Trust**: Helpers tell the truth.

    Is this what you meant? (m6137de2a3)

    - [ ] Yes
    - [ ] Partly, as I write below
    - [ ] No

    In your own words:

    *Thank you!*
    "
  `);
  expect(run.files[recordPath('ann')]).toMatchInlineSnapshot(`
    "session,transcript,unit,category,name,meaning,mark,quote,answer,text
    monday,monday.txt,u0002,,,,m0524e18c9,I trust the people 🔧 here. They are honest when a thing cannot be mended.,,
    monday,monday.txt,u0002,trust,Trust,Helpers tell the truth.,m6137de2a3,I trust the people 🔧 here. They are honest when a thing cannot be mended.,,
    "
  `);
});

test('made again nothing changes, not even the log', async () => {
  const { disk } = await withPackets();
  const again = await runCli(['member-check'], { files: disk });
  expect(again).toMatchObject({ exitCode: 0, changes: [] });
});

describe('nobody else’s words are in a packet', () => {
  const talk = (said: string) => ({
    ...STUDY,
    'transcripts/monday.txt': `Moderator: What do you like?\nAnn: ${said}\nBen: The stairs are hard.\nAll: The stairs!\n`,
  });

  test.each([
    ['a name', 'I trust Ben and honest Cleo.', 'I trust \\[name\\] and honest \\[name\\].'],
    ['a turn in brackets', 'I trust them (Ben: me too) a lot.', 'I trust them \\[…\\] a lot.'],
    ['the moderator in brackets', 'I trust [Moderator: who?] them.', 'I trust \\[…\\] them.'],
  ])('not %s', async (_, said, printed) => {
    const run = await withPackets(talk(said));
    expect(run.files[packetPath('ann')]).toContain(printed);
    expect(run.files[packetPath('ann')]).not.toMatch(/\bBen\b|\bCleo\b|who\?/);
    expect(run.stdout).toContain('Made unreadable in ann: ');
  });

  test('but a word that is somebody’s name, and none here, can be left', async () => {
    const files = talk('I trust Ben and honest Cleo.');
    const run = await withPackets(files, 'ann', '--keep', 'Cleo');
    expect(run.files[packetPath('ann')]).toContain('I trust \\[name\\] and honest Cleo.');
    expect(run.stdout).toContain('Made unreadable in ann: Ben\n');
  });

  test('not the question, nor what others said around it', async () => {
    const run = await withPackets();
    for (const who of ['ann', 'ben', 'cleo', 'dan']) {
      expect(run.files[packetPath(who)]).not.toMatch(/What do you like|What is hard|Moderator/);
    }
    expect(run.files[packetPath('ben')]).not.toContain('coffee');
  });

  test('nor what several said together', async () => {
    const run = await withPackets(talk('I trust them.'));
    expect(Object.keys(run.files).filter((path) => path.startsWith('member-checks/'))).toEqual([
      ...['ann', 'ben', 'cleo', 'dan'].map(recordPath),
      ...['ann', 'ben', 'cleo', 'dan'].map((who) => packetPath(who)),
    ]);
  });

  test('of a speaker who is nobody on the list there is none, and that is said', async () => {
    const run = await withPackets({
      ...STUDY,
      'transcripts/monday.txt':
        'Moderator: Well?\nAnn: I trust them.\nFay: I trust nobody. They are honest.\n',
    });
    expect(codesIn(run.stderr)).toEqual(['member/unreviewed', 'member/unlisted-speaker']);
    expect(Object.keys(run.files).join()).not.toContain('fay');
  });

  test('without a list, a label is a person of its session', async () => {
    const { 'participants.csv': _, ...open } = STUDY;
    const run = await withPackets(open);
    expect(Object.keys(run.files)).toContain(packetPath('monday-ann'));
    expect(Object.keys(run.files).join()).not.toContain('moderator');
  });
});

test('one person in two sessions gets one packet, by session', async () => {
  const files = {
    ...STUDY,
    'participants.csv': 'id,session,role,labels\nann,monday,visitor,Ann\nann,tuesday,visitor,Dan\n',
  };
  const run = await withPackets(files);
  const packet = run.files[packetPath('ann')] ?? '';
  expect(packet.match(/^## .*/gm)).toEqual(['## Monday', '## Tuesday']);
  expect(packet).toContain('I do not trust the lift');
});

describe('choosing', () => {
  test('participants by name', async () => {
    const run = await withPackets(STUDY, 'ben', 'dan');
    expect(Object.keys(run.files).filter((path) => path.includes('packets/'))).toEqual([
      packetPath('ben'),
      packetPath('dan'),
    ]);
  });

  test.each([
    [['ban'], 'There is no participant ban. Did you mean be'],
    [['eve'], 'Nothing that eve said is coded.'],
    [['--session', 'sunday'], 'There is no session sunday.'],
    [['--all', '--at-most', '2'], 'choose one'],
    [['--record', 'a.md', '--report'], 'one at a time'],
    [['--record', 'a.md', '--by', 'code'], '--by is for making packets'],
    [['--report', '--at-most', '2'], '--at-most is for making packets'],
    [['--language', 'xx'], 'There are no sentences in xx'],
    [['-o', 'member-checks'], 'Name another folder'],
    [['-o', '-'], 'name the participant'],
    [['--format', 'text'], 'A packet is md, html, csv or json'],
  ])('%j is refused', async (argv, said) => {
    const run = await withPackets(STUDY, ...argv);
    expect(run).toMatchObject({ exitCode: 2, changes: [] });
    expect(run.stderr.replaceAll(/\s+/g, ' ')).toContain(said);
  });

  test('at most so many quotes for each category, the same on every run', async () => {
    const talk = {
      ...STUDY,
      'transcripts/monday.txt':
        'Moderator: Well?\nAnn: I trust them.\nModerator: More?\nAnn: They are honest, all of them, every day.\n',
    };
    const run = await withPackets(talk, 'ann', '--at-most', '1');
    expect(run.files[packetPath('ann')]?.match(/^### /gm)).toHaveLength(1);
    expect(run.stdout).toContain('1 more are left out');
    const all = await withPackets(talk, 'ann', '--all');
    expect(all.files[packetPath('ann')]?.match(/^### /gm)).toHaveLength(2);
  });

  test.each([
    ['category', 'Being there'],
    ['subcategory', 'Trust'],
    ['code', 'Honest people'],
  ])('by %s', async (level, name) => {
    const run = await withPackets(STUDY, 'ann', '--by', level);
    expect(run.files[packetPath('ann')]).toContain(`We understood them as **${name}**`);
  });
});

test('a category without a definition is reported where it stands', async () => {
  const files = {
    ...STUDY,
    'codebooks/cafe.yaml': CODEBOOK.replaceAll(/^ *definition:.*\n/gm, ''),
  };
  const run = await withPackets(files, 'ann');
  expect(run.stderr).toMatch(/codebooks\/cafe\.yaml:\d+:\d+ .*\[member\/no-definition\]/);
});

test('a packet that somebody has written into is left alone', async () => {
  const { disk, files } = await withPackets();
  const filled = `${files[packetPath('ann')]}\nMine`;
  const run = await runCli(['member-check'], { files: { ...disk, [packetPath('ann')]: filled } });
  expect(run.files[packetPath('ann')]).toBe(filled);
  expect(codesIn(run.stderr)).toContain('member/packet-kept');
  const replaced = await runCli(['member-check', '--replace'], { files: run.disk });
  expect(replaced.files[packetPath('ann')]).toBe(files[packetPath('ann')]);
  // What was written into it is kept in a backup.
  expect(Buffer.from(replaced.disk['backups/0001-member-check.zip'] ?? '').toString()).toContain(
    'Mine',
  );
});

test('outside the study, a packet that is replaced stays beside as .bak', async () => {
  const first = await withPackets(STUDY, 'ann', '-o', '../out');
  const files = { ...first.disk, '../out/ann.md': 'Mine' };
  const run = await runCli(['member-check', 'ann', '-o', '../out', '--replace'], { files });
  expect(run.files['/home/out/ann.md.bak']).toBe('Mine');
});

describe('other forms', () => {
  test('a page to print, from right to left where people read so, with nothing that runs', async () => {
    const files = await coded({ ...STUDY, 'fga.yaml': 'title: x\nlanguage: fa\n' });
    const run = await runCli(['member-check', 'ann', '--format', 'html'], { files });
    const page = run.files[packetPath('ann', 'html')] ?? '';
    expect(page).toContain('<html lang="fa" dir="rtl">');
    expect(page).not.toMatch(/<script|https?:/);
  });

  test('what people said is no markup', async () => {
    const files = {
      ...STUDY,
      'transcripts/monday.txt':
        'Moderator: Well?\nAnn: I trust <b onclick="x">them</b> & `you` **all**.\n',
    };
    const page = (await withPackets(files, 'ann', '--format', 'html')).files[
      packetPath('ann', 'html')
    ];
    expect(page).toContain('&lt;b onclick=&quot;x&quot;&gt;them&lt;/b&gt; &amp;');
    const text = (await withPackets(files, 'ann')).files[packetPath('ann')];
    expect(text).toContain('\\<b onclick="x"\\>them\\</b\\> & \\`you\\` \\*\\*all\\*\\*');
  });

  test('JSON and - are printed, and nothing is kept of them', async () => {
    const json = await withPackets(STUDY, '--json');
    expect(json.changes).toEqual([]);
    expect(
      JSON.parse(json.stdout).packets.map((one: { participant: string }) => one.participant),
    ).toEqual(['ann', 'ben', 'cleo', 'dan']);
    const printed = await withPackets(STUDY, 'ann', '-o', '-');
    expect(printed.changes).toEqual([]);
    expect(printed.stdout).toContain('# What you said');
  });

  test('a folder outside the study', async () => {
    const run = await withPackets(STUDY, 'ann', '-o', '../out');
    expect(Object.keys(run.files)).toContain('/home/out/ann.md');
    expect(Object.keys(run.files)).toContain(recordPath('ann'));
  });

  test('your own letter stands in place of the introduction', async () => {
    const files = { ...STUDY, 'letter.txt': 'Dear visitors,\n\nplease answer by May.\n' };
    const packet = (await withPackets(files, 'ann', '--letter', 'letter.txt')).files[
      packetPath('ann')
    ];
    expect(packet).toContain('Dear visitors,\n\nplease answer by May.');
    expect(packet).not.toContain('Below is what we wrote down');
  });

  test('a translation stands below the original where asked for', async () => {
    const files = await coded();
    const units = Buffer.from(files['units/monday.txt.csv'] ?? '').toString();
    const lines = units
      .split('\n')
      .map((line) => (line.includes('I trust the people') ? `${line}Ich vertraue Ben` : line));
    const all = { ...files, 'units/monday.txt.csv': lines.join('\n') };
    const run = await runCli(['member-check', 'ann', '--translated'], { files: all });
    expect(run.files[packetPath('ann')]).toContain('> *In translation: Ich vertraue \\[name\\]*');
    const plain = await runCli(['member-check', 'ann'], { files: all });
    expect(plain.files[packetPath('ann')]).not.toContain('Ich vertraue');
  });
});

test('where nothing is coded yet, the run ends and says what to do', async () => {
  const run = await runCli(['member-check'], { files: STUDY });
  expect(run).toMatchObject({ exitCode: 2, changes: [] });
  expect(run.stderr).toContain('fga code');
});
