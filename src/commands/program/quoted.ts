// Paths within commands that are printed to be copied.

/** A path as a shell takes it for one word. */
export function quoted(path: string): string {
  return /^[\p{L}\p{N}_./~-]+$/u.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
