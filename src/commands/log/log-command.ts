// What `fga log` is asked.

import type { FormatOptions } from '../program/options.js';

export interface LogCommand extends FormatOptions {
  readonly since?: string;
  readonly until?: string;
  readonly coder?: string;
  readonly file?: string;
  readonly notice?: boolean;
  readonly note?: string;
  readonly holds?: string;
  readonly because?: string;
}
