// Adds the codes that a person made while coding to the codebook, as provisional ones in no group; the
// rest of the file stays as it is. Nothing is written here.

import { addProvisionalCodes } from '../../codebook/change/edit.js';
import { parseCodebook } from '../../codebook/decode/parse.js';
import type { Finding, Found } from '../../finding/finding.js';
import { InputError } from '../../io/errors.js';
import { singleSpaced } from '../../text/white-space.js';
import type { OwnBook } from './coding-desk.js';

/** The codebook with its new codes. */
export interface ExtendedBook extends OwnBook {
  readonly version: string;
  /** Names of the codes that were added. */
  readonly added: readonly string[];
  /** The id that a new code was given, by the id that was expected. */
  readonly idOf: (id: string) => string;
}

/** `codes` are names by their expected ids. Throws where the codebook cannot take them. */
export async function addNewCodes(
  book: OwnBook,
  codes: ReadonlyMap<string, string>,
  coder: string,
): Promise<Found<ExtendedBook>> {
  const made = [...codes.values()].map((name) => ({ name, coder }));
  const edited = await addProvisionalCodes(book.text, book.file, made);
  if (edited.findings.length > 0) {
    throw new InputError(
      `The new codes cannot be added to ${book.file} (${[...codes.values()].slice(0, 3).join('; ')} …). Mend the codebook, or add them by hand, and import again.`,
      { findings: edited.findings },
    );
  }
  const text = edited.value;
  if (codes.size === 0) {
    const { version = '' } = book.codebook ?? {};
    return { value: { ...book, text, version, added: [], idOf: (id) => id }, findings: [] };
  }
  const { value: codebook, findings: found } = await parseCodebook(text, book.file);
  const ids = new Map(
    [...codes].map(([id, name]) => {
      const found = codebook?.codes.findLast((code) => code.name === singleSpaced(name));
      return [id, found?.id ?? id];
    }),
  );
  const value = {
    ...book,
    text,
    codebook,
    version: codebook?.version ?? '',
    added: [...codes.values()],
    idOf: (id: string) => ids.get(id) ?? id,
  };
  return { value, findings: found.filter((finding) => isOfNames(finding, book.text)) };
}

/** Names that are nearly those of other codes, where one of the two was added just now. */
function isOfNames({ code, place }: Finding, before: string): boolean {
  return NAMES.has(code) && (place?.line ?? 0) > before.trimEnd().split('\n').length;
}

const NAMES = new Set(['codebook/near-duplicate-name', 'codebook/duplicate-name']);
