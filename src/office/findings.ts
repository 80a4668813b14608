// What can be wrong with a file of an office program before its own meaning is asked for: the zip
// archive it is, the XML in it, the workbook.

import { defineFindings, findingKind as kind } from '../finding/finding.js';

export const officeFindings = defineFindings('office', {
  'not-an-archive': kind<object>(
    'error',
    () =>
      'This is not a Word, Excel or OpenDocument file, whatever its name says. Open it in the program it comes from and save it again.',
    'Files that end in .docx, .xlsx, .odt or .ods are zip archives, and this file is none. Usually it was renamed instead of saved in the other format.',
  ),
  'cut-off': kind<object>(
    'error',
    () =>
      'The file ends too early: a part of it is missing. Copy or download it again, or open it in its program and save it anew.',
    'The table of contents of the archive is at its end, and it, or something it lists, is not there. This comes from a copy, a download or a synchronisation that was interrupted.',
  ),
  damaged: kind<{ part: string }>(
    'error',
    ({ part }) =>
      `The file is damaged (${part}). Copy or download it again, or open it in its program, let it repair the file, and save it anew.`,
    'A part of the archive does not have the content that the archive says it has. Nothing is read from a damaged part, so that no words get lost unseen.',
  ),
  encrypted: kind<object>(
    'error',
    () =>
      'The file is protected with a password and cannot be read. Open it in its program, take the password away, and save a copy.',
    'Encrypted files cannot be read without their password, and fga never asks for one. Save a copy without it, and delete the copy afterwards.',
  ),
  'old-format': kind<{ format: string; wanted: string }>(
    'error',
    ({ format, wanted }) =>
      `This is ${format}, which is not read. Open it in its program and save it as ${wanted}.`,
    'Excel 97, Excel binary, Numbers and Pages files have formats that fga does not read. Each of these programs can save or export to a format that it does.',
  ),
  'other-kind': kind<{ found: string; wanted: string }>(
    'error',
    ({ found, wanted }) =>
      `This is ${found}, but ${wanted} is expected here. Is it the right file?`,
    'The archive is a file of another kind of office program than what is asked for.',
  ),
  'too-large': kind<{ part: string; most: string }>(
    'error',
    ({ part, most }) =>
      `Unpacked, ${part} has more than ${most}, more than any file of this kind needs. It is not read.`,
    'An archive can hold far more than its size shows. Reading stops at a limit, so that a file made to fill the memory cannot. Split the file if it really is this large.',
  ),
  'unsafe-name': kind<{ name: string }>(
    'warning',
    ({ name }) =>
      `The archive has a part named ${name}, a name that leads out of its folder. The part is left out.`,
    'Names with `..`, drive letters or a leading slash are not written by office programs. Where such a file comes from is worth asking.',
  ),
  'missing-part': kind<{ part: string }>(
    'error',
    ({ part }) =>
      `The file has no ${part}, which every file of its kind has. Open it in its program and save it anew.`,
    'The archive is complete, but something that the format demands is not in it. Programs can usually repair such a file by opening and saving it.',
  ),
  'broken-xml': kind<{ part: string; at: string; problem: string }>(
    'error',
    ({ part, at, problem }) =>
      `${part} inside the file is broken at ${at} (${problem}). Open the file in its program, let it repair it, and save it anew.`,
    'The text inside the archive is not well-formed XML, so what follows the place cannot be read for certain.',
  ),
  'declared-type': kind<{ part: string }>(
    'error',
    ({ part }) =>
      `${part} inside the file declares a document type (DOCTYPE), which no office program writes. It is not read.`,
    'Document types can define entities that grow without end or fetch other files. They are refused as a whole.',
  ),
  'too-deep': kind<{ part: string; most: number }>(
    'error',
    ({ part, most }) =>
      `${part} inside the file is nested more than ${most} levels deep. It is not read.`,
    'No document that a person wrote is nested this deep.',
  ),
  'too-wide': kind<{ sheet: string; most: number }>(
    'warning',
    ({ sheet, most }) =>
      `The sheet “${sheet}” has cells beyond column ${most}; they are left out. Move what is needed to the left.`,
    'A table of a study has some tens of columns. Cells far to the right are usually left there by accident.',
  ),
  'cell-notes': kind<object>(
    'warning',
    () =>
      'There are notes or comments attached to cells, which are not read. Copy what matters into a cell, such as the memo.',
    'Spreadsheet programs keep notes and comments apart from the cells. fga reads cells only.',
  ),
  'formula-without-value': kind<{ cell: string; sheet: string }>(
    'warning',
    ({ cell, sheet }) =>
      `Cell ${cell} of “${sheet}” is a formula whose result is not saved in the file, so it is read as empty. Open the file in a spreadsheet program and save it, or type the text.`,
    'fga never runs formulas; it reads the result that the spreadsheet program saved with them. Files written by scripts may lack it.',
  ),
});
