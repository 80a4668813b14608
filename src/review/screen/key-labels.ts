// Keys as people read them: `Ctrl-Z` for `ctrl+z`, one row for the nine digits.

import type { Binding } from '../bindings.js';

const NAMES: Readonly<Record<string, string>> = {
  space: 'Space',
  enter: 'Enter',
  escape: 'Esc',
  tab: 'Tab',
  'shift+tab': 'Shift-Tab',
  backspace: 'Backspace',
  delete: 'Del',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  home: 'Home',
  end: 'End',
  'page-up': 'PgUp',
  'page-down': 'PgDn',
  f1: 'F1',
};

export interface KeyRow {
  readonly keys: string;
  readonly about: string;
}

/** Rows for a table of keys; bindings that do alike share one. */
export function keyLabels(bindings: readonly Binding[]): KeyRow[] {
  const rows: KeyRow[] = [];
  for (const { keys, about, command } of bindings) {
    if (command.kind === 'slot') {
      if (command.number === 1) rows.push({ keys: '1 … 9', about });
    } else rows.push({ keys: keys.map(keyLabel).join('  '), about });
  }
  return rows;
}

export function keyLabel(key: string): string {
  const name = NAMES[key];
  if (name !== undefined) return name;
  return key.startsWith('ctrl+') ? `Ctrl-${key.slice(5).toUpperCase()}` : key;
}
