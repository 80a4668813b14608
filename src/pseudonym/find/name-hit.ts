// Names as they are found.

import type { TextEdit } from '../../anchor/carry-by-edits.js';
import type { Name } from '../name.js';

/** A name in a text, and what it becomes there. */
export interface NameHit extends TextEdit {
  readonly name: Name;
}
