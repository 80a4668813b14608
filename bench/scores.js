// Recall, precision and confusions of sets of labels given to items, against the right sets.

/**
 * @typedef {object} Judged
 * @property {readonly string[]} gold the right labels, possibly none
 * @property {readonly string[]} given
 *
 * @typedef {object} Score
 * @property {number} recall share of right labels that were given
 * @property {number} precision share of given labels that are right
 * @property {number} f1
 * @property {number} gold how many right labels there are
 * @property {number} given
 */

/**
 * @param {number} right @param {number} gold @param {number} given
 * @returns {Score}
 */
export function scoreCounts(right, gold, given) {
  const share = (of) => (of === 0 ? 0 : right / of);
  const recall = share(gold);
  const precision = share(given);
  const f1 = gold + given === 0 ? 0 : (2 * right) / (gold + given);
  return { recall, precision, f1, gold, given };
}

/**
 * The score over all labels of all items, and that of each label, in the order of their names.
 * @param {readonly Judged[]} items
 * @returns {{ micro: Score, labels: [string, Score][], macroF1: number, noneUncoded: number }}
 */
export function scoreLabels(items) {
  const names = [...new Set(items.flatMap(({ gold, given }) => [...gold, ...given]))].sort();
  const count = (test) => items.filter(test).length;
  const labels = names.map((name) => {
    const right = count(({ gold, given }) => gold.includes(name) && given.includes(name));
    const inGold = count(({ gold }) => gold.includes(name));
    return [
      name,
      scoreCounts(
        right,
        inGold,
        count(({ given }) => given.includes(name)),
      ),
    ];
  });
  const sum = (of) => items.reduce((total, item) => total + of(item), 0);
  const right = sum(({ gold, given }) => gold.filter((name) => given.includes(name)).length);
  const none = items.filter(({ gold }) => gold.length === 0);
  return {
    micro: scoreCounts(
      right,
      sum(({ gold }) => gold.length),
      sum(({ given }) => given.length),
    ),
    labels,
    macroF1: labels.reduce((total, [, { f1 }]) => total + f1, 0) / Math.max(1, labels.length),
    noneUncoded: none.filter(({ given }) => given.length === 0).length / Math.max(1, none.length),
  };
}

/**
 * Which wrong label was given instead of a right one that was missed, besides the right ones, or
 * where none was right; most first.
 * @param {readonly Judged[]} items
 * @returns {[string, number][]} `right → given` with its count
 */
export function countConfusions(items) {
  const counts = new Map();
  for (const { gold, given } of items) {
    const missed = gold.filter((name) => !given.includes(name));
    const sources = missed.length > 0 ? missed : [gold.length > 0 ? `besides ${gold[0]}` : 'none'];
    for (const wrong of given.filter((name) => !gold.includes(name))) {
      for (const source of sources) {
        const pair = `${source} → ${wrong}`;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
