// The hash by which a coding remembers the text of its unit.

import { hash } from 'node:crypto';

/** First 16 hexadecimal digits of the SHA-256 of the text's UTF-8 bytes. */
export function hashText(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16);
}
