// Searches the transcripts of a study for one query in the rule language.

import type { Codebook } from '../../codebook/codebook.js';
import {
  type ContextLine,
  contextLines,
  type FoundUnit,
  findMatches,
} from '../../coding/find-matches.js';
import type { Inclusion } from '../../coding/inclusion.js';
import type { Finding, Place } from '../../finding/finding.js';
import { UsageError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { compileRules } from '../../rule/compile/compile.js';
import { checkFilterValues, knownValues } from '../../rule/known-values.js';
import { TurnMatcher } from '../../rule/match/match.js';
import {
  isFatal,
  type RuleProblem,
  renderCaret,
  ruleFinding,
  ruleProblem,
} from '../../rule/problem.js';
import { type CodePointMap, codePointMap } from '../../text/code-points.js';
import { loadTranscripts } from '../load/load-all.js';
import { unitsOf } from '../load/units.js';
import { attributesOf } from '../people/attributes.js';
import { listedValues } from '../rules/listed-values.js';
import type { Study } from '../study.js';
import { readingOf } from './code-study.js';
import { heardValues } from './filter-values.js';

export interface StudySearchOptions {
  readonly query: string;
  /** Transcripts to search; all where there are none. */
  readonly paths: readonly string[];
  /** BCP 47 tag; of the codebook, else of the study. */
  readonly language: string;
  /** Its word lists may be used in the query. */
  readonly codebook: Codebook | undefined;
  readonly include: readonly Inclusion[];
  /** Characters of context on either side of a match. */
  readonly width: number;
}

export interface StudySearchResult {
  readonly lines: readonly ContextLine[];
  readonly units: number;
  readonly transcripts: number;
  /** How many transcripts were searched. */
  readonly searched: number;
  readonly findings: readonly Finding[];
  /** What is doubtful about the query itself. */
  readonly hints: readonly Finding[];
}

/** Throws where the query cannot be understood, with a caret under the place. */
export async function findInStudy(
  io: Io,
  study: Study,
  options: StudySearchOptions,
): Promise<StudySearchResult> {
  const { matcher, doubts } = await queryMatcher(study, options);
  const read = await loadTranscripts(io, study, options.paths);
  const findings: Finding[] = [...read.findings];
  const lines: ContextLine[] = [];
  const found: FoundUnit[] = [];
  const transcripts = new Set<string>();
  for (const source of read.value) {
    const { value, findings: misfits } = unitsOf(io, study, source);
    const { units } = value;
    findings.push(...misfits);
    const { text } = source.transcript;
    let positions: CodePointMap | undefined;
    for (const one of findMatches(matcher, readingOf(source, units), options.include)) {
      found.push(one);
      transcripts.add(source.transcript.path);
      positions ??= codePointMap(text);
      lines.push(...contextLines(text, one, options.width, positions));
    }
  }
  const searched = read.value.length;
  const values = [...listedValues(study), ...read.value.flatMap(heardValues)];
  const unmet = checkFilterValues([{ source: { text: options.query } }], knownValues(values));
  const slips = doubts.length === 0 && found.length === 0 ? smallOperators(options.query) : [];
  const said = [...doubts, ...unmet.map(({ problem }) => problem), ...slips];
  const hints = said.map((problem) => ruleFinding(problem, placeInQuery(options.query, problem)));
  return { lines, units: found.length, transcripts: transcripts.size, searched, findings, hints };
}

/** A query stands in no file; its line is the one typed. */
function placeInQuery(query: string, { offset, length }: RuleProblem): Place {
  const column = [...query.slice(0, offset)].length + 1;
  return { file: 'query', line: 1, column, length };
}

/** Operators in small letters: a phrase like any other, but worth a word where nothing was found. */
function smallOperators(query: string): RuleProblem[] {
  const unquoted = query.replaceAll(/"[^"]*"|“[^”]*”/g, (text) => ' '.repeat(text.length));
  const [slip] = unquoted.matchAll(/(?<=\S\s)(?:and|or|not|near|before)(?=\s\S|\/\d)/g);
  if (!slip) return [];
  const [word] = slip;
  const at = { start: slip.index, end: slip.index + word.length };
  return [ruleProblem('lower-case-operator', at, { word })];
}

interface QueryMatcher {
  readonly matcher: TurnMatcher;
  readonly doubts: readonly RuleProblem[];
}

/** A query ready to be matched. Throws where it cannot be understood. */
export async function queryMatcher(
  study: Study,
  options: Pick<StudySearchOptions, 'query' | 'language' | 'codebook'>,
): Promise<QueryMatcher> {
  const source = { text: options.query };
  const { rules, problems } = await compileRules(
    [{ code: 'query', rules: [source], unless: [], when: [] }],
    {
      language: options.language,
      lists: options.codebook?.lists ?? new Map(),
      attributes: attributesOf(study),
    },
  );
  const own = problems.filter((each) => each.source === source).map(({ problem }) => problem);
  const [fatal] = own.filter(isFatal);
  if (fatal) {
    const { message } = ruleFinding(fatal, undefined);
    const caret = options.query.trim() === '' ? '' : renderCaret(options.query, fatal);
    const shown = caret === '' ? '' : `\n\n  ${caret.replace('\n', '\n  ')}\n`;
    throw new UsageError(`${message}${shown}\nThe rule language: docs/rules.md`);
  }
  return { matcher: new TurnMatcher(rules), doubts: own };
}
