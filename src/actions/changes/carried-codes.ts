// Codes that have other ids or names now.

/** Codes that become others. */
export interface CarriedCodes {
  /** New ids by the old. */
  readonly ids: ReadonlyMap<string, string>;
  /** New names by the old, in lower case. */
  readonly names: ReadonlyMap<string, string>;
}
