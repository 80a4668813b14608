// Findings about the entries of a codebook: keys, names, ids, groups and codes. Part of `findings.ts`.

import { findingKind as kind } from '../finding/finding.js';

const suggest = (nearest: string | undefined) => (nearest ? ` Did you mean \`${nearest}\`?` : '');

export const entryFindings = {
  'empty-file': kind<object>(
    'error',
    () =>
      'The codebook is empty. Write at least a `categories:` list, or `ungrouped:` for first codes.',
    'The file holds nothing, or comments only. docs/codebook.md shows a small codebook to start from.',
  ),
  'json-file': kind<object>(
    'warning',
    () =>
      'This codebook is written as JSON. It is read, but write it as YAML (docs/codebook.md), so that comments and small changes are possible.',
    'JSON is read as the YAML it also is. fga does not edit such a file in place.',
  ),
  'not-a-codebook': kind<{ found: string }>(
    'error',
    ({ found }) =>
      `A codebook is a YAML map with \`categories:\`, but this file holds ${found}. See docs/codebook.md.`,
    'The file is YAML, but not a codebook. Point fga at another file, or begin it with `title:` and `categories:`.',
  ),
  'no-codes': kind<object>(
    'warning',
    () => 'The codebook has no codes yet. Add `codes:` to a category, or `ungrouped:` codes.',
    'Without codes nothing can be coded with this codebook.',
  ),
  'unknown-key': kind<{
    key: string;
    on: string;
    nearest: string | undefined;
    known: readonly string[];
  }>(
    'error',
    ({ key, on, nearest, known }) =>
      `\`${key}:\` is no key of ${on} and is not read.${suggest(nearest) || ` Keys: ${known.join(', ')}.`}`,
    'The key is misspelt or stands in the wrong place (indentation). What is written under it is not read.',
  ),
  'misplaced-key': kind<{ key: string; on: string; belongs: string }>(
    'error',
    ({ key, on, belongs }) =>
      key === 'name' && on === 'the codebook'
        ? 'A codebook has no `name:` but a `title:`. Write `title:` here.'
        : `\`${key}:\` does not stand on ${on} but on ${belongs}, and is not read here. Move it, or correct the indentation.`,
    'The key exists, but on something else. Often the line is indented too far or not far enough.',
  ),
  'nested-in-code': kind<{ key: string; name: string }>(
    'error',
    ({ key, name }) =>
      `“${name}” is a code, and nothing can be grouped under a code. Write it under \`subcategories:\`, or move what stands under \`${key}:\` up.`,
    'Only categories and subcategories hold other entries. An entry under `codes:` that has `codes:` or `subcategories:` of its own is meant to be a group.',
  ),
  'missing-name': kind<{ what: string }>(
    'error',
    ({ what }) => `This ${what} has no name. Add \`name:\`; it is what tables print.`,
    'Every category, subcategory and code needs a name. An entry with neither name nor id is not read.',
  ),
  'missing-text': kind<object>(
    'error',
    () => 'This example has no text. Add `text:` with the passage.',
    'An example written as a map needs `text:`.',
  ),
  'long-name': kind<{ length: number }>(
    'warning',
    ({ length }) =>
      `This name has ${length} characters, which no table can print. Shorten it, and say the rest in \`definition:\`.`,
    'Names are column and row headings. Keep them below 120 characters.',
  ),
  'duplicate-id': kind<{ id: string; name: string; other: string; line: number; given: string }>(
    'error',
    ({ id, name, other, line, given }) =>
      `“${name}” has the id \`${id}\`, which “${other}” on line ${line} has already; for now it is \`${given}\`. Give one of them another \`id:\`.`,
    'Ids are made from names when absent, and must be unique among all groups and codes. Write an `id:` of your own on one of the two.',
  ),
  'code-in-two-places': kind<{
    name: string;
    here: string;
    there: string;
    line: number;
    given: string;
  }>(
    'error',
    ({ name, here, there, line, given }) =>
      `The code “${name}” stands ${here === there ? 'twice ' : ''}under ${here}${here === there ? '' : ` and under ${there}`} (line ${line}). A code has one place: remove one, or, if they mean different things, give this one its own name or \`id:\` (for now \`${given}\`).`,
    'A code belongs to one subcategory, or counts would depend on which place is meant.',
  ),
  'duplicate-name': kind<{ name: string; line: number }>(
    'warning',
    ({ name, line }) =>
      `“${name}” is also the name on line ${line}. Readers of a table cannot tell them apart; rename one.`,
    'Two codes, or two groups in the same place, have the same name and different ids.',
  ),
  'near-duplicate-name': kind<{ name: string; other: string; line: number }>(
    'warning',
    ({ name, other, line }) =>
      `“${name}” is almost “${other}” on line ${line}. If both mean the same, merge them; if not, make the names tell them apart.`,
    'The names differ by a letter or an ending only (singular and plural, a misspelling). Coders will confuse them.',
  ),
  'code-of-old': kind<{ id: string; now: string; version: string }>(
    'warning',
    ({ id, now, version }) =>
      `By the history ${id} became ${now} (version ${version}), and yet it is a code of its own here. Two branches may have changed it: then codings of one thing stand under two codes. Make them one: fga codebook merge ${id} --into ${now}; or, if this is a new code, give it another id.`,
    'A code was renamed or merged, and its old id stands in the codebook again. That happens where one branch of git renames a code and another moves or edits it: both versions stay. Codings made under the old id would count as the old code and not as what it became.',
  ),
  'empty-group': kind<{ name: string }>(
    'warning',
    ({ name }) => `“${name}” holds no codes. Add \`codes:\`, or remove the group.`,
    'A category or subcategory without codes can never be coded and never appears in a table.',
  ),
  'unknown-status': kind<{ status: string; nearest: string | undefined; known: readonly string[] }>(
    'error',
    ({ status, nearest, known }) =>
      `“${status}” is no status; the code counts as active.${suggest(nearest)} Write one of: ${known.join(', ')}.`,
    'A code is active, provisional (being tried out) or retired (kept for old codings, never applied).',
  ),
  'bad-colour': kind<{ colour: string }>(
    'error',
    ({ colour }) =>
      colour === ''
        ? 'The colour is empty: # begins a comment in YAML. Put the colour in quotes: "#2a7f62".'
        : `“${colour}” is no colour. Write six hexadecimal digits in quotes: "#2a7f62".`,
    'Colours are written as `"#rrggbb"`, in quotes because # begins a comment in YAML.',
  ),
  'missing-version': kind<{ assumed: string }>(
    'warning',
    ({ assumed }) =>
      `The codebook has no version, so codings cannot say by which state of it they were made; ${assumed} is assumed. Add \`version: 1.0.0\`.`,
    'The version is kept with every coding. Raise it whenever the meaning or the rules of a code change.',
  ),
  'bad-version': kind<{ version: string; assumed: string }>(
    'error',
    ({ version, assumed }) =>
      `“${version}” is no version; ${assumed} is assumed. Write numbers with points: 1.0.0.`,
    'A version is up to four numbers with points between them, optionally followed by a word: 1.2.0, 2.0-draft.',
  ),
  'missing-language': kind<{ assumed: string }>(
    'info',
    ({ assumed }) =>
      `The codebook names no language; \`${assumed}\` is assumed. Add \`language: ${assumed}\`, or the language your participants speak.`,
    'The language decides which word forms a rule finds (support, supports, supported).',
  ),
  'bad-language': kind<{ language: string; assumed: string }>(
    'error',
    ({ language, assumed }) =>
      `“${language}” is no language tag; \`${assumed}\` is assumed. Write it as en, de, pt-BR or fa.`,
    'Languages are BCP 47 tags: two or three letters, optionally followed by a region or script.',
  ),
  'unknown-language': kind<{ language: string; known: readonly string[] }>(
    'info',
    ({ language, known }) =>
      `There is no stemmer for \`${language}\`: words in rules match exactly as written. Use wild cards for endings (support*). Stemmers: ${known.join(', ')}.`,
    'In a language without a stemmer a rule finds only the forms it names. Add the other forms, or end a word in *.',
  ),
  'unsafe-id': kind<{ id: string; given: string }>(
    'error',
    ({ id, given }) =>
      `“${id}” cannot be an id; for now it is \`${given}\`. Use lower-case letters and digits, with hyphens between words: exam-preparation.`,
    'Ids stand in files, on the command line and in spreadsheets. They are lower-case words joined by hyphens, in any script.',
  ),
  'fragile-id': kind<{ id: string }>(
    'warning',
    ({ id }) =>
      `A spreadsheet turns the id \`${id}\` into a number, a date or a truth value when a coding file is opened. Give it another \`id:\`.`,
    'Codings are often opened in a spreadsheet, which rewrites ids such as 3e5, may-5 or true without asking.',
  ),
  'bad-list-name': kind<{ name: string }>(
    'error',
    ({ name }) =>
      `“${name}” cannot be the name of a word list. Use one word of letters and digits, such as exam; rules write it as @exam.`,
    'A list name is one word that may stand in a rule after @.',
  ),
  'bad-history': kind<{ action: string }>(
    'warning',
    ({ action }) =>
      `This entry of \`history:\` is not read${action ? ` (\`${action}\`)` : ''}: it needs \`action:\` (rename, merge, split, move, retire or promote) and \`from:\`. Take it from an earlier copy of the codebook.`,
    'fga writes the history, and reads older codings through it: what a code was called before. Without the entry such codings are of an unknown code.',
  ),
  'cannot-edit': kind<{ reason: string }>(
    'error',
    ({ reason }) => `The codebook was not changed: ${reason}. Make the change by hand.`,
    'fga changes a codebook only where it is certain to leave everything else as it is.',
  ),
} as const;
