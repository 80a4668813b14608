// Makes text safe to print: what could steer a terminal or reorder its line is shown as a mark.

import { singleSpaced } from './white-space.js';

/**
 * The text with control characters and bidirectional overrides written out (`<1B>`); tabs become a
 * space, newlines stay. Isolates and marks that right-to-left text needs are left alone.
 */
export function visible(text: string): string {
  return CONTROL.test(text) ? text.replace(CONTROLS, shown) : text;
}

/** The text on one line: every run of white space is a single space. */
export function oneLine(text: string): string {
  return visible(singleSpaced(text));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;
const CONTROLS = new RegExp(CONTROL.source, 'g');

function shown(character: string): string {
  if (character === '\t') return ' ';
  return `<${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}>`;
}
