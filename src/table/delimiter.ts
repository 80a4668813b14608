// The character between the cells of a CSV file.

/** Comma, semicolon or tab: the one that the header line, read without its quoted cells, has most of. */
export function delimiterOf(text: string): string {
  const header = /^(?:"[^"]*"|[^"\n\r])*/.exec(text)?.[0].replaceAll(/"[^"]*"/g, '') ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}
