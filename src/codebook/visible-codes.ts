// Which codes a coder may see: blind coding hides what others have made and nobody has agreed on yet.

import type { Code } from './codebook.js';

/** False for a provisional code of somebody else that is in no group yet. */
export function isVisibleTo({ status, coder: maker, path }: Code, coder: string): boolean {
  return status !== 'provisional' || maker === undefined || maker === coder || path.length > 0;
}
