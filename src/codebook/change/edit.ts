// Changes a codebook file in place: only the characters that must change are touched, so comments,
// order, quotes and indentation stay as a person wrote them. Every edit is read back before it is
// handed out; where it would not say what was meant, the file stays as it was, with a finding.

import type { YAMLMap } from 'yaml';
import type { Found } from '../../finding/finding.js';
import { singleSpaced } from '../../text/white-space.js';
import { normaliseNewlines, YAML_OPTIONS } from '../../yaml/parse.js';
import type { Codebook } from '../codebook.js';
import { VERSION_PATTERN } from '../decode/keys.js';
import { parseCodebook } from '../decode/parse.js';
import { codebookFindings } from '../findings.js';
import { insertCode, type NewCode, replaceVersion, type Splice } from './splices.js';

/** The text with the code added to `ungrouped:` as provisional; unchanged where that cannot be. */
export async function addProvisionalCode(
  text: string,
  file: string,
  code: NewCode,
): Promise<Found<string>> {
  const name = singleSpaced(code.name);
  const wanted = ({ codes }: Codebook, before: Codebook) =>
    codes.length === before.codes.length + 1 &&
    codes.some((added) => added.name === name && added.status === 'provisional');
  return edit(
    text,
    file,
    (yaml, root, plain) => insertCode(yaml, root, plain, { ...code, name }),
    wanted,
  );
}

/**
 * The same for many codes, read back once instead of after each. The first one sees to it that there
 * is a list, so that all others go to one place.
 */
export async function addProvisionalCodes(
  text: string,
  file: string,
  codes: readonly NewCode[],
): Promise<Found<string>> {
  const [first, ...others] = codes;
  if (!first) return { value: text, findings: [] };
  const begun = await addProvisionalCode(text, file, first);
  if (begun.findings.length > 0 || others.length === 0) return withText(begun, text);
  const named = others.map((code) => ({ ...code, name: singleSpaced(code.name) }));
  const wanted = ({ codes: after }: Codebook, before: Codebook) => {
    const names = new Set(after.map(({ name }) => name));
    return (
      after.length === before.codes.length + named.length &&
      named.every(({ name }) => names.has(name))
    );
  };
  const change: Change = (yaml, root, plain) => {
    const splices = named.map((code) => insertCode(yaml, root, plain, code));
    const [one] = splices;
    const isOnePlace = splices.every(
      (splice) => splice && one && splice.start === one.start && splice.end === splice.start,
    );
    return one && isOnePlace
      ? { ...one, text: splices.map((splice) => splice?.text ?? '').join('') }
      : undefined;
  };
  return withText(await edit(begun.value, file, change, wanted), text);
}

/** Where anything was refused, the text as it was before all of it. */
function withText(edited: Found<string>, before: string): Found<string> {
  return edited.findings.length > 0 ? { ...edited, value: before } : edited;
}

/** The text with another `version:`; unchanged where that cannot be. */
export async function setVersion(
  text: string,
  file: string,
  version: string,
): Promise<Found<string>> {
  if (!new RegExp(VERSION_PATTERN, 'u').test(version))
    return refused(text, file, `“${version}” is no version`);
  return edit(
    text,
    file,
    (_yaml, root, plain) => replaceVersion(root, plain, version),
    (after) => after.version === version,
  );
}

type Yaml = typeof import('yaml');
type Change = (yaml: Yaml, root: YAMLMap, text: string) => Splice | undefined;

async function edit(
  written: string,
  file: string,
  change: Change,
  isAsMeant: (after: Codebook, before: Codebook) => boolean,
): Promise<Found<string>> {
  const before = await parseCodebook(written, file);
  const known = new Set(before.findings.map(({ code, message }) => `${code} ${message}`));
  if (!before.value) return refused(written, file, 'it cannot be read');
  const yaml = await import('yaml');
  const bom = written.startsWith('\ufeff') ? '\ufeff' : '';
  const text = normaliseNewlines(written);
  const [document] = [...new yaml.Composer(YAML_OPTIONS).compose(new yaml.Parser().parse(text))];
  const root = document?.contents;
  if (!document || document.errors.length > 0 || !yaml.isMap(root)) {
    return refused(written, file, 'it has YAML errors');
  }
  const splice = root.flow ? undefined : change(yaml, root, text);
  if (!splice) return refused(written, file, 'it is not laid out as docs/codebook.md shows');
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const inserted = splice.text.replace(/\n/g, newline);
  const { start, end } = splice;
  const same = written.slice(bom.length);
  const edited = bom + same.slice(0, start) + inserted + same.slice(end);
  const after = await parseCodebook(edited, file);
  const fresh = after.findings.filter(
    ({ severity, code, message }) => severity === 'error' && !known.has(`${code} ${message}`),
  );
  if (fresh.length > 0) return { value: written, findings: fresh };
  const meant = after.value && isAsMeant(after.value, before.value);
  return meant
    ? { value: edited, findings: [] }
    : refused(written, file, 'the change would not be read back as meant');
}

function refused(text: string, file: string, reason: string): Found<string> {
  const place = { file, line: 1, column: 1, length: 1 };
  return { value: text, findings: [codebookFindings.make('cannot-edit', place, { reason })] };
}
