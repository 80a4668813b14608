// Decodes what stands at the top of a codebook: title, version, language, description, word lists.

import type { Place } from '../../finding/finding.js';
import { latinTwin } from '../../text/latin-twin.js';
import { hasStemmer, STEMMED_LANGUAGES } from '../../text/stem.js';
import { asText, asTexts, type Fields, textField, wrongType } from '../../yaml/fields.js';
import type { Placed } from '../../yaml/placed.js';
import { isAbsent, type YamlNode } from '../../yaml/tree.js';
import type { Report } from '../findings.js';
import { CODEBOOK_KEYS, fitsPattern, LIST_NAME_PATTERN } from './keys.js';
import { listEntries } from './list-entries.js';

export interface Head {
  readonly title: string;
  readonly version: string;
  readonly language: string;
  readonly description: string;
  readonly lists: ReadonlyMap<string, readonly Placed[]>;
  readonly listPlaces: ReadonlyMap<string, Place>;
}

/** What is taken where the file says nothing, or nothing usable. */
const ASSUMED_VERSION = '0';
const ASSUMED_LANGUAGE = 'en';

export function decodeHead(fields: Fields, whole: Place, report: Report): Head {
  const top: Place = { ...whole, length: 1 };
  return {
    title: textField(fields, 'title')?.text ?? '',
    version: decodeVersion(fields, top, report),
    language: decodeLanguage(fields, top, report),
    description: textField(fields, 'description')?.text ?? '',
    ...decodeLists(fields, report),
  };
}

function decodeVersion(fields: Fields, top: Place, report: Report): string {
  const assumed = ASSUMED_VERSION;
  const written = textField(fields, 'version');
  if (!written) {
    report.add('missing-version', fields.entries.get('version')?.place ?? top, { assumed });
    return assumed;
  }
  const version = written.text.trim();
  if (fitsPattern(CODEBOOK_KEYS.version, version)) return version;
  report.add('bad-version', written.place, { version, assumed });
  return assumed;
}

function decodeLanguage(fields: Fields, top: Place, report: Report): string {
  const assumed = ASSUMED_LANGUAGE;
  const written = textField(fields, 'language');
  if (!written) {
    report.add('missing-language', fields.entries.get('language')?.place ?? top, { assumed });
    return assumed;
  }
  const language = written.text.trim();
  if (fitsPattern(CODEBOOK_KEYS.language, language)) {
    const known = STEMMED_LANGUAGES;
    if (!hasStemmer(language)) report.add('unknown-language', written.place, { language, known });
    return language;
  }
  report.add('bad-language', written.place, { language, assumed });
  return assumed;
}

const listName = latinTwin(LIST_NAME_PATTERN, 'u');

function decodeLists({ entries }: Fields, report: Report): Pick<Head, 'lists' | 'listPlaces'> {
  const lists = new Map<string, readonly Placed[]>();
  const listPlaces = new Map<string, Place>();
  const value = entries.get('lists')?.value;
  if (value?.kind === 'map') {
    for (const entry of value.entries) {
      if (!listName(entry.key).test(entry.key)) {
        report.add('bad-list-name', entry.place, { name: entry.key });
        continue;
      }
      lists.set(entry.key, entriesOf(entry.value, `lists.${entry.key}`, report));
      listPlaces.set(entry.key, entry.place);
    }
  } else if (value && !isAbsent(value)) {
    const hint = 'Write `exam: [exam*, test]`.';
    const expected = 'a map from names to entries';
    wrongType(value, { key: 'lists', expected, hint }, report.findings);
  }
  return { lists, listPlaces };
}

/** A YAML list of entries, or one text with the entries separated by commas. */
function entriesOf(value: YamlNode, key: string, report: Report): readonly Placed[] {
  if (value.kind !== 'text') return asTexts(value, key, report.findings);
  const text = asText(value, key, report.findings);
  return text ? listEntries({ ...value, text: text.text }) : [];
}
