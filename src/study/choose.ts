// Chooses among what a study holds: whose coding counts, who is coding, which codebook.

import { join, resolve } from 'node:path';
import { CONSENSUS_CODER, RULES_CODER } from '../coding/coding.js';
import { InputError, UsageError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import { nearest } from '../text/nearest.js';
import { didYouMean } from '../text/wording.js';
import { rememberedCodebook } from './codebook-record.js';
import { originalOf, withoutCopies } from './copies.js';
import { checkCoder, idKey } from './ids.js';
import { CODEBOOKS, CODINGS, codingsPath } from './paths.js';
import type { Study, StudyRoot } from './study.js';

/** Whose coding tables count, and why in a few words for their note. */
export interface ChosenCoding {
  readonly coder: string;
  readonly reason: string;
}

/** Coders that have a file, sorted. */
export function listCoders(io: Io, study: StudyRoot): readonly string[] {
  const folder = join(study.root, CODINGS);
  if (io.statFile(folder)?.kind !== 'folder') return [];
  return io
    .listFolder(folder)
    .filter(({ name, kind }) => kind === 'file' && /^[^.~].*\.csv$/i.test(name))
    .map(({ name }) => name.replace(/\.csv$/i, ''));
}

/** Coders who are people; a copy of a coder's file that a synchronised folder made is nobody. */
export function humanCoders(coders: readonly string[]): readonly string[] {
  return withoutCopies(coders).filter(
    (coder) => coder !== RULES_CODER && coder !== CONSENSUS_CODER,
  );
}

/**
 * The coding that counts: the one named, else that of `coding:`, else the consensus, else the only
 * human's, else the rules'. Undefined where nobody has coded; throws where it is not clear.
 */
export function chooseCoding(io: Io, study: Study, named?: string): ChosenCoding | undefined {
  const coders = listCoders(io, study);
  if (named !== undefined)
    return { coder: existing(coders, checkCoder(named)), reason: 'as asked for' };
  const { coding } = study.settings;
  if (coding !== undefined) return { coder: existing(coders, coding), reason: 'as fga.yaml says' };
  if (coders.includes(CONSENSUS_CODER)) return { coder: CONSENSUS_CODER, reason: 'the consensus' };
  const [human, ...others] = humanCoders(coders);
  if (others.length > 0) {
    throw new InputError(
      `Several people have coded (${[human, ...others].join(', ')}) and there is no consensus. Say whose coding counts: --coder ${/\s/.test(human ?? '') ? `"${human}"` : human}, or coding: ${human} in fga.yaml.`,
    );
  }
  if (human !== undefined) return { coder: human, reason: 'the only coder' };
  if (coders.includes(RULES_CODER))
    return { coder: RULES_CODER, reason: 'the rules, not reviewed by anyone' };
  return undefined;
}

function existing(coders: readonly string[], coder: string): string {
  if (coders.includes(coder)) return coder;
  const near = nearest(coder, coders);
  const known = coders.length > 0 ? `Coders are ${coders.join(', ')}.` : 'Nobody has coded yet.';
  throw new InputError(
    `There is no coding of ${coder} (${codingsPath(coder)}).${didYouMean(near)} ${known}`,
  );
}

/** The name under which a person codes: `--coder`, else FGA_CODER, else the study's only human coder. */
export function choosePerson(io: Io, study: Study, named?: string): string {
  const given = named ?? (io.env.FGA_CODER || undefined);
  if (given !== undefined) {
    const coder = checkCoder(given);
    if (coder.toLowerCase() === RULES_CODER) {
      throw new UsageError(
        'The coder rules is reserved for fga code. Take your own name: --coder NAME.',
      );
    }
    refuseTwin(listCoders(io, study), coder);
    return coder;
  }
  const [only, ...others] = humanCoders(listCoders(io, study));
  if (only !== undefined && others.length === 0) return only;
  throw new UsageError('Say who is coding: --coder NAME, or set FGA_CODER.');
}

/** Some systems take `Anna.csv` and `anna.csv` for one file. */
function refuseTwin(coders: readonly string[], coder: string): void {
  const twin = coders.find((other) => other !== coder && idKey(other) === idKey(coder));
  if (twin === undefined) return;
  throw new UsageError(
    `There is a coder ${twin} already, who some systems cannot tell from ${coder}. If that is you: --coder ${twin}`,
  );
}

/** Paths of the codebooks in `codebooks/`, below the study, sorted. */
export function listCodebooks(io: Io, study: Study): readonly string[] {
  const folder = join(study.root, CODEBOOKS);
  if (io.statFile(folder)?.kind !== 'folder') return [];
  const files = io
    .listFolder(folder)
    .filter(({ name, kind }) => kind === 'file' && /^[^.~].*\.ya?ml$/i.test(name))
    .map(({ name }) => name);
  const names = files.map((name) => name.replace(/\.ya?ml$/i, ''));
  return files
    .filter((_, at) => originalOf(names[at] ?? '', names) === undefined)
    .map((name) => `${CODEBOOKS}/${name}`);
}

/**
 * The codebook: the one named (from the current folder), else that of `codebook:`, else the only one
 * there is, else the one that `fga code` was last given. Undefined where there is none; throws where
 * there are several or the named one is not there.
 */
export function chooseCodebook(io: Io, study: Study, named?: string): string | undefined {
  if (named !== undefined) {
    const path = resolve(io.cwd, named);
    if (io.statFile(path)?.kind === 'file') return path;
    throw new InputError(`There is no codebook ${named}.`);
  }
  const codebooks = listCodebooks(io, study);
  const { codebook } = study.settings;
  if (codebook !== undefined) {
    if (io.statFile(resolve(study.root, codebook))?.kind === 'file') return codebook;
    const near = nearest(codebook, codebooks);
    throw new InputError(
      `There is no codebook ${codebook}, which fga.yaml names.${didYouMean(near)}`,
    );
  }
  if (codebooks.length === 1) return codebooks[0];
  const remembered = rememberedCodebook(io, study);
  if (remembered !== undefined) return remembered;
  if (codebooks.length > 1) {
    throw new InputError(
      `There are several codebooks: ${codebooks.join(', ')}. Say which one counts: --codebook ${codebooks[0]}, or codebook: ${codebooks[0]} in fga.yaml.`,
    );
  }
  return undefined;
}

/** Whether the study itself says which codebook counts: fga.yaml does, or there is only one. */
export function hasClearCodebook(io: Io, study: Study): boolean {
  return study.settings.codebook !== undefined || listCodebooks(io, study).length === 1;
}
