// Compiles the rules of all codes into one rule set, and reports every problem at its rule. What has
// a fatal problem is left out: a rule alone, or the whole code where a condition cannot be used.

import { loadStemmer, primaryLanguage } from '../../text/stem.js';
import { Vocabulary } from '../../text/vocabulary.js';
import type { CodeRules } from '../code-rules.js';
import { ruleProblem } from '../problem.js';
import { type PlacedProblem, ProblemList, type RuleText } from '../problem-list.js';
import { filterKey } from '../syntax/parse-term.js';
import { NodeBuilder } from './build.js';
import { checkContradictions } from './contradiction.js';
import { type DraftCode, draftCodes } from './draft.js';
import { parseLists } from './lists.js';
import { needTable } from './needs.js';
import { negationWords } from './negation-words.js';
import { looksAtTurn } from './node.js';
import { type CompiledPattern, compilePattern } from './patterns.js';
import { stepsOf } from './rule-index.js';
import type { CompiledCode, CompiledRule, RuleSet } from './rule-set.js';
import { TypeTable } from './type-table.js';

export interface CompileOptions {
  /** BCP 47 tag. */
  readonly language: string;
  readonly lists: ReadonlyMap<string, readonly RuleText[]>;
  /** Columns of `participants.csv` that filters may name; without them any name is taken. */
  readonly attributes?: Iterable<string> | undefined;
}

export interface Compiled {
  readonly rules: RuleSet;
  readonly problems: readonly PlacedProblem[];
}

/** Compiles the rules of codes, given in codebook order. */
export async function compileRules(
  codes: readonly CodeRules[],
  options: CompileOptions,
): Promise<Compiled> {
  const problems = new ProblemList();
  const language = primaryLanguage(options.language);
  const negation = negationWords(language);
  const { attributes } = options;
  const lists = parseLists(options.lists, problems);
  const withRules = codes.flatMap(({ code, rules }, index) =>
    rules.length > 0 ? [[code, index] as const] : [],
  );
  const builder = new NodeBuilder(await loadStemmer(language), {
    lists,
    codes: new Map(withRules),
    attributes: attributes && new Set([...attributes].map(filterKey)),
    language: options.language,
    canDeny: negation !== undefined,
  });
  const drafts = draftCodes(codes, builder, problems);
  const patterns = await compilePatterns(builder, drafts, problems);
  checkContradictions(drafts, lists, problems);
  const compiled = compiledCodes(drafts, problems);
  const trie = builder.words.trie.freeze();
  const vocabulary = new Vocabulary();
  const inOrder = compiled.flatMap((code) => code.rules);
  const rules: RuleSet = {
    language,
    codes: compiled,
    rules: inOrder,
    steps: stepsOf(drafts, compiled, builder.words.trie.size),
    needs: needTable(inOrder, builder.words.trie.size),
    trie,
    vocabulary,
    types: new TypeTable({ vocabulary, words: builder.words.matchers, trie, negation }),
    patterns,
    filters: builder.filters,
    negation,
    scopes: builder.scopes,
  };
  return { rules, problems: problems.all() };
}

/** Compiles all patterns; one that cannot be used is a problem wherever it stands. */
async function compilePatterns(
  builder: NodeBuilder,
  drafts: readonly DraftCode[],
  problems: ProblemList,
): Promise<CompiledPattern[]> {
  const compiled = await Promise.all(builder.patterns.map(compilePattern));
  for (const { rules, when, unless } of drafts) {
    for (const { source, patterns } of [...rules, ...when, ...unless]) {
      for (const part of patterns) {
        const reason = compiled[builder.patterns.indexOf(part.source)];
        if (typeof reason === 'string') {
          problems.add(source, ruleProblem('bad-pattern', part, { reason }));
        }
      }
    }
  }
  return compiled.map((pattern) => (typeof pattern === 'string' ? UNUSABLE : pattern));
}

const UNUSABLE: CompiledPattern = { matches: () => [] };

/** The codes without what has fatal problems; a code that cannot be applied keeps no rules. */
function compiledCodes(drafts: readonly DraftCode[], problems: ProblemList): CompiledCode[] {
  let order = 0;
  return drafts.map((draft, code) => {
    const conditions = [...draft.when, ...draft.unless];
    const isUsable =
      !draft.isCircular && !conditions.some(({ source }) => problems.isFatalFor(source));
    const usable = isUsable ? draft.rules : [];
    const rules: CompiledRule[] = [];
    for (const { source, node } of usable) {
      if (!node || problems.isFatalFor(source)) continue;
      rules.push({ order: order++, code, source, node, looksAtTurn: looksAtTurn(node) });
    }
    const nodes = (list: DraftCode['when']) => list.flatMap(({ node }) => (node ? [node] : []));
    return { code: draft.code, rules, when: nodes(draft.when), unless: nodes(draft.unless) };
  });
}
