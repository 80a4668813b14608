// fga audit: the audit trail, the trustworthiness section, and what reporting checklists ask, from what
// the files of the study say.

import { join } from 'node:path';
import { Argument, type Command } from 'commander';
import { documentOf, PARTS, type Part } from '../audit/document.js';
import type { TablesFact } from '../audit/facts.js';
import { loadFacts } from '../audit/load-facts.js';
import { makeAudit } from '../audit/make-audit.js';
import { logJson } from '../audit/render-diary.js';
import { type Found, gatherFindings } from '../finding/finding.js';
import { InputError } from '../io/errors.js';
import { MANIFEST_FILE } from '../manifest/manifest.js';
import { findManifests } from '../study/evidence/manifests.js';
import { manifestsNamed } from '../study/evidence/manifests-named.js';
import { displayPath } from '../study/find-study.js';
import { keepLoaded } from '../study/load/keep-loaded.js';
import { openStudy } from '../study/open/open-study.js';
import type { Study } from '../study/study.js';
import { renderJson } from '../text/json.js';
import type { CommandContext } from './program/command.js';
import {
  addFormatOptions,
  addOutputOption,
  type FormatOptions,
  refuseEnding,
} from './program/options.js';
import { finish, writeResult } from './program/output.js';

const FORMATS = ['md', 'text', 'html', 'json'] as const;

export function declare(command: Command, context: CommandContext): void {
  addFormatOptions(command, FORMATS).addArgument(
    new Argument('[parts...]', 'trust, coreq, srqr, trail; all where none is named').choices(PARTS),
  );
  addOutputOption(command)
    .addHelpText(
      'after',
      `
Examples:
  $ fga audit                      everything, as Markdown
  $ fga audit trust                credibility, dependability, confirmability,
                                   transferability: what the files show
  $ fga audit coreq -o coreq.html  the 32 items of COREQ, to print
  $ fga audit srqr --format text   the 21 items of SRQR, in the terminal

Each statement names the files it is from; what no file says is marked open,
with the key to write it under. Researchers answer below reporting: in fga.yaml
or under headings of reporting.md (docs/audit-trail.md lists the keys).
Changes nothing. Next: write what is open, then fga audit once more`,
    )
    .action((parts: Part[], options: AuditCommand) => run(parts, options, context));
}

interface AuditCommand extends FormatOptions {
  readonly output?: string;
}

async function run(named: readonly Part[], options: AuditCommand, context: CommandContext) {
  const { io, version } = context;
  const opened = await openStudy(io, { folder: context.studyFolder() });
  const study = opened.value;
  keepLoaded(study);
  const { findings, keep } = gatherFindings(opened.findings);
  const tables = keep(await tableFacts(study, context));
  const facts = keep(await loadFacts(io, study, { tables, version }));
  const audit = makeAudit(facts);
  const { entries } = facts.log;
  const parts = named.length > 0 ? named : PARTS;
  const format = formatOf(options);
  const blocks = documentOf(audit, entries, parts);
  if (format === 'json') {
    const json = {
      title: audit.title,
      ...(parts.includes('trust') && { sections: audit.sections }),
      checklists: audit.checklists.filter(({ id }) => parts.includes(id)),
      ...(parts.includes('trail') && { trail: logJson(entries) }),
    };
    await writeResult(io, `${renderJson(json, 2)}\n`, options);
  } else if (format === 'html') {
    const { renderAuditHtml } = await import('../audit/render-document-html.js');
    await writeResult(io, renderAuditHtml(blocks, audit.title), options);
  } else {
    const { renderAuditMarkdown, renderAuditText } = await import('../audit/render-document.js');
    const isScreen = options.output === undefined || options.output === '-';
    const columns = isScreen ? io.stdout.columns : 100;
    const text = format === 'text' ? renderAuditText(blocks, columns) : renderAuditMarkdown(blocks);
    await writeResult(io, text, options);
  }
  finish(context, findings, { json: format === 'json' });
}

function formatOf({ format, json, output = '' }: AuditCommand): (typeof FORMATS)[number] {
  if (json) return 'json';
  if (format === undefined) refuseEnding(output, FORMATS);
  const ending = /\.(md|txt|html?|json)$/i.exec(output)?.[1]?.toLowerCase();
  const said = ending === 'txt' ? 'text' : ending === 'htm' ? 'html' : ending;
  return FORMATS.find((each) => each === (format ?? said)) ?? 'md';
}

/** How many written tables come out the same, by folder; made again as `fga verify` does. */
async function tableFacts(
  study: Study,
  context: CommandContext,
): Promise<Found<readonly TablesFact[]>> {
  const { io } = context;
  if (findManifests(io, study.root).length === 0) return { value: [], findings: [] };
  const { verifyManifest } = await import('./table/verify-manifest.js');
  const facts: TablesFact[] = [];
  const { findings, keep } = gatherFindings();
  try {
    for (const each of keep(manifestsNamed(io, { folder: study.root, paths: [] }))) {
      const { value } = await verifyManifest(each, context);
      const follow = value.filter(({ state }) => state === 'follows').length;
      const source = { file: displayPath(io, join(each.folder, MANIFEST_FILE)) };
      facts.push({ source, written: value.length, follow });
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  return { value: facts, findings };
}
