// What has changed in a study since a table was written: people, sessions, the codebook, the codings;
// and the files of which nothing closer is known.

import { compareText } from '../text/order.js';
import type { Change } from './change.js';
import { compareBooks } from './compare-books.js';
import { compareCodings, type StudyNow } from './compare-codings.js';
import type { Basis } from './manifest.js';

type Texts = Readonly<Record<string, string>>;

/** All changes from `before` to `after`. */
export function compareBases(before: Basis, after: Basis, now: StudyNow): Change[] {
  const close = [
    ...compareSessions(before.sessions, after.sessions),
    ...comparePeople(before, after),
    ...(before.codebook && after.codebook
      ? compareBooks(before.codebook, after.codebook, now.codeNow)
      : []),
    ...compareCodings(before, after, now),
  ];
  return [...close, ...compareFiles(before.inputs, after.inputs)];
}

/** Each key of two maps that does not hold the same. */
function differing(before: Texts, after: Texts) {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .filter((key) => before[key] !== after[key])
    .map((key) => {
      const [from, to] = [before[key], after[key]];
      const what = from === undefined ? 'added' : to === undefined ? 'gone' : 'changed';
      return { key, what, from, to } as const;
    });
}

function compareSessions(before: Texts, after: Texts): Change[] {
  return differing(before, after).map(({ key, what, from, to }) => ({
    kind: 'session',
    what,
    id: key,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    names: [],
  }));
}

/** `session/participant`: the ids of sessions hold no slash. */
function comparePeople(before: Basis, after: Basis): Change[] {
  return differing(before.participants, after.participants).map(({ key, what }) => {
    const [session = '', ...id] = key.split('/');
    const label = after.sessions[session] ?? before.sessions[session] ?? session;
    return { kind: 'participant', what, id: id.join('/'), session: label, names: [] };
  });
}

function compareFiles(before: Texts, after: Texts): Change[] {
  return differing(before, after)
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ key, what }) => ({ kind: 'file', what, path: key, names: [] }));
}
