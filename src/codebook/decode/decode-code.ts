// Decodes one code: its rules, conditions, status and examples.

import { asText, type Fields, meantWord, textField, textsField } from '../../yaml/fields.js';
import type { YamlMap, YamlNode } from '../../yaml/tree.js';
import type { CodeStatus, Example } from '../codebook.js';
import type { Report } from '../findings.js';
import type { Above, Decoding } from './decoding.js';
import { CODE_KEYS, EXAMPLE_KEYS, KEY_SYNONYMS } from './keys.js';
import { decodeNamed } from './named.js';
import { readEntry } from './read-entry.js';

export function decodeCode(decoding: Decoding, item: YamlMap, above: Above): void {
  const { report } = decoding;
  const fields = readEntry(item, CODE_KEYS, 'a code', report);
  const named = decodeNamed(decoding, fields, item.place, { kind: 'code', what: 'code', above });
  const when = textField(fields, 'when');
  const coder = textField(fields, 'coder');
  decoding.codes.push({
    ...named,
    examples: decodeExamples(fields, report),
    status: decodeStatus(fields, report),
    ...(coder && { coder: coder.text }),
    path: above.path,
    rules: textsField(fields, 'rules'),
    unless: [...above.unless, ...textsField(fields, 'unless')],
    when: when ? [...above.when, when] : above.when,
  });
}

function decodeStatus(fields: Fields, report: Report): CodeStatus {
  const written = textField(fields, 'status');
  if (!written) return 'active';
  const known = CODE_KEYS.status?.values ?? [];
  if (known.includes(written.text)) return written.text as CodeStatus;
  const nearest = meantWord(written.text, known, KEY_SYNONYMS);
  const args = { status: written.text, known, nearest };
  report.add('unknown-status', written.place, args);
  return 'active';
}

function decodeExamples(fields: Fields, report: Report): readonly Example[] {
  const entry = fields.entries.get('examples');
  if (!entry) return [];
  const nodes = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  return nodes.flatMap((node) => decodeExample(node, report));
}

function decodeExample(node: YamlNode, report: Report): readonly Example[] {
  if (node.kind !== 'map') {
    const text = asText(node, 'examples', report.findings);
    return text && text.text !== '' ? [text] : [];
  }
  const fields = readEntry(node, EXAMPLE_KEYS, 'an example', report);
  const text = textField(fields, 'text');
  const role = textField(fields, 'role');
  if (!text) {
    report.add('missing-text', node.place, {});
    return [];
  }
  return [{ ...text, ...(role && { role: role.text }) }];
}
