// Turns the tree of a codebook file into a Codebook. Walks the file once in its order; whatever can
// be read is kept, also next to mistakes, and every mistake is in the report.

import { type Fields, textField, textsField, wrongType } from '../../yaml/fields.js';
import { isAbsent, type YamlMap, type YamlNode } from '../../yaml/tree.js';
import type { Codebook, Named } from '../codebook.js';
import type { Report } from '../findings.js';
import { decodeCode } from './decode-code.js';
import { decodeHead } from './decode-head.js';
import { decodeHistory } from './decode-history.js';
import type { Above, Decoding } from './decoding.js';
import { CODE_KEYS, CODEBOOK_KEYS, GROUP_KEYS } from './keys.js';
import { decodeNamed } from './named.js';
import { readEntry } from './read-entry.js';

const NAME_HINT = 'Begin each entry with `- name: …`.';
const nothingAbove: Above = { path: [], names: [], unless: [], when: [] };

export function decodeCodebook(root: YamlMap, file: string, report: Report): Codebook {
  const decoding: Decoding = { report, ids: new Map(), groups: [], codes: [] };
  const fields = readEntry(root, CODEBOOK_KEYS, 'the codebook', report);
  const head = decodeHead(fields, root.place, report);
  for (const [key, { value }] of fields.entries) {
    if (key === 'categories') decodeGroups(decoding, value, nothingAbove);
  }
  const ungrouped = fields.entries.get('ungrouped');
  if (ungrouped) decodeCodes(decoding, ungrouped.value, 'ungrouped', nothingAbove);
  const history = decodeHistory(fields, report);
  const { groups, codes } = decoding;
  return { file, ...head, groups, codes, ...(history.length > 0 && { history }) };
}

function decodeGroups(decoding: Decoding, node: YamlNode, above: Above): void {
  const top = above.path.length === 0;
  const key = top ? 'categories' : 'subcategories';
  for (const item of itemsOf(node, key, decoding.report)) {
    const fields = readEntry(
      item,
      GROUP_KEYS,
      top ? 'a category' : 'a subcategory',
      decoding.report,
    );
    const named = decodeNamed(decoding, fields, item.place, {
      kind: 'group',
      what: top ? 'category' : 'subcategory',
      above,
    });
    decoding.groups.push({ ...named, path: above.path });
    decodeInside(decoding, fields, within(above, named, fields));
  }
}

/** Codes and groups inside a group, in the order of the file. */
function decodeInside(decoding: Decoding, fields: Fields, above: Above): void {
  for (const [key, { value }] of fields.entries) {
    if (key === 'codes') decodeCodes(decoding, value, key, above);
    if (key === 'subcategories') decodeGroups(decoding, value, above);
  }
}

function within(above: Above, named: Named, fields: Fields): Above {
  const when = textField(fields, 'when');
  return {
    path: [...above.path, named.id],
    names: [...above.names, named.name],
    unless: [...above.unless, ...textsField(fields, 'unless')],
    when: when ? [...above.when, when] : above.when,
  };
}

function decodeCodes(decoding: Decoding, node: YamlNode, key: string, above: Above): void {
  for (const item of itemsOf(node, key, decoding.report)) {
    decodeCode(decoding, reportNesting(item, decoding.report), above);
  }
}

/** An entry under `codes:` with entries of its own: said once, and left out. */
function reportNesting(item: YamlMap, report: Report): YamlMap {
  const nested = item.entries.find(({ key }) => key === 'codes' || key === 'subcategories');
  if (!nested) return item;
  const name = item.entries.find(({ key }) => key === 'name')?.value;
  const shown = name?.kind === 'text' ? name.text : '';
  report.add('nested-in-code', nested.place, { key: nested.key, name: shown });
  const entries = item.entries.filter(
    ({ key }) => Object.hasOwn(CODE_KEYS, key) || !Object.hasOwn(GROUP_KEYS, key),
  );
  return { ...item, entries };
}

/** The maps of a list; a bare text stands for a map with that name. */
function itemsOf(node: YamlNode, key: string, report: Report): readonly YamlMap[] {
  if (isAbsent(node)) return [];
  if (node.kind !== 'list') {
    wrongType(node, { key, expected: 'a list', hint: NAME_HINT }, report.findings);
    return [];
  }
  return node.items.flatMap((item) => {
    if (item.kind === 'map') return [item];
    const name = item.kind === 'text' ? item.text : '';
    const hint = name === '' ? NAME_HINT : `Write it as \`- name: ${name.slice(0, 60)}\`.`;
    wrongType(item, { key, expected: 'a list of entries', hint }, report.findings);
    const entries = [{ key: 'name', place: item.place, value: item }];
    return name === '' ? [] : [{ kind: 'map', place: item.place, entries }];
  });
}
