// The lines of a CHAT file: headers, main tiers, dependent tiers, each with the lines that go on from
// it after a tab.

export interface ChatLine {
  readonly kind: 'header' | 'main' | 'dependent' | 'stray';
  /** Without `@`, `*` or `%`, and the colon. */
  readonly name: string;
  readonly text: string;
  readonly line: number;
}

const opening = /^([@*%])([^:\t\n]{1,60}?)(?::[ \t]*(.*)|\s*)$/s;

/** All lines in order; a line that is none of them and continues nothing is stray. */
export function chatLines(text: string): ChatLine[] {
  const lines: { kind: ChatLine['kind']; name: string; text: string; line: number }[] = [];
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    const last = lines.at(-1);
    if (/^[ \t]/.test(written) && last) {
      last.text += ` ${written.trim()}`;
      continue;
    }
    const found = opening.exec(written.trimEnd());
    const [, sign = '', name = '', words = ''] = found ?? [];
    const kind = kinds[sign] ?? 'stray';
    const line = index + 1;
    lines.push({ kind, name: name.trim(), text: found ? words.trim() : written.trim(), line });
  }
  return lines;
}

const kinds: Readonly<Record<string, ChatLine['kind']>> = {
  '@': 'header',
  '*': 'main',
  '%': 'dependent',
};
