// How a ratings file is to be read, where its look does not tell.

import type { ScaleOptions } from './decode-scale.js';
import type { HeaderOptions } from './ratings-header.js';

export interface RatingsOptions extends ScaleOptions, HeaderOptions {
  /** The separator of codes within a cell, where a unit can have several. */
  readonly sets?: string;
}
