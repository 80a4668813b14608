// The PDF library starts looking at parts of a broken file without waiting for them (its check of
// the last page); what fails there is nobody's, and would end the program. It is dropped here: the
// same damage shows, if it matters, in what is waited for.

import process from 'node:process';

/** Does some work with the library, and drops its own errors that nobody waits for. */
export async function withoutStrayErrors<Result>(work: () => Promise<Result>): Promise<Result> {
  const drop = (reason: unknown) => {
    if (!isLibraryError(reason)) throw reason;
  };
  process.on('unhandledRejection', drop);
  try {
    return await work();
  } finally {
    // They are reported once all that is waited for is done.
    await new Promise((resolve) => setTimeout(resolve));
    process.off('unhandledRejection', drop);
  }
}

/** The classes of error that the library defines. */
export function isLibraryError(reason: unknown): boolean {
  const { name = '' } = (reason ?? {}) as { readonly name?: string };
  return /^(?:(?:ParserEOF|XRefEntry|XRefParse|MissingData|InvalidPDF|UnknownError|Abort|Password|Response)Exception|FormatError|JpegError|JpxError|Jbig2Error)$/.test(
    name,
  );
}
