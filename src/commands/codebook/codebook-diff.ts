// `fga codebook diff`: what differs between two versions of a codebook, in words.

import type { Codebook } from '../../codebook/codebook.js';
import { compareCodebooks } from '../../codebook/compare/compare-codebooks.js';
import { describeChanges } from '../../codebook/compare/describe-changes.js';
import { InputError } from '../../io/errors.js';
import { renderJson } from '../../text/json.js';
import { visible } from '../../text/visible.js';
import { plural } from '../../text/wording.js';
import type { CommandContext } from '../program/command.js';
import { chosenFormat, type FormatOptions } from '../program/options.js';
import { finish, writeResult } from '../program/output.js';
import { openCodebook } from './codebook-open.js';

/** Without a second file the study's codebook is the newer one. */
export async function diffCodebooks(
  older: string,
  newer: string | undefined,
  options: FormatOptions,
  context: CommandContext,
): Promise<void> {
  const before = await openCodebook(older, context);
  const after = await openCodebook(newer, context);
  const findings = [...before.findings, ...after.findings].filter(
    ({ severity }) => severity === 'error',
  );
  const [old, now] = [required(before, older), required(after, newer ?? 'The codebook')];
  const changes = compareCodebooks(old, now);
  const isJson = chosenFormat(options) === 'json';
  const lines = [
    `${old.file} (${old.version}) → ${now.file} (${now.version})`,
    '',
    ...describeChanges(changes),
    ...(changes.length > 0 ? [''] : []),
    changes.length === 0 ? 'They say the same.' : `${plural(changes.length, 'difference')}.`,
  ];
  const text = isJson
    ? renderJson({ before: old.file, after: now.file, changes }, 2)
    : lines.map(visible).join('\n');
  await writeResult(context.io, `${text}\n`);
  finish(context, findings, { json: isJson });
}

function required(
  { codebook, findings }: Awaited<ReturnType<typeof openCodebook>>,
  name: string,
): Codebook {
  if (codebook) return codebook;
  throw new InputError(`${name} cannot be read as a codebook.`, { findings });
}
