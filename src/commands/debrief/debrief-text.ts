// What fga debrief prints, for people and for programs.

import type { AppliedWorksheet } from '../../actions/debriefs/debrief-apply.js';
import type { MadeWorksheet } from '../../actions/debriefs/debrief-worksheet.js';
import type { OpenReason } from '../../agreement/debriefing/replay.js';
import { PLACE_HEADINGS } from '../../agreement/debriefing/words.js';
import type { Io } from '../../io/io.js';
import { displayPath } from '../../study/find-study.js';
import { wrapText } from '../../text/display-width.js';
import { countEach } from '../../text/group-by.js';
import { visible } from '../../text/visible.js';
import { listed, plural } from '../../text/wording.js';
import { quoted } from '../program/quoted.js';

/** `coders`: the words that name them where the worksheet alone cannot find their codings again. */
export function worksheetText(
  io: Io,
  made: MadeWorksheet,
  { path, coders }: { readonly path: string; readonly coders: readonly string[] },
): string {
  const { worksheet, compared, settled } = made;
  const { items } = worksheet;
  const file = displayPath(io, path);
  const counts = [...countEach(items.map(({ place }) => place))].map(
    ([place, units]) => `  ${units}  ${PLACE_HEADINGS[place]}`,
  );
  const earlier = settled > 0 ? ` ${settled} more are settled already (--all shows them too).` : '';
  const lines = [
    `${file}: ${plural(items.length, 'unit')} to talk about, of ${compared} that two or more have read.${earlier}`,
    ...counts,
    items.length === 0
      ? 'Nothing is open. Next, to make the consensus:'
      : 'Next: fill in decision, reason, who and when, then',
  ];
  const wrapped = lines.map((line) => wrapText(visible(line), io.stdout.columns));
  // On one line, to be copied.
  const named = coders.map((word) => `${quoted(word)} `).join('');
  return `${[...wrapped, visible(`  fga debrief ${named}--apply ${quoted(file)}`)].join('\n')}\n`;
}

const WHY: Readonly<Record<OpenReason, string>> = {
  undecided: 'no decision yet',
  changed: 'changed since the decision',
  unclear: 'the decision cannot be used, see below',
  'other-coders': 'settled otherwise with other coders',
};

/** So many open units are listed; the others are in the worksheet. */
const MOST_OPEN = 20;

/** What became of the decisions, what is open, and what to do next. */
export function appliedText(io: Io, applied: AppliedWorksheet): string {
  const { id, record, consensus, agreed, decided, open, unreasoned, alone } = applied;
  const changed = consensus.isWritten ? '' : ' (unchanged)';
  const shown = open
    .slice(0, MOST_OPEN)
    .map(({ unit, file, line, why }) => `  ${file}:${line}  ${unit.id}  ${WHY[why]}`);
  const rest = open.length - shown.length;
  const lines = [
    `Debriefing ${id}: ${decided} decided, ${agreed} coded alike, ${open.length} open.`,
    `${record.file}: the record${record.isWritten ? '' : ' (unchanged)'}`,
    `${consensus.file}: +${consensus.added} −${consensus.removed} =${consensus.kept}${changed}`,
    ...(unreasoned.length > 0 ? [unreasonedText(unreasoned)] : []),
    ...(alone.units > 0 ? [aloneText(alone)] : []),
    ...(open.length > 0 ? ['Open, and so not in the consensus:', ...shown] : []),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
    open.length > 0
      ? 'Next: decide on these in the worksheet and apply it again; fga table 2 counts the consensus so far.'
      : 'Next: fga table 2 counts the consensus.',
  ];
  return `${lines.map((line) => wrapText(visible(line), io.stdout.columns)).join('\n')}\n`;
}

/** So many units are named in a sentence. */
const MOST_NAMED = 5;

/** A decision counts without a reason; it is only said, since the memo of the consensus shows none. */
function unreasonedText(units: AppliedWorksheet['unreasoned']): string {
  const names = units.map(({ unit, file, line }) => `${unit.id} (${file}:${line})`);
  const noun = units.length === 1 ? 'decision has' : 'decisions have';
  return `${units.length} ${noun} no reason: ${listed(names, MOST_NAMED)}. To say why, write it into the worksheet and apply it again.`;
}

function aloneText({ units, isTaken }: AppliedWorksheet['alone']): string {
  const count = plural(units, 'unit');
  return isTaken
    ? `${count} that one has read alone: taken as coded.`
    : `${count} that one has read alone: not in the consensus; --alone takes ${units === 1 ? 'it' : 'them'} as coded.`;
}

/** The worksheet, for programs. */
export function worksheetJson({ worksheet, compared, settled }: MadeWorksheet): object {
  const { id, coders, items } = worksheet;
  return {
    debriefing: id,
    coders,
    compared,
    settled,
    units: items.map(({ unit, session, file, line, place, disputed, mark, readings }) => ({
      transcript: unit.transcript,
      file,
      line,
      unit: unit.id,
      session: session.id,
      speaker: unit.speaker,
      place,
      disputed,
      mark,
      codes: Object.fromEntries(
        coders.map((coder, at) => [coder, readings[at]?.codes ?? null] as const),
      ),
      text: unit.text,
    })),
  };
}

/** What became of the decisions, for programs. */
export function appliedJson(applied: AppliedWorksheet): object {
  const { id, coders, record, consensus, agreed, decided, open, unreasoned, alone } = applied;
  const { file, added, removed, kept } = consensus;
  return {
    debriefing: id,
    coders,
    agreed,
    decided,
    open: open.map(({ unit, why }) => ({ transcript: unit.transcript, unit: unit.id, why })),
    withoutReason: unreasoned.map(({ unit }) => ({ transcript: unit.transcript, unit: unit.id })),
    alone: alone.units,
    record: record.file,
    consensus: { file, added, removed, kept },
  };
}
