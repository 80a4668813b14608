// Hashes: of texts that a coding is to find again, and of whole files.

import { hash } from 'node:crypto';

/** The SHA-256 as hexadecimal digits; a text is taken as its UTF-8 bytes. */
export function sha256(content: Uint8Array | string): string {
  return hash('sha256', content, 'hex');
}

/** First 16 hexadecimal digits of the SHA-256: what tells texts and files apart in the study's files. */
export function hashText(content: Uint8Array | string): string {
  return sha256(content).slice(0, 16);
}
