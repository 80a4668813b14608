// What the YAML parser complains about, turned into findings in words a researcher can act on: one
// a line, since one slip makes a parser complain several times.

import type { YAMLError } from 'yaml';
import type { Finding } from '../finding/finding.js';
import { yamlFindings } from './findings.js';
import type { Placer } from './places.js';

/** At most so many; after that the parser is only guessing. */
const MOST = 20;

export function syntaxFindings(
  text: string,
  place: Placer,
  errors: readonly YAMLError[],
): readonly Finding[] {
  const findings = new Map<number | undefined, Finding>();
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const finding = syntaxFinding(text, place, error);
    const line = finding.place?.line;
    if (!findings.has(line) && findings.size < MOST) findings.set(line, finding);
  }
  return [...findings.values()];
}

function syntaxFinding(text: string, place: Placer, error: YAMLError): Finding {
  const [start, end] = error.pos;
  const at = place(start, end);
  if (error.code === 'TAB_AS_INDENT') return yamlFindings.make('tab', at, {});
  if (error.code === 'BAD_SCALAR_START') {
    return yamlFindings.make('unquoted', at, { text: text[start] ?? '' });
  }
  const opening = error.code === 'UNEXPECTED_TOKEN' && quotedBefore(text, start);
  if (opening) {
    return yamlFindings.make('unquoted', place(opening.at, start), { text: opening.text });
  }
  return yamlFindings.make('syntax', at, { problem: wording(error) });
}

/** The quoted text, tag or alias that ends where the complaint begins: `"good friend" AND help`. */
function quotedBefore(text: string, offset: number) {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(Math.max(lineStart, offset - 2000), offset);
  const match = /(?:^|[:-] +)("[^"]*"|'[^']*'|[*!&][^\s]*) *$/.exec(line);
  const written = match?.[1];
  return written && { at: offset - line.length + line.lastIndexOf(written), text: written };
}

function wording(error: YAMLError): string {
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'there is a second colon in this line. Put the text in single quotes, or check the indentation.';
    case 'BAD_INDENT':
      return 'the indentation does not fit the lines above, or a bracket is not closed.';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'a line without `key:` stands here. Put a text of several lines after `>-`, indented.';
    case 'BAD_DQ_ESCAPE':
      return 'a backslash in double quotes begins an escape. Use single quotes instead.';
    case 'MISSING_CHAR':
      return `${error.message.toLowerCase()}. A quote or a colon is missing here or above.`;
    default:
      return `${error.message}.`;
  }
}
