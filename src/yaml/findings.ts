// What can be wrong with a YAML file before its own meaning is asked for: its syntax, what of YAML
// fga does not read, and the shape of a value.

import { defineFindings, findingKind as kind } from '../finding/finding.js';

export const yamlFindings = defineFindings('yaml', {
  'too-large': kind<{ megabytes: number; most: number }>(
    'error',
    ({ megabytes, most }) =>
      `The file has ${megabytes} MB; one of its kind may have ${most}. Is this really the right file?`,
    'Codebooks and settings are written by people and stay small. A file this large is something else and is not read.',
  ),
  'too-deep': kind<{ depth: number; most: number }>(
    'error',
    ({ depth, most }) =>
      `The file is nested ${depth} levels deep; one of its kind may have ${most}. Take out the stray brackets or indentation.`,
    'Nesting this deep is never a codebook or a study’s settings. Usually a bracket was never closed, or indentation grew on every line.',
  ),
  syntax: kind<{ problem: string }>(
    'error',
    ({ problem }) => `This is not valid YAML: ${problem}`,
    'The file cannot be read as YAML at this place. Look at the quotes, colons and indentation of this line and the one above.',
  ),
  'merge-conflict': kind<object>(
    'error',
    () =>
      'git could not merge the lines from here on: both versions stand in the file, between <<<<<<< and >>>>>>>. Keep the lines that are right, delete the three lines of marks, and commit.',
    'Two branches changed the same lines of a codebook or of fga.yaml, so git asks a person. Open the file in a text editor, keep one version of each line (or put both together), and delete the lines that begin with <<<<<<<, ======= and >>>>>>>. Until then nothing that the file says is certain.',
  ),
  tab: kind<object>(
    'error',
    () => 'YAML does not allow tabs for indentation. Replace the tab with spaces.',
    'Indentation must be spaces. Most editors have a command that converts tabs to spaces.',
  ),
  unquoted: kind<{ text: string }>(
    'error',
    ({ text }) =>
      `YAML gives ${text} at the beginning of a text a meaning of its own. Put the whole text in single quotes: '${text}…'`,
    'A text that begins with @, *, &, !, %, a backtick or a double quote must be put in single quotes as a whole; rules best always are.',
  ),
  'several-documents': kind<object>(
    'error',
    () =>
      'The file holds several YAML documents (a line `---`). Only the first is read; take out the line, or move the rest to its own file.',
    'A codebook, like fga.yaml, is one YAML document. What follows a second `---` is not read.',
  ),
  'duplicate-key': kind<{ key: string; line: number }>(
    'error',
    ({ key, line }) =>
      `\`${key}:\` is already written on line ${line}; this one is not read. Put both together.`,
    'A key may stand once in each place. The first is read.',
  ),
  'key-not-text': kind<object>(
    'error',
    () => 'A key must be a plain word, such as `name:`. Rewrite this line as `key: value`.',
    'YAML allows lists and maps as keys; fga does not use them.',
  ),
  alias: kind<{ name: string }>(
    'error',
    ({ name }) =>
      `*${name} is a YAML alias, and aliases are not read. Write the text out; a rule that begins with * needs single quotes: '*${name}'.`,
    'Aliases copy another part of the file. fga does not use them: write the text out, or, in the rules of a codebook, use a word list (`lists:`).',
  ),
  anchor: kind<{ name: string }>(
    'warning',
    ({ name }) =>
      `&${name} is a YAML anchor, which nothing here uses. Take it out, or put the text in single quotes if it is part of it.`,
    'Anchors mark a part of the file for aliases, which fga does not use.',
  ),
  'merge-key': kind<object>(
    'error',
    () => '`<<:` merges other parts of the file in YAML, and is not read. Write the keys out.',
    'Merge keys are not read, so that each entry says in one place all that holds for it.',
  ),
  tag: kind<{ tag: string }>(
    'warning',
    ({ tag }) =>
      `${tag} is a YAML type tag and is ignored. Take it out, or put the text in single quotes if it is part of it.`,
    'Type tags have no meaning here and never run anything. The value behind the tag is read as it is written.',
  ),
  directive: kind<object>(
    'warning',
    () =>
      'A line that begins with % is an instruction to YAML programs and is ignored. Take it out.',
    'Directives have no meaning here.',
  ),
  'control-character': kind<{ character: string }>(
    'warning',
    ({ character }) =>
      `There is an invisible character (${character}) in this text; it is left out. Type the text anew.`,
    'Control characters and marks that turn the direction of writing hide what a text says, and can disturb a terminal. They often come with copying from a PDF.',
  ),
  'wrong-type': kind<{ key: string; expected: string; found: string; hint?: string }>(
    'error',
    ({ key, expected, found, hint }) =>
      `\`${key}\` must be ${expected}, but here is ${found}.${hint ? ` ${hint}` : ''}`,
    'The value has another shape than its key needs: a text where a list belongs, or the reverse. docs/codebook.md shows every key of a codebook.',
  ),
});
