// Files whose library may hang are read in a thread that can be ended: both sides of it.

import type { Io } from '../../io/io.js';
import { READERS } from '../../transcript/formats/readers.js';
import type { FormatTask, TranscriptSource } from '../../transcript/transcript-source.js';

/** What to hand to `parseTranscriptFile` beside the file; nothing where there are no threads. */
export function apart({ apart: own }: Io): Pick<TranscriptSource, 'readApart'> {
  return own === undefined ? {} : { readApart: (task) => own.run('format', task) };
}

/** The task of the thread. */
export async function formatTask(input: unknown) {
  const { format, ...source } = input as FormatTask;
  const read = await READERS[format]();
  return { output: await read(source), moved: [] };
}
