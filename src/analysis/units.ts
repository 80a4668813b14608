// How the transcripts were cut: meaning units of each kind.

import type { Table } from '../table/table.js';
import type { Unit, UnitKind } from '../unit/unit.js';

export function tabulateUnits(
  cut: readonly {
    readonly transcript: string;
    readonly units: readonly Unit[];
    readonly isWritten: boolean;
  }[],
): Table {
  const kinds: readonly UnitKind[] = ['content', 'minimal', 'question', 'annotation'];
  return {
    id: 'units',
    title: 'Meaning units',
    columns: [
      { id: 'transcript', label: 'Transcript' },
      { id: 'units', label: 'Units', align: 'right' },
      ...kinds.map((kind) => ({
        id: kind,
        label: kind.charAt(0).toUpperCase() + kind.slice(1),
        align: 'right' as const,
      })),
      { id: 'file', label: 'units/' },
    ],
    rows: cut.map(({ transcript, units, isWritten }) => ({
      transcript,
      units: units.length,
      ...Object.fromEntries(
        kinds.map((kind) => [kind, units.filter((unit) => unit.kind === kind).length]),
      ),
      file: isWritten ? 'new' : 'kept',
    })),
    notes: [
      'Content units of participants are coded; minimal ones ("mm-hm") and questions are not, unless a person does.',
    ],
  };
}
