// The texts of the files that a new study begins with.

import { idProblem } from '../../study/ids.js';
import { isStaff } from '../../study/people/roles.js';
import type { Session } from '../../study/study.js';
import { renderCsv } from '../../table/csv.js';
import { groupBy } from '../../text/group-by.js';
import { kebab } from '../../text/kebab.js';
import { compareNames } from '../../text/order.js';

/** A transcript as far as a new study needs it. */
export interface FoundTranscript {
  readonly path: string;
  readonly session: Pick<Session, 'id' | 'label'>;
  readonly language: string;
  readonly speakers: readonly FoundSpeaker[];
}

interface FoundSpeaker {
  readonly label: string;
  readonly kind: 'person' | 'collective' | 'unknown';
  readonly role: string;
}

/** `fga.yaml` with the sessions found; where there are none, with the lines to fill in as remarks. */
export function renderStudyFile(title: string, transcripts: readonly FoundTranscript[]): string {
  const [language = 'en'] = languagesOf(transcripts).keys();
  const lines = [`title: ${yamlText(title)}`, `language: ${yamlText(language)}`];
  if (transcripts.length === 0) {
    lines.push(
      '# Without this list every file in transcripts/ is a session of its own.',
      '# sessions:',
      '#   - label: First',
      '#     transcript: first.txt',
      '#     group: Mentees',
      '#     date: 2026-05-04',
      '#     moderators: [Moderator]',
    );
  } else {
    lines.push('sessions:', ...transcripts.flatMap((each) => sessionLines(each, language)));
  }
  return `${lines.join('\n')}\n`;
}

/** The transcripts of each language told from their words; the one of most transcripts first. */
export function languagesOf(
  transcripts: readonly FoundTranscript[],
): ReadonlyMap<string, readonly string[]> {
  const told = transcripts.filter(({ language }) => language !== 'und');
  const byLanguage = [...groupBy(told, ({ language }) => language)]
    .map(([language, own]) => [language, own.map(({ path }) => path)] as const)
    .sort(([, a], [, b]) => b.length - a.length);
  return new Map(byLanguage);
}

function sessionLines(transcript: FoundTranscript, usual: string): string[] {
  const { path, session, speakers, language } = transcript;
  const moderators = speakers.filter(({ role }) => role === 'moderator');
  const labels = moderators.map(({ label }) => yamlText(label)).join(', ');
  return [
    `  - id: ${yamlText(session.id)}`,
    `    label: ${yamlText(session.label)}`,
    `    transcript: ${yamlText(path)}`,
    ...(language === usual || language === 'und' ? [] : [`    language: ${yamlText(language)}`]),
    ...(labels === '' ? [] : [`    moderators: [${labels}]`]),
  ];
}

/** A text as YAML: plain where no reader could take it for something else, else in double quotes. */
function yamlText(text: string): string {
  const isPlain = /^\p{L}[\p{L}\p{M}\p{N} ._/()'-]*$/u.test(text) && !/\s$/.test(text);
  const isWord = /^(?:true|false|null|yes|no|on|off|y|n|\.nan|\.inf)$/i.test(text);
  return isPlain && !isWord ? text : JSON.stringify(text);
}

/** `participants.csv` with a row for each participant heard; role and labels filled in. */
export function renderParticipants(transcripts: readonly FoundTranscript[]): string {
  const people = transcripts.flatMap(({ session, speakers }) =>
    inOrder(speakers.filter((speaker) => speaker.kind === 'person' && !isStaff(speaker))).map(
      (speaker) => ({ session: session.id, speaker }),
    ),
  );
  const ids = people.map(({ speaker }) => (isCode(speaker.label) ? kebab(speaker.label) : ''));
  // Participant 1 of two sessions is two people, unless somebody says otherwise.
  const shared = new Set(
    people.flatMap(({ session }, index) =>
      ids[index] !== '' && ids.indexOf(ids[index] ?? '') !== ids.lastIndexOf(ids[index] ?? '')
        ? [session]
        : [],
    ),
  );
  const used = new Set<string>();
  let named = 0;
  const rows = people.map(({ session, speaker }, index) => {
    const own = ids[index] ?? '';
    const role = speaker.role === 'unknown' ? 'participant' : speaker.role;
    if (own === '') named += 1;
    const wanted = own === '' ? `${role}-${String(named).padStart(2, '0')}` : own;
    const id = freeId(own !== '' && shared.has(session) ? `${session}-${own}` : wanted, used);
    return [id, session, role, '', speaker.label.replaceAll(/[;|]/g, ' ')];
  });
  return renderCsv(['id', 'session', 'role', 'gender', 'labels'], rows);
}

/** By their numbers where all have some; else in the order in which they begin to speak. */
function inOrder(speakers: readonly FoundSpeaker[]): readonly FoundSpeaker[] {
  if (!speakers.every(({ label }) => isCode(label))) return speakers;
  return [...speakers].sort((a, b) => compareNames(a.label, b.label));
}

/** `P3` and `Mentee 1` may stand in tables; a name, which may be a real one, may not. */
function isCode(label: string): boolean {
  return /\d/.test(label) || /^\p{Lu}{1,3}$/u.test(label) || /(?:^|\s)\p{Lu}$/u.test(label);
}

function freeId(wanted: string, used: Set<string>): string {
  const safe = idProblem(wanted) ? `p-${kebab(wanted)}` : wanted;
  let id = safe;
  for (let number = 2; used.has(id); number += 1) id = `${safe}-${number}`;
  used.add(id);
  return id;
}

export function renderReadme(title: string): string {
  return `# ${title}

**Confidential.** This folder holds what people said in confidence. Keep it on machines that your ethics approval
allows, and do not publish \`transcripts/\`, \`participants.csv\` or \`key/\`.

- \`transcripts/\` what was transcribed; only transcripts
- \`participants.csv\` who took part: a row for each person in each session; labels separated by \`;\`
- \`fga.yaml\` title, language, sessions
- \`codebooks/\` categories, subcategories, codes and their rules
- \`units/\`, \`codings/\` the meaning units, and who coded them how
- \`log/\` what was done to the study, when, by whom and why

Next: fill in \`participants.csv\`, then

1. \`fga transcripts\`, \`fga check\`: were the transcripts read rightly?
2. \`fga segment\`: cut them into meaning units
3. code by hand: \`fga review --coder NAME\` in the terminal, or \`fga sheet export --coder NAME\` in a spreadsheet; no codebook is needed to begin
4. or by the rules of a codebook in \`codebooks/\`: \`fga code\`
5. \`fga table 1\`, \`fga table 2\`

All commands: \`fga --help\`.
`;
}
