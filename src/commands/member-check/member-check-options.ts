// What `fga member-check` is asked.

import type { CodeLevel } from '../../codebook/codebook.js';
import type { FormatOptions } from '../program/options.js';

export interface MemberOptions extends FormatOptions {
  readonly atMost?: number;
  readonly all?: boolean;
  readonly by?: CodeLevel;
  readonly session?: readonly string[];
  readonly keep?: readonly string[];
  readonly translated?: boolean;
  readonly language?: string;
  readonly letter?: string;
  readonly coder?: string;
  readonly codebook?: string;
  readonly replace?: boolean;
  readonly record?: readonly string[];
  readonly report?: boolean;
  readonly because?: string;
}
