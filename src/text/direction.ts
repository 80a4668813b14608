// Right-to-left text among left-to-right: Persian, Arabic and Hebrew cells beside each other would
// change places on a terminal that orders them by the Unicode rules (UAX #9), so each is isolated.

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The text between isolates, each line by itself, where it holds right-to-left letters. */
export function isolated(text: string): string {
  if (!RIGHT_TO_LEFT.test(text)) return text;
  return text
    .split('\n')
    .map((line) => (RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line))
    .join('\n');
}
