// The lines of a file that any program may have written.

/** The lines without byte order mark and line ends, whichever of the three they are. */
export function writtenLines(text: string): string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
}

/** The text with every line end as `\n`. */
export function unixLines(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}
