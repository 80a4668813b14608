// What is said about the list of names, and about names that are still somewhere. No finding says a
// name itself: what is printed may be kept in a log.

import { defineFindings } from '../finding/finding.js';
import { plural } from '../text/wording.js';

const ROW = 'the list of names (key/names.csv)';

export const pseudonymFindings = defineFindings('pseudonym', {
  'missing-column': {
    severity: 'error',
    describe: ({ column }: { column: string }) =>
      `The column ${column} is missing in ${ROW}. Put it back; fga anonymise makes a new list where there is none.`,
    about: 'The list of names needs the columns find, replace and decision. All others may go.',
  },
  'bad-decision': {
    severity: 'error',
    describe: ({ value }: { value: string }) =>
      `The decision "${value}" is not known. Write replace or keep.`,
    about:
      'The column decision of key/names.csv says what becomes of a name: replace or keep. An empty cell means that nobody has decided yet.',
  },
  'listed-twice': {
    severity: 'warning',
    describe: () => `This name stands in ${ROW} twice; the first row counts. Take one out.`,
    about: 'Two rows with the same name, the same session and the same place in a sentence.',
  },
  undecided: {
    severity: 'error',
    describe: ({ count }: { count: number }) =>
      `${plural(count, 'name is', 'names are')} not decided. Write replace or keep into the column decision, or decide all of them: --undecided replace, or --undecided keep.`,
    about:
      'fga proposes words that may be names; a person decides. Nothing is anonymised while a row of key/names.csv has no decision.',
  },
  'no-capitals': {
    severity: 'warning',
    describe: () =>
      'This transcript has no capitals, or nothing else, so that hardly a name in it can be proposed. Give a list of the names: fga anonymise --names FILE, and read the transcript for others.',
    about:
      'Names are proposed because they have capitals inside sentences. In transcripts of machines that write all words small, only names that are known, titles and some given names tell.',
  },
  'no-pseudonym': {
    severity: 'error',
    describe: () => `A name that is to be replaced has no pseudonym. Write one into replace.`,
    about: 'A row says replace, and its cell replace is empty. fga anonymise fills in empty ones.',
  },
  'bad-pseudonym': {
    severity: 'error',
    describe: ({ replace }: { replace: string }) =>
      `The pseudonym ${JSON.stringify(replace)} would be taken for something else in some file. Use letters, digits, blanks, hyphens, apostrophes and dots, beginning with a letter.`,
    about:
      'A pseudonym is put into transcripts, tables and settings. Brackets would make it an annotation of the transcriber, a colon a speaker, quotation marks would break a file.',
  },
  'pseudonym-is-name': {
    severity: 'error',
    describe: ({ replace }: { replace: string }) =>
      `The pseudonym ${JSON.stringify(replace)} is itself a name, or holds one, that is to be replaced. Choose another.`,
    about:
      'If Anna became Maria while a Maria takes part, nobody could tell them apart, and fga could not tell whether names are left.',
  },
  'pseudonym-in-text': {
    severity: 'warning',
    describe: ({ replace }: { replace: string }) =>
      `The pseudonym ${JSON.stringify(replace)} stands in the texts already, for somebody or something else. Choose another if readers could mix them up.`,
    about:
      'Words of the transcripts are the same as a pseudonym, so that a reader takes one for the other.',
  },
  'two-people': {
    severity: 'warning',
    describe: ({ people }: { people: number }) =>
      `${people} people have this name. Each is told by their session; where the session is not known (memos, logs) the name becomes all their pseudonyms.`,
    about:
      'Two people of one name: in the transcripts, units and codings of their sessions each gets their own pseudonym. Elsewhere nobody can tell who is meant. Within one session give them different labels first.',
  },
  'shared-pseudonym': {
    severity: 'warning',
    describe: ({ replace }: { replace: string }) =>
      `${JSON.stringify(replace)} is the pseudonym of two people. Give one of them another, unless they are the same person.`,
    about:
      'Rows with different entries under person have the same pseudonym: afterwards they are one person.',
  },
  'name-is-word': {
    severity: 'warning',
    describe: ({ count, isAtStart }: { count: number; isAtStart: boolean }) =>
      isAtStart
        ? `This name is also a word of the texts. Where a sentence begins with it (${plural(count, 'place')}) fga cannot tell; those places have a row of their own: decide there.`
        : `This name is also a word of the codebook (${plural(count, 'place')} in the transcripts), and fga cannot tell where it is the word. Replaced, the word is gone from texts and rules; kept, so is the name: look at the places, and mend by hand what is left.`,
    about:
      'Names such as Will, Rose or Mark are words too. In small letters they are left alone, inside a sentence with a capital they are replaced, and at the beginning of a sentence you decide.',
  },
  leak: {
    severity: 'error',
    describe: ({ pseudonym }: { pseudonym: string }) =>
      `A real name stands here: it should be ${pseudonym}. fga anonymise --apply replaces it in texts of the study. In a hidden file, or one that is no text, replace it yourself; what was written elsewhere, write again.`,
    about:
      'Somebody’s name, or another word of key/names.csv, is in a file of the study or in something that fga has just written. It may have been typed into a memo, come with a new transcript, or stand in an older table.',
  },
  'leak-escaped': {
    severity: 'error',
    describe: ({ pseudonym }: { pseudonym: string }) =>
      `A real name stands in this line in another notation (such as \\u00fc, &uuml;, \\'fc or =C3=BC): it should be ${pseudonym}. fga does not change such a file: replace the name there, or keep the file outside the study.`,
    about:
      'JSON, web pages, RTF, mails and links write letters beyond ASCII in notations of their own. fga finds names in them and leaves the file to you.',
  },
  'leak-in-name': {
    severity: 'error',
    describe: ({ pseudonym }: { pseudonym: string }) =>
      `The name of this file or folder holds a real name: it should be ${pseudonym}. Rename it; transcripts are renamed by fga anonymise --apply.`,
    about: 'File names are seen by everybody who gets the folder, and stand in tables and logs.',
  },
  unread: {
    severity: 'info',
    describe: ({ what }: { what: string }) =>
      `fga cannot look for names in this file (${what}). Look yourself, or keep it outside the study.`,
    about:
      'Recordings, pictures and files of other programs may hold names, voices and faces. They are not changed, and not looked into.',
  },
  'moved-to-key': {
    severity: 'warning',
    describe: ({ target }: { target: string }) =>
      `This file holds names and is no text that fga can rewrite. It is kept as ${target}; make a new one from the study where you need it.`,
    about:
      'Workbooks and documents cannot be rewritten without changing them in other ways. They are moved into the folder key/, never deleted. Take a coding sheet over (fga sheet import) before you anonymise.',
  },
  'tables-unrecorded': {
    severity: 'warning',
    describe: () =>
      'The tables of this folder get other words, so that the record they are verified by no longer fits; it is kept in key/. Write the tables again (fga tables -o FOLDER), and fga verify follows them.',
    about:
      'fga-tables.json has hashes of cells, quotes and files, which are others where names are replaced. The tables themselves are rewritten with the rest; fga anonymise --restore brings the record back.',
  },
  'text-form': {
    severity: 'info',
    describe: ({ target, original }: { target: string; original: string }) =>
      `Its anonymised form is the text ${target}; the file itself is kept in ${original}.`,
    about:
      'A Word document, a PDF or the like cannot be rewritten word by word. The study goes on with its reading text, which units and codings refer to; the original is kept in key/.',
  },
  'coder-name': {
    severity: 'warning',
    describe: ({ coder }: { coder: string }) =>
      `The coder ${coder} has the name of somebody in the study. Names of coders are not changed; choose other ones if this tells something.`,
    about:
      'Coders are named in files, tables and logs. If a coder’s name is in the list of names, these places are not taken for leaks.',
  },
  'git-history': {
    severity: 'warning',
    describe: ({ folder }: { folder: string }) =>
      `${folder === '.' ? 'This folder' : folder} is under version control, and its history keeps the old words: whoever gets the repository can read them. Share a copy without .git, or begin a new repository; docs/confidentiality.md says how.`,
    about:
      'git keeps every version that was ever committed. Anonymising changes the files of today only. Copy the folder without .git and key/ and run git init there; or rewrite the history with git filter-repo, and have everybody clone anew.',
  },
  'restored-by-name': {
    severity: 'warning',
    describe: () =>
      'This file was changed after it was anonymised. What was changed got the names back by the list; forms such as nicknames may be others than before.',
    about:
      'What stands as fga wrote it is restored to the byte. Lines that were added or changed since have their pseudonyms replaced by the name that is found most often for the person.',
  },
});
