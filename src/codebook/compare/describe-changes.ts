// Differences between two versions of a codebook, in words.

import type { CodebookChange } from './compare-codebooks.js';

/** One line or a few for each difference; long texts are shown below it, old and new. */
export function describeChanges(changes: readonly CodebookChange[]): readonly string[] {
  return changes.flatMap(describeChange);
}

function describeChange(change: CodebookChange): readonly string[] {
  const { kind, what, name, before, after } = change;
  const subject = what === 'codebook' ? 'The codebook' : `The ${what} “${name}”`;
  const [from = '', to = ''] = [before[0], after[0]];
  switch (kind) {
    case 'added':
      return [`${subject} is new${to ? `, in ${to}` : ''}.`];
    case 'removed':
      return [`${subject} is gone${from ? ` (it was in ${from})` : ''}.`];
    case 'renamed':
      return [`The ${what} “${from}” is called “${to}” now.`];
    case 'new-id':
      return [`${subject} has the id ${to} now; it was ${from}.`];
    case 'merged':
      return [`The ${what} “${from}” is part of “${to}” now.`];
    case 'split':
      return [`The ${what} “${from}” was split into ${after.map(quoted).join(', ')}.`];
    case 'moved':
      return [`${subject} moved from ${from || NO_GROUP} to ${to || NO_GROUP}.`];
    case 'status':
      return [`${subject} is ${to} now; it was ${from}.`];
    case 'changed':
      return describeField(subject, change);
  }
}

const NO_GROUP = 'no category';

/** Fields of one short text are told in the line itself. */
const SHORT = new Set(['title', 'version', 'language', 'colour']);

function describeField(subject: string, { field = '', before, after }: CodebookChange) {
  const [from, to] = [before[0], after[0]];
  if (SHORT.has(field)) {
    return [`${subject} has the ${field} ${to ?? '(none)'} now; it was ${from ?? '(none)'}.`];
  }
  const gone = before.filter((text) => !after.includes(text));
  const added = after.filter((text) => !before.includes(text));
  const isOrder = gone.length + added.length === 0;
  const verb = isOrder ? 'in another order' : before.length === 0 ? 'new' : 'changed';
  const lines = [
    ...(after.length === 0 ? [] : gone).map((text) => `  - ${oneLine(text)}`),
    ...added.map((text) => `  + ${oneLine(text)}`),
    ...(after.length === 0 ? before.map((text) => `  - ${oneLine(text)}`) : []),
  ];
  const word = after.length === 0 ? 'gone' : verb;
  return [`${subject}, ${FIELD_WORDS[field] ?? field}: ${word}.`, ...lines];
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  include: 'when it applies (`include`)',
  exclude: 'when it does not apply (`exclude`)',
  unless: '`unless`',
  when: '`when`',
};

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}

function quoted(name: string): string {
  return `“${name}”`;
}
