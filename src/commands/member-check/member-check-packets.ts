// Making packets: chosen participants, the sentences around their quotes, the files, and what is said
// about them.

import { resolve } from 'node:path';
import { sessionOf } from '../../actions/coders/comparison.js';
import { type StudyPackets, studyPackets } from '../../actions/members/member-packets.js';
import { savePackets } from '../../actions/members/member-save.js';
import type { Finding } from '../../finding/finding.js';
import { InputError, UsageError } from '../../io/errors.js';
import type { Io } from '../../io/io.js';
import { memberFindings } from '../../member/findings.js';
import type { Packet } from '../../member/packet.js';
import { packetFindings } from '../../member/packet-doubts.js';
import { ENGLISH, type PacketWording, WORDINGS, wordingFor } from '../../member/wording.js';
import { logAction } from '../../study/log/log.js';
import { openStudy } from '../../study/open/open-study.js';
import { codingsPath, studyPath } from '../../study/paths.js';
import { decodeStudyText } from '../../study/read-text.js';
import { refuseStudyFile } from '../../study/result-path.js';
import type { Study } from '../../study/study.js';
import { renderJson } from '../../text/json.js';
import { nearest } from '../../text/nearest.js';
import { didYouMean } from '../../text/wording.js';
import type { CommandContext } from '../program/command.js';
import { finish, raw, writeResult } from '../program/output.js';
import type { MemberOptions } from './member-check-options.js';
import { countQuotes, packetsJson, packetsText } from './member-check-text.js';
import { renderPacketAs } from './packet-formats.js';

export async function makePacketFiles(
  participants: readonly string[],
  options: MemberOptions,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const opened = await openStudy(io, { folder: context.studyFolder() });
  const study = opened.value;
  const prepared = await prepare(study, participants, options, context);
  const { style, made, chosen } = prepared;
  const format = options.format ?? 'md';
  if (options.output !== undefined) refuseStudyFile(io, options.output);
  const files = chosen.map((packet) => ({
    packet,
    content: renderPacketAs(format, packet, style, study.settings.language),
  }));
  const { value: saved, findings } = savePackets(io, study, files, {
    folder: options.output,
    ending: `.${format}`,
    replace: options.replace ?? false,
  });
  const { coder, codebook } = made.evidence;
  const logged =
    saved.wrote.length === 0
      ? []
      : logAction(io, study, {
          command: 'member-check',
          because: options.because,
          changes: { participants: saved.packets.length, quotes: countQuotes(chosen) },
          inputs: [codingsPath(coder), studyPath(io, study, codebook.file)],
          wrote: saved.wrote,
          version: context.version,
        });
  const atMost = atMostOf(options);
  io.stdout.write(
    packetsText(io, {
      saved,
      chosen,
      without: participants.length > 0 ? [] : made.without,
      atMost,
    }),
  );
  const all = [...opened.findings, ...prepared.findings, ...findings, ...logged];
  finish(context, all, { json: false });
}

/** Prints packets and keeps no record: nobody has been asked yet. */
export async function printPackets(
  participants: readonly string[],
  options: MemberOptions,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const opened = await openStudy(io, { folder: context.studyFolder() });
  const study = opened.value;
  const { style, chosen, findings } = await prepare(study, participants, options, context);
  const format = options.json ? 'json' : (options.format ?? 'md');
  if (format === 'json') await writeResult(io, `${renderJson(packetsJson(chosen), 2)}\n`);
  else {
    const [packet, ...others] = chosen;
    if (!packet || others.length > 0) {
      throw new UsageError('-o - prints one packet: name the participant.');
    }
    await writeResult(io, raw(io, renderPacketAs(format, packet, style, study.settings.language)));
  }
  const all = [...opened.findings, ...findings];
  finish(context, all, { json: format === 'json' });
}

async function prepare(
  study: Study,
  participants: readonly string[],
  options: MemberOptions,
  { io }: CommandContext,
) {
  const tag = options.language ?? study.settings.language;
  const wording = chooseWording(tag, options.language !== undefined);
  const { value: made, findings } = await studyPackets(io, study, {
    coder: options.coder,
    codebook: options.codebook,
    level: options.by ?? 'subcategory',
    atMost: atMostOf(options),
    sessions: (options.session ?? []).map((named) => sessionOf(study, named)),
    nameMark: (wording ?? ENGLISH).nameMark,
    keep: options.keep ?? [],
  });
  const chosen = choosePackets(made, participants);
  const doubts: Finding[] = [...findings, ...packetFindings(chosen, made.evidence)];
  if (!wording) {
    const args = { language: tag, known: knownLanguages() };
    doubts.push(memberFindings.make('no-wording', undefined, args));
  }
  const letter = options.letter === undefined ? [] : paragraphsOf(io, options.letter);
  const style = { wording: wording ?? ENGLISH, isTranslated: options.translated ?? false, letter };
  return { made, chosen, style, findings: doubts };
}

/** Paragraphs of a letter; blank lines part them. */
function paragraphsOf(io: Io, path: string): string[] {
  const text = decodeStudyText(io.readFile(resolve(io.cwd, path)), path).value;
  return text
    .replace(/^\ufeff/, '')
    .split(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** A participant who is to read more than this for a category reads none of it. */
const AT_MOST = 3;

function atMostOf({ all, atMost }: MemberOptions): number | undefined {
  return all ? undefined : (atMost ?? AT_MOST);
}

/** Undefined where there is none for the study's language; throws where one was asked for. */
function chooseWording(tag: string, isAsked: boolean): PacketWording | undefined {
  const wording = wordingFor(tag);
  if (!wording && isAsked) {
    throw new UsageError(`There are no sentences in ${tag}. There are: ${knownLanguages()}.`);
  }
  return wording;
}

function knownLanguages(): string {
  return WORDINGS.map(({ language }) => language).join(', ');
}

function choosePackets(
  { packets, without }: StudyPackets,
  participants: readonly string[],
): readonly Packet[] {
  if (participants.length === 0) {
    if (packets.length === 0) {
      throw new InputError(
        'Nobody who could be asked has a coded unit. fga table 2 --counts says what is coded, fga check who is not listed.',
      );
    }
    return packets;
  }
  for (const wanted of participants) {
    if (packets.some(({ participant }) => participant === wanted)) continue;
    if (without.includes(wanted)) throw new UsageError(`Nothing that ${wanted} said is coded.`);
    const near = nearest(
      wanted,
      packets.map(({ participant }) => participant),
    );
    throw new UsageError(`There is no participant ${wanted}.${didYouMean(near)}`);
  }
  return packets.filter(({ participant }) => participants.includes(participant));
}
