// What a study's tables are made from, as a manifest keeps it; and what a comparison with an earlier
// one asks the study of today.

import { join, relative, resolve } from 'node:path';
import { hashText } from '../../anchor/hash.js';
import type { Codebook } from '../../codebook/codebook.js';
import { codesNow } from '../../codebook/history.js';
import type { Io } from '../../io/io.js';
import type { NameChain } from '../../manifest/change.js';
import { keepCodedUnits, shortMark } from '../../manifest/coded-units.js';
import type { StudyNow } from '../../manifest/compare-codings.js';
import type { Basis, BasisCodebook } from '../../manifest/manifest.js';
import { compareText } from '../../text/order.js';
import { chooseCodebook } from '../choose.js';
import { STUDY_FILE } from '../find-study.js';
import { codingsPath, PARTICIPANTS_FILE, textsPath, transcriptFile, unitsPath } from '../paths.js';
import type { Participant, Study } from '../study.js';
import type { StudyEvidence } from './evidence.js';

/** What the evidence of a study comes down to. `codebook` is the one named on the command line. */
export function basisOf(
  io: Io,
  study: Study,
  evidence: StudyEvidence,
  codebook: string | undefined,
): Basis {
  const { coder } = evidence;
  const counts = coder !== '';
  const book = counts ? codebookPath(io, study, codebook) : undefined;
  const people = study.participants.map(
    (one) => [`${one.session}/${one.id}`, markOf(one)] as const,
  );
  return {
    ...(counts && { coder }),
    ...(book !== undefined && { codebook: keepCodebook(book, evidence.codebook) }),
    inputs: inputsOf(io, study, counts ? coder : undefined, book),
    sessions: Object.fromEntries(study.sessions.map(({ id, label }) => [id, label])),
    participants: Object.fromEntries([...people].sort(([a], [b]) => compareText(a, b))),
    coded: keepCodedUnits(evidence.coded),
  };
}

/** Path of the codebook below the study's folder, or from it to where it lies. */
function codebookPath(io: Io, study: Study, named: string | undefined): string | undefined {
  const path = chooseCodebook(io, study, named);
  if (path === undefined) return undefined;
  return relative(study.root, resolve(study.root, path)).replaceAll('\\', '/');
}

function keepCodebook(file: string, { title, version, groups, codes }: Codebook): BasisCodebook {
  const kept = (all: readonly { id: string; name: string; path: readonly string[] }[]) =>
    Object.fromEntries(all.map(({ id, name, path }) => [id, [name, ...path]]));
  return { file, title, version, groups: kept(groups), codes: kept(codes) };
}

/** Of a row of participants.csv: all of it, so that a change of any column is noticed. */
function markOf({ role, gender, labels, attended, attributes }: Participant): string {
  const columns = Object.entries(attributes).sort(([a], [b]) => compareText(a, b));
  return shortMark([role, gender, String(attended), ...labels, ...columns.flat()]);
}

function inputsOf(
  io: Io,
  study: Study,
  coder: string | undefined,
  codebook: string | undefined,
): Record<string, string> {
  const below = (path: string) => [path, join(study.root, path)] as const;
  const files = [
    below(STUDY_FILE),
    below(PARTICIPANTS_FILE),
    ...(codebook === undefined ? [] : [below(codebook)]),
    ...(coder === undefined ? [] : [below(codingsPath(coder))]),
    ...study.transcripts.flatMap((path) => [
      [`transcripts/${path}`, transcriptFile(study, path)] as const,
      ...(coder === undefined
        ? []
        : [below(unitsPath(study, path)), below(textsPath(study, path))]),
    ]),
  ];
  const found = files.filter(([, path]) => io.statFile(path)?.kind === 'file');
  const hashes = found.map(([name, path]) => [name, hashText(io.readFile(path))] as const);
  return Object.fromEntries(hashes.sort(([a], [b]) => compareText(a, b)));
}

/** The study of today, for a comparison with an earlier basis. */
export function studyNow(evidence: StudyEvidence, before: Basis): StudyNow {
  const { codebook, cut, left } = evidence;
  const units = new Map(
    cut.map(({ transcript, units: all }) => [
      transcript.path,
      new Map(all.map((unit) => [unit.id, unit])),
    ]),
  );
  const now = keepCodebook('', codebook);
  const codeNow = codesNow(codebook);
  const unfit = new Set(
    left.map(({ cells }) => [cells.transcript, cells.unit, codeNow(cells.code)].join('\n')),
  );
  const books = [now, before.codebook].flatMap((book) => (book ? [new Names(book)] : []));
  return {
    unitOf: (transcript, unit) => units.get(transcript)?.get(unit),
    codeNow,
    namesOf: (code) => books.map((book) => book.chainOf(code)),
    isUnfit: (transcript, unit, code) => unfit.has([transcript, unit, code].join('\n')),
  };
}

/** The names of codes and of the groups they are in. */
class Names {
  readonly #codes: ReadonlyMap<string, readonly string[]>;
  readonly #groups: ReadonlyMap<string, readonly string[]>;

  constructor({ codes, groups }: BasisCodebook) {
    this.#codes = new Map(Object.entries(codes));
    this.#groups = new Map(Object.entries(groups));
  }

  chainOf(code: string): NameChain {
    const [name = code, ...path] = this.#codes.get(code) ?? [];
    return [name, ...path.map((id) => this.#groups.get(id)?.[0] ?? id).reverse()];
  }
}
