// White space that says nothing.

/** The text with every run of white space as one space, and none at its ends. */
export function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
