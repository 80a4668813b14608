// Tells what kind a unit is, from its words and from who speaks.

import type { Role } from '../../transcript/transcript.js';
import type { UnitKind } from '../unit.js';
import { isWordCode } from '../words.js';
import { isBackchannel } from './backchannels.js';

/** The kind of a unit; `speech` is its text without notes, `isAsking` whether a sentence of it asks. */
export function unitKind(speech: string, role: Role, isAsking: boolean): UnitKind {
  if (!hasWord(speech)) return 'annotation';
  const isModerator = role === 'moderator';
  if (isModerator && isAsking) return 'question';
  return isBackchannel(speech, isModerator) ? 'minimal' : 'content';
}

function hasWord(speech: string): boolean {
  for (let at = 0; at < speech.length; at += 1)
    if (isWordCode(speech.charCodeAt(at)) && speech[at] !== "'" && speech[at] !== '_') return true;
  return false;
}
