// Decodes `history:`, which fga writes. An entry that a person has broken is left out, and said.

import { type Fields, textField, textsField, wrongType } from '../../yaml/fields.js';
import { isAbsent } from '../../yaml/tree.js';
import type { Report } from '../findings.js';
import { type HistoryEntry, MIGRATIONS } from '../history.js';
import { HISTORY_KEYS } from './keys.js';
import { readEntry } from './read-entry.js';

export function decodeHistory(fields: Fields, report: Report): readonly HistoryEntry[] {
  const node = fields.entries.get('history')?.value;
  if (!node || isAbsent(node)) return [];
  if (node.kind !== 'list') {
    wrongType(node, { key: 'history', expected: 'a list' }, report.findings);
    return [];
  }
  return node.items.flatMap((item): HistoryEntry[] => {
    if (item.kind !== 'map') {
      wrongType(item, { key: 'history', expected: 'a list of entries' }, report.findings);
      return [];
    }
    const own = readEntry(item, HISTORY_KEYS, 'an entry of history', report);
    const written = textField(own, 'action');
    const action = MIGRATIONS.find((each) => each === written?.text);
    const [from, to] = ['from', 'to'].map((key) => textsField(own, key).map(({ text }) => text));
    if (!action || !from?.length) {
      report.add('bad-history', written?.place ?? item.place, { action: written?.text ?? '' });
      return [];
    }
    const because = textField(own, 'because')?.text;
    const isOfGroups = textField(own, 'of')?.text === 'group';
    return [
      {
        action,
        ...(isOfGroups && { of: 'group' as const }),
        from,
        to: to ?? [],
        when: textField(own, 'when')?.text ?? '',
        version: textField(own, 'version')?.text ?? '',
        ...(because !== undefined && { because }),
      },
    ];
  });
}
