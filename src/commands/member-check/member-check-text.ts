// What fga member-check prints, for people and for programs.

import type { RecordedAnswers } from '../../actions/members/member-answers.js';
import type { SavedPackets } from '../../actions/members/member-save.js';
import type { Io } from '../../io/io.js';
import type { Packet } from '../../member/packet.js';
import { wrapText } from '../../text/display-width.js';
import { shortened } from '../../text/shortened.js';
import { visible } from '../../text/visible.js';
import { singleSpaced } from '../../text/white-space.js';
import { plural } from '../../text/wording.js';

export interface MadePackets {
  readonly saved: SavedPackets;
  readonly chosen: readonly Packet[];
  /** Participants of whom nothing is coded. */
  readonly without: readonly string[];
  readonly atMost: number | undefined;
}

/** Quotes in all packets together. */
export function countQuotes(packets: readonly Packet[]): number {
  return packets.reduce((sum, { quotes }) => sum + quotes.length, 0);
}

/** So many packets with names of others are listed. */
const MOST_MASKED = 20;

/** What was made, what is left out, and what to do next. */
export function packetsText(io: Io, { saved, chosen, without, atMost }: MadePackets): string {
  const made = chosen.filter(({ participant }) => saved.packets.includes(participant));
  const left = made.reduce((sum, packet) => sum + packet.left, 0);
  const masked = made.filter((packet) => packet.masked.length > 0);
  const lines = [
    `${saved.folder}: ${plural(made.length, 'packet')} with ${plural(countQuotes(made), 'quote')}.`,
  ];
  if (left > 0) {
    lines.push(
      `At most ${atMost} quotes for each category; ${left} more are left out (--all asks about all).`,
    );
  }
  for (const packet of masked.slice(0, MOST_MASKED)) {
    const words = [...new Set(packet.masked.map((one) => shortened(singleSpaced(one), 41)))].join(
      ', ',
    );
    lines.push(`Made unreadable in ${packet.participant}: ${words}`);
  }
  if (masked.length > MOST_MASKED) {
    lines.push(`  … and in ${masked.length - MOST_MASKED} more packets`);
  }
  if (masked.length > 0) lines.push('Is one of these no name here? --keep WORD leaves it.');
  if (without.length > 0) lines.push(`Nothing coded of: ${without.join(', ')}.`);
  lines.push('Read every packet before you hand it out. Next: fga member-check --record FILE…');
  return wrapped(io, lines);
}

/** The packets, for programs. */
export function packetsJson(packets: readonly Packet[]) {
  return {
    packets: packets.map(({ participant, quotes, left, masked }) => ({
      participant,
      quotes: quotes.map(({ session, questions, ...quote }) => ({
        session: session.id,
        ...quote,
        questions: questions.map(({ mark, meaning }) => ({
          mark,
          category: meaning?.id ?? null,
          name: meaning?.name ?? null,
          meaning: meaning?.definition ?? null,
        })),
      })),
      left,
      // How often; what was taken out are others’ words.
      masked: masked.length,
    })),
  };
}

/** What was recorded, and what to do next. */
export function recordedText(io: Io, { taken, same, wrote }: RecordedAnswers): string {
  const answers = [...taken.values()].reduce((sum, count) => sum + count, 0);
  const who = [...taken].map(([participant, count]) => `${participant} (${count})`).join(', ');
  const lines = [
    answers === 0
      ? `No new answer.${wrote.length > 0 ? ' What was written besides is kept.' : ''}`
      : `${plural(answers, 'answer')} recorded: ${who}.`,
    ...(same > 0 ? [`${plural(same, 'answer')} recorded before, the same.`] : []),
    'Next: fga member-check --report, and fga check for what was declined.',
  ];
  return wrapped(io, lines);
}

/** The same for programs. */
export function recordedJson({ taken, same, wrote }: RecordedAnswers) {
  return { recorded: Object.fromEntries(taken), same, wrote };
}

function wrapped(io: Io, lines: readonly string[]): string {
  return `${lines.map((line) => wrapText(visible(line), io.stdout.columns)).join('\n')}\n`;
}
