// Tells notes on what is heard from what is said.

/** Nothing but words in brackets or music: `[door opens]`, `(laughs) ♪`. */
export function isNote(text: string): boolean {
  return /^(?:\s*(?:\[[^[\]]*\]|\([^()]*\)|♪.*))+\s*$/.test(text);
}
