// What the rules may be asked to read beside participants' content.

/** What rules leave out unless it is asked for: whose talk, and which kinds of units. */
export type Inclusion = 'moderator' | 'observer' | 'minimal' | 'question' | 'annotation';

export const INCLUSIONS: readonly Inclusion[] = [
  'moderator',
  'observer',
  'minimal',
  'question',
  'annotation',
];
