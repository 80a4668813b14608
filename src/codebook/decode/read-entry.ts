// Reads the keys of one map of a codebook by its key table: a key that belongs elsewhere, and one
// that is not known, become findings.

import { type Fields, meantWord, readFields } from '../../yaml/fields.js';
import type { YamlMap } from '../../yaml/tree.js';
import { codebookFindings, type Report } from '../findings.js';
import { CODE_KEYS, CODEBOOK_KEYS, GROUP_KEYS, KEY_SYNONYMS, type KeyTable } from './keys.js';

/** What a map stands for, as a sentence names it. */
type Owner =
  | 'the codebook'
  | 'a category'
  | 'a subcategory'
  | 'a code'
  | 'an example'
  | 'an entry of history';

export function readEntry(map: YamlMap, table: KeyTable, on: Owner, report: Report): Fields {
  return readFields(map, Object.keys(table), report.findings, ({ key, place }, known) => {
    const belongs = ownerOf(key);
    if (belongs) return codebookFindings.make('misplaced-key', place, { key, on, belongs });
    const nearest = meantWord(key, known, KEY_SYNONYMS);
    return codebookFindings.make('unknown-key', place, { key, on, known, nearest });
  });
}

function ownerOf(key: string): string | undefined {
  if (Object.hasOwn(CODE_KEYS, key)) return 'a code';
  if (Object.hasOwn(GROUP_KEYS, key)) return 'a category or subcategory';
  return Object.hasOwn(CODEBOOK_KEYS, key) ? 'the codebook itself, at the left margin' : undefined;
}
