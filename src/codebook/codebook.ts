// The codebook: groups (categories and subcategories, as deep as needed) and codes.

import type { Place } from '../finding/finding.js';
import type { Placed } from '../yaml/placed.js';
import type { HistoryEntry } from './history.js';

export type CodeStatus = 'active' | 'provisional' | 'retired';

/** A typical passage; `role` says who speaks, where a filter needs to know. */
export interface Example extends Placed {
  readonly role?: string;
}

/** What groups and codes have in common. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly colour?: string;
  readonly place: Place;
}

/** A category or subcategory. */
export interface Group extends Named {
  /** Ids of the groups above it, outermost first; empty for a category. */
  readonly path: readonly string[];
}

export interface Code extends Named {
  readonly examples: readonly Example[];
  readonly status: CodeStatus;
  /** Who made it while coding. */
  readonly coder?: string;
  /** Ids of the groups it is in, outermost first: category, subcategory …; empty when ungrouped. */
  readonly path: readonly string[];
  /** One of them must match. */
  readonly rules: readonly Placed[];
  /** None of them may match; those of the groups above it included. */
  readonly unless: readonly Placed[];
  /** All of them must hold; those of the groups above it included. */
  readonly when: readonly Placed[];
}

export interface Codebook {
  readonly file: string;
  readonly title: string;
  readonly version: string;
  /** BCP 47 tag: chooses the stemmer and the negation words. */
  readonly language: string;
  readonly description: string;
  /** Word lists, by name. */
  readonly lists: ReadonlyMap<string, readonly Placed[]>;
  /** Where each word list is named. */
  readonly listPlaces?: ReadonlyMap<string, Place>;
  /** All groups, each before those below it, in the order of the file. */
  readonly groups: readonly Group[];
  /** All codes in the order of the file, ungrouped ones last. */
  readonly codes: readonly Code[];
  /** What codes were before, where fga has changed them. */
  readonly history?: readonly HistoryEntry[];
}

/** What codes are counted, compared or asked about as: themselves, or what they stand in. */
export type CodeLevel = 'code' | 'subcategory' | 'category';

/** Id of the code's outermost group; undefined for an ungrouped code. */
export function categoryOf(code: Code): string | undefined {
  return code.path[0];
}

/** Id of the code's second group; undefined where it stands directly in a category or nowhere. */
export function subcategoryOf(code: Code): string | undefined {
  return code.path[1];
}

/** Whether a code may still be given: by rules, by coders, in tables of all codes. */
export function isInUse({ status }: Code): boolean {
  return status !== 'retired';
}
