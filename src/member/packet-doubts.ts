// What to look at before packets are handed out.

import type { Evidence } from '../analysis/evidence.js';
import { RULES_CODER } from '../coding/coding.js';
import type { Finding } from '../finding/finding.js';
import { memberFindings } from './findings.js';
import type { Packet } from './packet.js';

export function packetFindings(
  packets: readonly Packet[],
  { codebook: { groups, codes, file }, coder }: Pick<Evidence, 'codebook' | 'coder'>,
): readonly Finding[] {
  const bare = new Map<string, string>();
  for (const { quotes } of packets) {
    for (const { questions } of quotes) {
      for (const { meaning } of questions) {
        if (meaning?.definition === '') bare.set(meaning.id, meaning.name);
      }
    }
  }
  const placeOf = (id: string) =>
    [...groups, ...codes].find((each) => each.id === id)?.place ?? { file };
  return [
    ...(coder === RULES_CODER ? [memberFindings.make('unreviewed', { file }, undefined)] : []),
    ...packets.flatMap(({ participant, masked }) =>
      masked.length > 0
        ? [memberFindings.make('names-masked', undefined, { participant, count: masked.length })]
        : [],
    ),
    ...[...bare].map(([id, name]) => memberFindings.make('no-definition', placeOf(id), { name })),
  ];
}
