// Ids that people write and that become names of files: coders, sessions, participants,
// transcripts. They are checked where they enter, so that a study works on every system.

import { UsageError } from '../io/errors.js';
import { latinTwin } from '../text/latin-twin.js';

/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;
const LONGEST_BYTES = 200;
const control = latinTwin(String.raw`\p{Cc}|[\u2028\u2029]`, 'u');
const broken = latinTwin(String.raw`\p{Surrogate}|\ufffd`, 'u');

/** Why a text cannot serve as an id, in words that follow "it"; undefined where it can. */
export function idProblem(id: string): string | undefined {
  if (id === '') return 'is empty';
  if (/[/\\]/.test(id)) return 'holds a slash';
  if (id === '.' || id === '..' || id.includes('..')) return 'holds two dots in a row, or is a dot';
  if (control(id).test(id)) return 'holds a control character';
  if (/[\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(id)) {
    return 'holds an invisible character';
  }
  if (/[<>:"|?*]/.test(id)) return 'holds one of the characters < > : " | ? *';
  if (broken(id).test(id)) return 'holds a broken character';
  if (/^\s|[\s.]$/.test(id)) return 'begins or ends with a space, or ends with a dot';
  if (/^[.-]/.test(id)) return 'begins with a dot or a hyphen';
  if (RESERVED.test(id)) return 'is a name that Windows keeps for itself';
  if (Buffer.byteLength(id) > LONGEST_BYTES) return 'is too long';
  return undefined;
}

/** The same for a path below a folder, each of its parts judged by itself. */
export function pathProblem(path: string): string | undefined {
  for (const part of path.split('/')) {
    const problem = idProblem(part);
    if (problem) return problem;
  }
  return undefined;
}

/** Equal for ids that some file system takes for one: case and Unicode normal form aside. */
export function idKey(id: string): string {
  return id.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC');
}

/** Groups of different ids that some file system takes for one. */
export function clashingIds(ids: Iterable<string>): string[][] {
  const groups = new Map<string, string[]>();
  for (const id of new Set(ids)) groups.set(idKey(id), [...(groups.get(idKey(id)) ?? []), id]);
  return [...groups.values()].filter((group) => group.length > 1);
}

/** A coder's name as given by a person; throws where it cannot be the name of a file. */
export function checkCoder(name: string): string {
  const coder = name.normalize('NFC').trim();
  const problem = idProblem(coder);
  if (problem) {
    throw new UsageError(
      `"${name}" cannot be a coder's name: it ${problem}. Take letters, digits and hyphens.`,
    );
  }
  return coder;
}
