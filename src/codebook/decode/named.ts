// Decodes what groups and codes have in common: id, name, definition, criteria and colour.

import type { Place } from '../../finding/finding.js';
import { kebab } from '../../text/kebab.js';
import { singleSpaced } from '../../text/white-space.js';
import { type Fields, textField, textsField } from '../../yaml/fields.js';
import type { Named } from '../codebook.js';
import type { Above, Decoding, Registered } from './decoding.js';
import { freeId, isFragileId, isSafeId } from './ids.js';
import { CODE_KEYS, fitsPattern } from './keys.js';

/** What is being decoded, as sentences name it, and where it stands. */
export interface Standing {
  readonly kind: 'group' | 'code';
  readonly what: 'category' | 'subcategory' | 'code';
  readonly above: Above;
}

const LONGEST_NAME = 120;

export function decodeNamed(
  decoding: Decoding,
  fields: Fields,
  whole: Place,
  standing: Standing,
): Named {
  const { report } = decoding;
  const written = textField(fields, 'name');
  const given = textField(fields, 'id');
  const place = written?.place ?? given?.place ?? whole;
  if (!written) report.add('missing-name', place, { what: standing.what });
  const name = singleSpaced(written?.text ?? given?.text ?? '(no name)');
  if (name.length > LONGEST_NAME) report.add('long-name', place, { length: [...name].length });
  const colour = decodeColour(decoding, fields);
  const here: Registered = { kind: standing.kind, name, place, names: standing.above.names };
  return {
    id: decodeId(decoding, fields, here),
    name,
    definition: textField(fields, 'definition')?.text ?? '',
    include: textsField(fields, 'include').map(({ text }) => text),
    exclude: textsField(fields, 'exclude').map(({ text }) => text),
    ...(colour !== undefined && { colour }),
    place,
  };
}

/** An unquoted `#2a7f62` is a comment in YAML, so that the key stands there with nothing. */
function decodeColour({ report }: Decoding, fields: Fields): string | undefined {
  const entry = fields.entries.get('colour');
  const written = textField(fields, 'colour');
  if (written && fitsPattern(CODE_KEYS.colour, written.text)) return written.text;
  if (entry?.value.kind === 'text') {
    const place = written?.place ?? entry.place;
    report.add('bad-colour', place, { colour: written?.text ?? '' });
  }
  return undefined;
}

/** The id as written or made from the name; replaced, and reported, where it cannot serve. */
function decodeId({ report, ids }: Decoding, fields: Fields, here: Registered): string {
  const written = textField(fields, 'id');
  const place = written?.place ?? here.place;
  const wanted = written?.text ?? kebab(here.name);
  const usable = isSafeId(wanted) ? wanted : kebab(wanted) || kebab(here.name) || here.kind;
  const safe = isSafeId(usable) ? usable : `${usable}-2`;
  const id = freeId(safe, ids);
  if (safe !== wanted) report.add('unsafe-id', place, { id: wanted || here.name, given: id });
  else if (isFragileId(id)) report.add('fragile-id', place, { id });
  const other = safe === wanted ? ids.get(safe) : undefined;
  if (other) reportTaken(report, { id: safe, given: id, here: { ...here, place }, other });
  ids.set(id, here);
  return id;
}

interface Taken {
  readonly id: string;
  readonly given: string;
  readonly here: Registered;
  readonly other: Registered;
}

function reportTaken(report: Decoding['report'], { id, given, here, other }: Taken): void {
  const line = other.place.line ?? 0;
  const bothCodes = here.kind === 'code' && other.kind === 'code';
  if (bothCodes && kebab(here.name) === kebab(other.name)) {
    report.add('code-in-two-places', here.place, {
      name: here.name,
      here: pathName(here),
      there: pathName(other),
      line,
      given,
    });
    return;
  }
  report.add('duplicate-id', here.place, { id, name: here.name, other: other.name, line, given });
}

function pathName({ names }: Registered): string {
  return names.length > 0 ? `“${names.join(' > ')}”` : '`ungrouped:`';
}
