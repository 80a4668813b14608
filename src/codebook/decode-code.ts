// Decodes one code: its rules, conditions, status and examples.

import type { CodeStatus, Example } from './codebook.js';
import type { Above, Decoding } from './decoding.js';
import { asText, type Fields, nearestOf, readFields, textField, textsField } from './fields.js';
import { CODE_KEYS, EXAMPLE_KEYS } from './keys.js';
import { decodeNamed } from './named.js';
import type { YamlMap, YamlNode } from './yaml-tree.js';

export function decodeCode(decoding: Decoding, item: YamlMap, above: Above): void {
  const fields = readFields(item, CODE_KEYS, 'a code', decoding.report);
  const named = decodeNamed(decoding, fields, item.place, { kind: 'code', what: 'code', above });
  const when = textField(fields, 'when');
  decoding.codes.push({
    ...named,
    examples: decodeExamples(fields),
    status: decodeStatus(fields),
    path: above.path,
    rules: textsField(fields, 'rules'),
    unless: [...above.unless, ...textsField(fields, 'unless')],
    when: when ? [...above.when, when] : above.when,
  });
}

function decodeStatus(fields: Fields): CodeStatus {
  const written = textField(fields, 'status');
  if (!written) return 'active';
  const known = CODE_KEYS.status?.values ?? [];
  if (known.includes(written.text)) return written.text as CodeStatus;
  const nearest = nearestOf(written.text, known);
  fields.report.add('unknown-status', written.place, {
    status: written.text,
    known,
    ...(nearest && { nearest }),
  });
  return 'active';
}

function decodeExamples(fields: Fields): readonly Example[] {
  const entry = fields.entries.get('examples');
  if (!entry) return [];
  const nodes = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  return nodes.flatMap((node) => decodeExample(fields, node));
}

function decodeExample({ report }: Fields, node: YamlNode): readonly Example[] {
  if (node.kind !== 'map') {
    const text = asText(node, 'examples', report);
    return text && text.text !== '' ? [text] : [];
  }
  const fields = readFields(node, EXAMPLE_KEYS, 'an example', report);
  const text = textField(fields, 'text');
  const role = textField(fields, 'role');
  if (!text) {
    report.add('missing-text', node.place, {});
    return [];
  }
  return [{ ...text, ...(role && { role: role.text }) }];
}
