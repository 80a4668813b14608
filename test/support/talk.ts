// A short synthetic talk that every format of documents holds in its own way, and its turns.

export const talk = [
  'Moderator: What helped you in the first year?',
  'Sara: My mentor called me every week.',
  'Omid: Mine sent old exams, that was good.',
  'Sara: Somebody who knew the dormitory.',
];

/** As `describeTurns` shows them. */
export const turnsOfTalk = talk
  .map((line) => line.replace(': ', line.startsWith('Mod') ? ' [moderator]: ' : ' [participant]: '))
  .map((line) => `${line}\n`)
  .join('');

/** The label of a line, and what is said. */
export const splitLabel = (line: string) => line.split(/: (.*)/s).slice(0, 2) as [string, string];
