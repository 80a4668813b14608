// fga code --explain UNIT: why a unit has its codes, and why not others.

import { renderExplanation } from '../analysis/explanation.js';
import { explainCoding } from '../coding/explain.js';
import { InputError, UsageError } from '../io/errors.js';
import type { Io } from '../io/io.js';
import type { CodedStudy, CodedTranscript } from '../study/code-study.js';
import { nearest } from '../text/nearest.js';

/** `unit` is an id, or `transcript:id` where several transcripts have it. */
export function runExplain(unit: string, coded: CodedStudy, json: boolean, io: Io): void {
  const { transcript, id } = findUnit(unit, coded.transcripts);
  const explanation = explainCoding(coded.rules, transcript.reading, { unit: id });
  if (!explanation) throw new InputError(`There is no unit ${id}.`);
  const { text } = transcript.source.transcript;
  io.stdout.write(
    json
      ? `${JSON.stringify(explanation, undefined, 2)}\n`
      : renderExplanation(explanation, { codebook: coded.codebook, text }),
  );
}

function findUnit(
  named: string,
  transcripts: readonly CodedTranscript[],
): { readonly transcript: CodedTranscript; readonly id: string } {
  const cut = named.lastIndexOf(':');
  const [path, id] = cut < 0 ? ['', named] : [named.slice(0, cut), named.slice(cut + 1)];
  const pathOf = ({ source }: CodedTranscript) => source.transcript.path;
  const searched = transcripts.filter(
    (one) => path === '' || pathOf(one) === path.replace(/^transcripts\//, ''),
  );
  if (searched.length === 0) {
    const near = nearest(path, transcripts.map(pathOf));
    throw new InputError(`There is no transcript ${path}.${near ? ` Did you mean ${near}?` : ''}`);
  }
  const found = searched.filter(({ units }) => units.some((unit) => unit.id === id));
  const [transcript, other] = found;
  if (!transcript)
    throw new InputError(`There is no unit ${id}. Ids stand in the first column of units/*.csv.`);
  if (other) {
    throw new UsageError(
      `Several transcripts have a unit ${id}. Say which: --explain ${pathOf(transcript)}:${id}`,
    );
  }
  return { transcript, id };
}
