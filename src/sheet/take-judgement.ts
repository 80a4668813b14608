// Takes what a sheet says about a unit into its coder's rows: codes are added and removed, rows that
// stay are the ones there were, no memo is lost.

import { contextAround } from '../anchor/context.js';
import { hashText } from '../anchor/hash.js';
import type { Coding } from '../coding/coding.js';
import type { Unit } from '../unit/unit.js';
import type { Judgement } from './judgements.js';
import { joinMemos, type OwnWork, stateOf } from './own-work.js';
import { decidePart, type StatePart, type UnitState } from './state.js';

/** What comes of a judgement. */
export interface Taken {
  readonly unit: Unit;
  /** The unit's codings from now on; absent where its rows stay as they are. */
  readonly codings?: readonly Coding[];
  /** Absent where it stays. */
  readonly condensed?: string;
  readonly added: number;
  readonly removed: number;
  /** Parts that changed in the sheet and in the study, each otherwise; the sheet's are taken. */
  readonly conflicts: readonly StatePart[];
  readonly before: UnitState;
  readonly after: UnitState;
  /** The sheet has a memo on a unit that is not read. */
  readonly isMemoUnread: boolean;
  /** The sheet is blank where the study has codings. */
  readonly isBlankButCoded: boolean;
}

export interface TakeOptions {
  /** Version of the codebook. */
  readonly version: string;
  /** The reading text of the unit's transcript. */
  readonly text: string;
}

/** Decides each part by itself; see `decidePart`. */
export function takeJudgement(judgement: Judgement, own: OwnWork, options: TakeOptions): Taken {
  const { unit, check } = judgement;
  const study = stateOf(own, unit);
  const sheet = judgement.isPartial ? additionsOnly(judgement.state, study) : judgement.state;
  const conflicts: StatePart[] = [];
  const takes = (part: StatePart): boolean => {
    if (judgement.silent.has(part)) return false;
    const isAdditions = judgement.isPartial && part === 'codes';
    const decision = decidePart(part, { sheet, study, check: isAdditions ? '' : check });
    if (decision === 'conflict') conflicts.push(part);
    return decision === 'sheet' || decision === 'conflict';
  };
  const wanted: UnitState = {
    ...(takes('codes') ? sheet : study),
    memo: takes('memo') ? sheet.memo : study.memo,
    condensed: takes('condensed') ? sheet.condensed : study.condensed,
  };
  const isMemoUnread = wanted.memo !== '' && !wanted.isRead;
  const codings = isMemoUnread ? own.codings : codingsFor(judgement, own.codings, wanted, options);
  const isChanged =
    codings.length !== own.codings.length || codings.some((each, at) => each !== own.codings[at]);
  return {
    unit,
    ...(isChanged && { codings }),
    ...(wanted.condensed !== study.condensed && { condensed: wanted.condensed }),
    ...countsOf(codings, own.codings),
    conflicts,
    before: study,
    after: wanted,
    isMemoUnread,
    isBlankButCoded: !sheet.isRead && study.isRead && wanted.isRead,
  };
}

/** A row with an unclear cell adds what is clear and takes nothing away. */
function additionsOnly(sheet: UnitState, study: UnitState): UnitState {
  const codes = [...new Set([...study.codes, ...sheet.codes])].sort();
  return { ...sheet, codes, isRead: study.isRead || codes.length > 0 };
}

function codingsFor(
  judgement: Judgement,
  before: readonly Coding[],
  wanted: UnitState,
  options: TakeOptions,
): readonly Coding[] {
  const kept = before.filter(({ status, code }) => {
    if (status === 'none') return wanted.isRead && wanted.codes.length === 0;
    return status === 'coded'
      ? wanted.codes.includes(code)
      : wanted.isRead && !wanted.codes.includes(code);
  });
  const isThere = (code: string) =>
    kept.some((each) => each.status === 'coded' && each.code === code);
  const fresh = wanted.codes
    .filter((code) => !isThere(code))
    .map((code) => newCoding(judgement, code, options));
  const needsNone =
    wanted.isRead && wanted.codes.length === 0 && !kept.some(({ status }) => status !== 'coded');
  const none = needsNone ? [newCoding(judgement, '', options)] : [];
  return withMemo([...kept, ...fresh, ...none], wanted.memo);
}

/** Rows keep their memos where together they say the wanted one; else the first row has it. */
function withMemo(codings: readonly Coding[], memo: string): readonly Coding[] {
  if (joinMemos(codings.map((each) => each.memo)) === memo) return codings;
  return codings.map((coding, at) => {
    const own = at === 0 ? memo : '';
    return coding.memo === own ? coding : { ...coding, memo: own };
  });
}

function newCoding({ unit, suggested }: Judgement, code: string, options: TakeOptions): Coding {
  const { transcript, id, start, end } = unit;
  return {
    transcript,
    unit: id,
    start,
    end,
    code,
    status: code === '' ? 'none' : 'coded',
    source: suggested.has(code) ? 'suggestion' : 'person',
    quote: options.text.slice(start, end),
    ...contextAround(options.text, start, end),
    hash: hashText(unit.text),
    codebook: options.version,
    rule: '',
    matched: '',
    memo: '',
  };
}

function countsOf(after: readonly Coding[], before: readonly Coding[]) {
  const keyOf = ({ start, end, code, status }: Coding) => `${start} ${end} ${code} ${status}`;
  const [now, then] = [after, before].map((codings) => new Set(codings.map(keyOf)));
  const beyond = (a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()) =>
    [...a].filter((key) => !b.has(key)).length;
  return { added: beyond(now, then), removed: beyond(then, now) };
}
