// Decodes what stands at the top of a codebook: title, version, language, description, word lists.

import type { Place } from '../finding/finding.js';
import { hasStemmer, STEMMED_LANGUAGES } from '../text/stem.js';
import type { Placed } from './codebook.js';
import { asTexts, type Fields, fitsPattern, textField } from './fields.js';
import { LIST_NAME_PATTERN } from './keys.js';

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

export function decodeHead(fields: Fields, whole: Place): Head {
  const top: Place = { ...whole, length: 1 };
  return {
    title: textField(fields, 'title')?.text ?? '',
    version: decodeVersion(fields, top),
    language: decodeLanguage(fields, top),
    description: textField(fields, 'description')?.text ?? '',
    ...decodeLists(fields),
  };
}

function decodeVersion(fields: Fields, top: Place): string {
  const assumed = ASSUMED_VERSION;
  const written = textField(fields, 'version');
  const { report } = fields;
  if (!written) {
    report.add('missing-version', fields.entries.get('version')?.place ?? top, { assumed });
    return assumed;
  }
  const version = written.text.trim();
  if (fitsPattern(fields, 'version', version)) return version;
  report.add('bad-version', written.place, { version, assumed });
  return assumed;
}

function decodeLanguage(fields: Fields, top: Place): string {
  const assumed = ASSUMED_LANGUAGE;
  const written = textField(fields, 'language');
  const { report } = fields;
  if (!written) {
    report.add('missing-language', fields.entries.get('language')?.place ?? top, { assumed });
    return assumed;
  }
  const language = written.text.trim();
  if (fitsPattern(fields, 'language', language)) {
    const known = STEMMED_LANGUAGES;
    if (!hasStemmer(language)) report.add('unknown-language', written.place, { language, known });
    return language;
  }
  report.add('bad-language', written.place, { language, assumed });
  return assumed;
}

function decodeLists({ entries, report }: Fields): Pick<Head, 'lists' | 'listPlaces'> {
  const lists = new Map<string, readonly Placed[]>();
  const listPlaces = new Map<string, Place>();
  const value = entries.get('lists')?.value;
  if (value?.kind === 'map') {
    const pattern = new RegExp(LIST_NAME_PATTERN, 'u');
    for (const entry of value.entries) {
      if (!pattern.test(entry.key)) {
        report.add('bad-list-name', entry.place, { name: entry.key });
        continue;
      }
      lists.set(entry.key, asTexts(entry.value, `lists.${entry.key}`, report));
      listPlaces.set(entry.key, entry.place);
    }
  } else if (value && !(value.kind === 'text' && value.absent)) {
    report.add('wrong-type', value.place, {
      key: 'lists',
      expected: 'a map from names to entries',
      found: value.kind === 'list' ? 'a list' : 'a text',
      hint: 'Write `exam: [exam*, test]`.',
    });
  }
  return { lists, listPlaces };
}
