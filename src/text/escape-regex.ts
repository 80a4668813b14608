// Texts as regular expressions.

/** The text so that an expression finds it as it stands, outside of brackets, with the flag `u` and without. */
export function escapeRegex(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
