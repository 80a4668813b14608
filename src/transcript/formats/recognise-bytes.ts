// Tells containers by their first bytes: what these announce is no text, whatever the name says.

import type { FormatName } from './format.js';

/** The format of a container; undefined where the file may be text. */
export function recogniseBytes(_bytes: Uint8Array): FormatName | undefined {
  return undefined;
}
