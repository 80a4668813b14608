// The hash by which a coding recognises the text it was made on.

import { hash } from 'node:crypto';

/** The first 16 hexadecimal digits of the text's SHA-256. */
export function hashText(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16);
}
