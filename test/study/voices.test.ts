import { describe, expect, test } from 'vitest';
import { linkVoices, silentParticipants } from '../../src/study/people/voices.js';
import type { Participant, Session, Study } from '../../src/study/study.js';
import type { Speaker, Transcript } from '../../src/transcript/transcript.js';

const SESSION: Session = {
  id: 'first',
  label: 'First',
  transcripts: ['fg1.txt'],
  moderators: ['Dr A'],
};

function person(
  id: string,
  labels: readonly string[],
  more: Partial<Participant> = {},
): Participant {
  const place = { file: 'participants.csv', line: 2 };
  return {
    id,
    session: 'first',
    role: 'mentee',
    gender: '',
    labels,
    attended: true,
    attributes: {},
    place,
    ...more,
  };
}

function speaker(label: string, more: Partial<Speaker> = {}): Speaker {
  return {
    label,
    variants: [label],
    kind: 'person',
    role: 'unknown',
    roleReason: '',
    turns: 1,
    words: 2,
    ...more,
  };
}

/** A transcript of one line for each label. */
function transcript(speakers: readonly Speaker[]): Transcript {
  const text = speakers.map(({ label }) => `${label}: Hello.\n`).join('');
  let at = 0;
  const turns = speakers.map(({ label }) => {
    const start = at + label.length + 2;
    const end = start + 6;
    at = end + 1;
    return { speaker: label, start, end, spans: [{ start, end }], annotations: [] };
  });
  const encoding = { name: 'utf-8', bom: false, certain: true };
  return { path: 'fg1.txt', format: 'text', encoding, language: 'en', text, turns, speakers };
}

function study(participants: readonly Participant[], roles: Record<string, string> = {}): Study {
  const settings = { title: '', language: 'en', strategy: 'meaning', roles } as const;
  return { root: '/', settings, sessions: [SESSION], participants, transcripts: ['fg1.txt'] };
}

function link(speakers: readonly Speaker[], participants: readonly Participant[], roles = {}) {
  return linkVoices(
    study(participants, roles),
    SESSION,
    transcript(speakers),
    'transcripts/fg1.txt',
  );
}

describe('a speaker', () => {
  test.each([
    ['written alike', 'Mentee 1', ['Mentee 1']],
    ['alike but for case', 'MENTEE 1', ['Mentee 1']],
    ['alike but for spaces', 'Mentee1', ['Mentee 1']],
    ['alike but for punctuation', 'P. 1', ['P1']],
    ['the id of somebody without labels', 'm1', []],
  ])('is the participant whose label is %s', (_, label, labels) => {
    const { value, findings } = link(
      [speaker(label)],
      [person('m1', labels), person('m2', ['Mentee 11'])],
    );
    expect(value.voices.get(label)?.participant?.id).toBe('m1');
    expect(value.voices.get(label)?.role).toBe('mentee');
    expect(findings).toEqual([]);
  });

  test('is found by any of the spellings that the transcript has', () => {
    const variants = ['Sara', 'Sarah'];
    const { value } = link([speaker('Sarah', { variants })], [person('m1', ['Sara'])]);
    expect(value.voices.get('Sara')?.participant?.id).toBe('m1');
    expect(value.voices.get('Sarah')?.participant?.id).toBe('m1');
  });

  test('is linked to nobody where two people fit', () => {
    const { value, findings } = link(
      [speaker('m 1')],
      [person('a', ['M1']), person('b', ['M-1']), person('c', ['M2'])],
    );
    expect(value.voices.get('m 1')?.participant).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual(['study/ambiguous-speaker']);
    expect(findings[0]?.message).toContain('a and b');
  });

  test('whose label is exact is linked, though another is alike', () => {
    const { value } = link([speaker('M1')], [person('a', ['m1']), person('b', ['M1'])]);
    expect(value.voices.get('M1')?.participant?.id).toBe('b');
  });

  test.each([
    ['declared for the session', speaker('dr a'), {}, 'moderator'],
    ['declared for the study', speaker('Weber'), { weber: 'observer' }, 'observer'],
    ['told by the transcript', speaker('X', { role: 'mentor' }), {}, 'mentor'],
  ])('has the role %s', (_, who, roles, role) => {
    const { value } = link([who], [], roles);
    expect(value.voices.get(who.label)).toMatchObject({ role, session: 'first' });
  });

  test('who is listed as absent is a finding where they speak', () => {
    const { findings } = link([speaker('P1')], [person('p1', ['P1'], { attended: false })]);
    expect(findings.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['study/absent-speaks', 1, 1],
    ]);
  });

  test('who is listed as moderator is no participant', () => {
    const { value } = link([speaker('Mod')], [person('x', ['Mod'], { role: 'moderator' })]);
    expect(value.voices.get('Mod')).toMatchObject({ role: 'moderator' });
    expect(value.voices.get('Mod')?.participant).toBeUndefined();
  });

  test('who is several people is no participant, and is not asked for', () => {
    const { value, findings } = link(
      [speaker('All', { kind: 'collective' })],
      [person('a', ['All'])],
    );
    expect(value.voices.get('All')?.participant).toBeUndefined();
    expect(findings).toEqual([]);
  });

  test('whom nobody listed is a finding at their first turn, with a near label', () => {
    const { findings } = link([speaker('Sara'), speaker('Sarra')], [person('a', ['Sara'])]);
    expect(findings.map(({ code, place }) => [code, place])).toEqual([
      ['study/speaker-unlisted', { file: 'transcripts/fg1.txt', line: 2, column: 1 }],
    ]);
    expect(findings[0]?.message).toContain('Did you mean Sara?');
  });

  test('of a numbered series is not taken for its neighbour', () => {
    const { findings } = link([speaker('Mentee 7')], [person('a', ['Mentee 1'])]);
    expect(findings[0]?.message).not.toContain('Did you mean');
  });

  test.each([
    ['Pflege B', 'Pflege A'],
    ['پرستار ۳', 'پرستار ۱'],
  ])('%s is not taken for %s, who is listed', (label, other) => {
    const { findings } = link([speaker(label)], [person('a', [other])]);
    expect(findings[0]?.message).not.toContain('Did you mean');
  });

  test.each(['Carl, Karl', 'Karl/Carl', 'Karl & Carl'])(
    'whose label is one of several in “%s” is told how labels are parted',
    (labels) => {
      const { findings } = link([speaker('Carl')], [person('c', [labels])]);
      expect(findings[0]?.message).toContain(`“${labels}” are read as one`);
    },
  );

  test('is not asked for where the study lists nobody, or who moderates', () => {
    expect(link([speaker('A')], []).findings).toEqual([]);
    expect(link([speaker('M', { role: 'moderator' })], [person('a', ['A'])]).findings).toEqual([]);
  });
});

describe('people who are listed', () => {
  test('and never speak are a finding at their row, but not those who did not come', () => {
    const people = [
      person('a', ['A']),
      person('b', ['B']),
      person('c', ['C'], { attended: false }),
    ];
    const { value } = link([speaker('A')], people);
    const silent = silentParticipants(study(people), [value]);
    expect(silent.value.map(({ id }) => id)).toEqual(['b']);
    expect(silent.findings.map(({ code, place }) => [code, place?.line])).toEqual([
      ['study/silent-participant', 2],
    ]);
  });

  test('are not called silent before all transcripts of their session were read', () => {
    expect(silentParticipants(study([person('a', ['A'])]), []).value).toEqual([]);
  });
});
