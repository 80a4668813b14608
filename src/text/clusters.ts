// What a reader sees as one character, and how many columns of a terminal it takes: a letter with its
// marks, a flag of two letters, emoji joined to one. Terminals differ in rare cases; these are the widths
// most of them agree on.

/** One visible character: its place in the text and its columns. */
export interface Cluster {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

const EAST_ASIAN =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u;

/** The clusters of a text from `from` on, in order. Control characters count one column. */
export function* clustersOf(text: string, from = 0): Generator<Cluster> {
  const to = text.length;
  for (let at = from; at < to; ) {
    const start = at;
    if (isPlain(text, at) && (at + 1 >= to || isPlain(text, at + 1))) {
      at += 1;
      yield { start, end: at, width: 1 };
      continue;
    }
    const found = clusterAt(text, at);
    at = Math.min(to, at + Math.max(1, found.length));
    yield { start, end: at, width: clusterWidth(found) };
  }
}

/** Latin letters, dashes, quotes and the like: one column, and nothing joins them to what stands before. */
function isPlain(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit < 0x300 && unit !== 0xad) || (unit >= 0x2010 && unit <= 0x2027);
}

// Made when such a character is met: these patterns take the engine a millisecond.

function clusterAt(text: string, at: number): string {
  const cluster =
    /(?:\p{Regional_Indicator}{2}|[\u1100-\u115f][\u1160-\u11ff]*|[\s\S])(?:[\p{M}\p{Emoji_Modifier}\u{e0020}-\u{e007f}]|\u200d\p{Extended_Pictographic}?)*/uy;
  cluster.lastIndex = at;
  return cluster.exec(text)?.[0] ?? text.charAt(at);
}

function clusterWidth(cluster: string): number {
  const spacing = cluster.match(/\p{Mc}/gu)?.length ?? 0;
  if (/^(?:\p{Emoji_Presentation}|\p{Regional_Indicator}{2})|\ufe0f/u.test(cluster)) return 2;
  if (/^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u.test(cluster)) return spacing;
  const own = EAST_ASIAN.test(cluster) ? 2 : 1;
  return /^\p{Mc}/u.test(cluster) ? Math.max(1, spacing) : own + spacing;
}
