// What a YAML file holds, as far as fga reads it: texts, lists and maps, each with its place. Maps
// keep their keys in an array, so that no key can reach a prototype.

import type { Place } from '../finding/finding.js';

export type YamlNode = YamlText | YamlList | YamlMap;

export interface YamlText {
  readonly kind: 'text';
  readonly text: string;
  readonly place: Place;
  /** As written, where it is one line. */
  readonly source?: string;
  /** As written, where it is several lines; `place` is its beginning. */
  readonly written?: string;
  /** Nothing is written, or `~` or `null` is: as if the key were not there. */
  readonly absent?: true;
}

interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly place: Place;
}

/** The entries are in the order of the file; a key stands in it once. */
export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly place: Place;
}

/** One key, the place of the key, and what stands under it. */
export interface YamlEntry {
  readonly key: string;
  readonly place: Place;
  readonly value: YamlNode;
}

/** True where nothing is written, or `~` or `null` is. */
export function isAbsent(node: YamlNode): boolean {
  return node.kind === 'text' && node.absent === true;
}
