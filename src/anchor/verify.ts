// Says whether a coding still stands where it was made: its quote at its place, in a unit whose
// text is the same. Finding the new place of one that moved is the work of re-anchoring.

import type { Span } from '../text/span.js';

/** fits: all as it was · moved: the quote stands, but elsewhere or in a changed unit · lost: it is nowhere. */
type Fit = 'fits' | 'moved' | 'lost';

/** What a coding remembers of its place. */
export interface Anchor extends Span {
  readonly quote: string;
  readonly hash: string;
}

/** Why an anchor does not fit. */
export interface Verdict {
  readonly fit: Fit;
  readonly cause?: 'quote' | 'unit';
}

const FITS: Verdict = { fit: 'fits' };

/**
 * Compares an anchor with the reading text, and with the hash of its unit's present text where
 * that is known. An anchor without a hash is judged by its quote alone.
 */
export function verifyAnchor(text: string, anchor: Anchor, unitHash: string | undefined): Verdict {
  const { start, end, quote, hash } = anchor;
  const stands =
    end <= text.length && end - start === quote.length && text.startsWith(quote, start);
  if (!stands)
    return { fit: quote !== '' && text.includes(quote) ? 'moved' : 'lost', cause: 'quote' };
  if (unitHash === undefined || hash === '' || hash === unitHash) return FITS;
  return { fit: 'moved', cause: 'unit' };
}
