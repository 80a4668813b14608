// Statements about coding: units, coders, agreement, debriefings, the codebook.

import type { Coefficient } from '../agreement/coefficients/coefficient.js';
import type { CoefficientKey } from '../agreement/coefficients/names.js';
import { countEach } from '../text/group-by.js';
import { compareText } from '../text/order.js';
import { plural } from '../text/wording.js';
import type { AuditFacts, ComparisonFact } from './facts.js';
import { type Statement, statement } from './statement.js';

export function sayUnits({ units, unitsSource }: AuditFacts): readonly Statement[] {
  if (units.all === 0) return [];
  const { all, codable, files } = units;
  const kept = files > 0 ? '' : ' They are in no file yet: nobody has coded.';
  return [
    statement(
      `${plural(all, 'meaning unit')}, ${codable} of them content of participants, which is what rules and samples draw on.${kept}`,
      unitsSource,
    ),
  ];
}

/** Who coded, and how much each has read. */
export function sayCoders(facts: AuditFacts): readonly Statement[] {
  const people = facts.coders.map(({ name, source, read, coded, codings, suggested, memos }) => {
    const taken = suggested > 0 ? `; ${suggested} took up a suggestion of the rules` : '';
    const notes = memos > 0 ? `; ${plural(memos, 'memo')}` : '';
    return statement(
      `${name} has decided on ${plural(read, 'unit')}: a code or more on ${coded} (${plural(codings, 'coding')}), none on ${read - coded}${taken}${notes}.`,
      source,
    );
  });
  const { codebook, hasRules, rulesSource } = facts;
  if (!hasRules) return people;
  const book = codebook ? ` of ${codebook.source.file}` : '';
  return [
    ...people,
    statement(
      `The rules${book} were applied by fga as a coder of their own, “rules”.`,
      rulesSource,
    ),
  ];
}

export function saySample({ sample, comparison }: AuditFacts): readonly Statement[] {
  if (!sample) return [];
  const readers = comparison ? '' : ' No two people have read it yet.';
  const text = `A sample of ${plural(sample.units, 'unit')} was drawn for double coding.${readers}`;
  return [statement(text, sample.source)];
}

const SAME = 'the same codes';

/** Coefficients that are told, by the names papers use. */
const NAMES: readonly (readonly [key: CoefficientKey, name: string])[] = [
  ['percent', SAME],
  ['krippendorff-alpha', 'Krippendorff’s alpha'],
  ['alpha-masi', 'Krippendorff’s alpha with the MASI distance'],
  ['cohen-kappa', 'Cohen’s kappa'],
  ['pooled-kappa', 'pooled kappa'],
];

/** Agreement of first codings only; what a debriefing made is none. */
export function sayAgreement({ comparison }: AuditFacts): readonly Statement[] {
  if (!comparison) return [];
  const { kind, coders, sources, coverage } = comparison;
  const who = listed(coders);
  if (kind === 'debriefed') {
    return [
      statement(
        `The codings of ${who} hold decisions of a debriefing, so no agreement can be computed from them.`,
        ...sources,
      ),
    ];
  }
  const { compared, comparedCodable, codable } = coverage;
  if (compared === 0) {
    return [statement(`${who} have read no unit in common.`, ...sources)];
  }
  const share = `${comparedCodable} of ${codable} codable units`;
  const figures = NAMES.flatMap(([key, name]) => figure(name, comparison.overall[key]));
  const readers = coders.length > 2 ? 'two or more have decided on' : 'both have decided on';
  return [
    statement(
      `Of ${who}, ${readers} ${plural(compared, 'unit')} (${share}), in files of their own that hold no decision of a debriefing. ${figures.join('; ')}.${without(comparison)} ${intervals(comparison)}`.trim(),
      ...sources,
    ),
  ];
}

/** Agreement on units that somebody coded: the others raise it. */
function without({ uncoded }: ComparisonFact): string {
  if (!uncoded || uncoded.units === 0 || uncoded.percentOfOthers === undefined) return '';
  const share = Math.round(uncoded.percentOfOthers * 100);
  return ` On ${uncoded.units} of the units nobody put a code; of the others ${share} % have ${SAME}.`;
}

function figure(name: string, coefficient: Coefficient | undefined): readonly string[] {
  if (!coefficient) return [];
  const { value, ci, units } = coefficient;
  if (value === undefined) return units === undefined ? [] : [`${name}: undefined`];
  const isShare = name === SAME;
  const shown = (number: number) => (isShare ? `${Math.round(number * 100)} %` : number.toFixed(2));
  const said = isShare ? `${shown(value)} have ${name}` : `${name} ${shown(value)}`;
  if (!ci) return [said];
  const [low = 0, high = 0] = ci.map((bound) => Math.min(1, Math.max(-1, bound)));
  return [`${said} (95 % interval ${shown(low)} to ${shown(high)})`];
}

function intervals({ draws, seed, overall }: ComparisonFact): string {
  const hasAny = Object.values(overall).some(({ bootstrap }) => bootstrap);
  return hasAny ? `Intervals by bootstrap: ${draws} draws of turns, seed ${seed}.` : '';
}

/** How disagreements were talked over, and what is open. */
export function sayDebriefs({ debriefs, comparison }: AuditFacts): readonly Statement[] {
  const each = debriefs.map(({ id, source, coders, disputed, decided, unusable, ...more }) => {
    const { reasoned, who, when } = more;
    const by = who.length > 0 ? ` Decided by ${who.join('; ')}` : '';
    const on = when.length > 0 ? `${by === '' ? ' Decided' : ''} on ${when.join(', ')}` : '';
    const open = disputed - decided;
    const unused =
      unusable > 0 ? ` ${unusable} of the decisions cannot be used now: see fga check.` : '';
    return statement(
      `Debriefing ${id} of ${listed(coders)}: ${plural(disputed, 'unit')} on its worksheet, ${decided} decided (${reasoned} with the reason written down), ${open === 0 ? 'none' : open} left open.${by}${on}${by + on === '' ? '' : '.'}${unused}`,
      source,
    );
  });
  const settled = comparison?.settled;
  if (!settled || !comparison) return each;
  const { resolved, open } = settled;
  const text = `Of ${plural(resolved + open, 'unit')} coded differently, the consensus has a decision on ${resolved}; ${open === 0 ? 'none is' : `${plural(open, 'is', 'are')}`} open.`;
  return [...each, statement(text, ...comparison.sources)];
}

export function sayCodebook({ codebook }: AuditFacts): readonly Statement[] {
  if (!codebook) return [];
  const { title, version, categories, subcategories, codes, defined, exemplified } = codebook;
  const more = [
    codebook.provisional > 0 ? `${codebook.provisional} provisional` : '',
    codebook.retired > 0 ? `${codebook.retired} retired` : '',
  ].filter((part) => part !== '');
  const named = version === '' ? '' : `, version ${version}`;
  return [
    statement(
      `The codebook “${title}”${named} has ${plural(categories, 'category').replace('categorys', 'categories')}, ${plural(subcategories, 'subcategory').replace('subcategorys', 'subcategories')} and ${plural(codes, 'code')}${more.length > 0 ? ` (${more.join(', ')})` : ''}; ${defined} of the codes have a definition, ${exemplified} an example.`,
      codebook.source,
    ),
  ];
}

/** Changes that fga made in the codebook, and the codes people made while they read. */
export function sayHistory({ codebook }: AuditFacts): readonly Statement[] {
  if (!codebook) return [];
  const { history, madeByCoders, source } = codebook;
  const kinds = countEach(history.map(({ action }) => action));
  const counts = [...kinds].map(([action, count]) => `${count} × ${action}`).join(', ');
  const days = history.map(({ when }) => when).toSorted(compareText);
  const reasons = history.filter(({ because }) => because !== undefined && because !== '').length;
  const made =
    madeByCoders > 0
      ? [statement(`${plural(madeByCoders, 'code')} came up while a coder was reading.`, source)]
      : [];
  if (history.length === 0) return made;
  const text = `The codebook remembers ${plural(history.length, 'change')} of codes (${counts}) from ${days[0]} to ${days.at(-1)}, ${reasons} with a reason.`;
  return [...made, statement(text, source)];
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
