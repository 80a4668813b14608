// What there is to say about the bytes of a transcript.

import { findingKind } from '../finding/finding.js';

export const decodingKinds = {
  'other-language': findingKind<{ readonly stated: string; readonly seems: string }>(
    'warning',
    ({ stated, seems }) =>
      `This transcript is read as ${stated}, as fga.yaml says, but its words look like ${seems}. What is a filler or the end of a sentence is told by the language. Correct \`language:\` in fga.yaml; where sessions are in several languages, give this session a \`language:\` of its own, or leave it out everywhere, and each transcript is read in its own.`,
    'The commonest small words, or the letters, of a transcript are those of another language than the one stated for the study. The clean form of its units may lack words that are fillers in the stated language only.',
  ),
  'binary-file': {
    severity: 'error',
    describe: ({ what }: { readonly what: string }) =>
      `This is ${what}, not plain text. Open it in the program that made it, save it as plain text (UTF-8), and use that file.`,
    about:
      'The file’s first bytes show that it is no text, whatever its name says. Nothing was read from it. Export or save it as plain text in UTF-8, or name it by its true format.',
  },
  'too-large': {
    severity: 'error',
    describe: ({ megabytes, most }: { readonly megabytes: number; readonly most: number }) =>
      `The file has ${megabytes} MB, more than the ${most} MB that any transcript needs; it was not read. Is it a recording or a data file? If it is a transcript, split it.`,
    about:
      'A day of talk has some megabytes of text. Files beyond the limit are not opened, so that they cannot exhaust the memory.',
  },
  'empty-file': {
    severity: 'warning',
    describe: () => 'The file holds no text. Put the transcript into it, or remove it.',
    about: 'The file is empty or holds blanks only, so that there is nothing to read.',
  },
  'encoding-guessed': {
    severity: 'warning',
    describe: ({ what, encoding }: { readonly what: string; readonly encoding: string }) =>
      `The file does not say how its letters are stored (${what}); it was read as ${encoding}. Check accented letters and quotation marks, and save the file as UTF-8.`,
    about:
      'Files from before Unicode do not tell their encoding. fga takes windows-1252, or the code page usual for the study’s language. If letters look wrong, open the file in its own program and save it as UTF-8, or name the encoding.',
  },
  'undecodable-bytes': {
    severity: 'warning',
    describe: ({ encoding }: { readonly encoding: string }) =>
      `From here on bytes occur that are not ${encoding}; each was read as “\ufffd”. Restore the letters in the transcript, and save it as UTF-8.`,
    about:
      'Part of the file is in another encoding, or was cut off within a letter. The rest was read; the broken places hold the replacement character.',
  },
  'unknown-encoding': {
    severity: 'warning',
    describe: ({ encoding }: { readonly encoding: string }) =>
      `No encoding is called “${encoding}”; the file’s own signs were followed instead. Name one such as utf-8, windows-1252 or windows-1255.`,
    about: 'The encoding that was asked for is not known, so that it was ignored.',
  },
  'control-characters': {
    severity: 'info',
    describe: ({ count, code }: { readonly count: number; readonly code: string }) =>
      `The text holds ${count === 1 ? 'a control character' : `${count} control characters`}, first U+${code}. They are kept but not shown; remove them if they are not meant.`,
    about: 'Invisible characters that no transcript needs, left by a converting program.',
  },
} as const;
