// Files that a synchronised folder or a file manager makes when it copies one or cannot bring two
// versions together: `anna (Ben's conflicted copy 2026-05-04).csv`, `anna (1).csv`, `anna - Kopie.csv`.

const WORDS = 'conflict|konflikt|conflit|conflito|copy|copia|cópia|copie|kopie|kopia|kopi';
const ENDINGS: readonly RegExp[] = [
  new RegExp(` ?\\([^()]*(?:${WORDS})[^()]*\\)$`, 'iu'),
  / ?\(\d{1,2}\)$/,
  new RegExp(` (?:- )?(?:${WORDS})(?: ?\\(?\\d{1,2}\\)?)?$`, 'iu'),
  /\.sync-conflict-[\d-]+(?:-\w+)?$/i,
  /-(?:DESKTOP|LAPTOP)-[A-Z0-9]+$/,
];
const BEGINNING = /^(?:copy of|kopie von|copia de|cópia de|copie de) /iu;

/** The name among `names` (no endings) that a name is a copy of by the way it is written; else undefined. */
export function originalOf(name: string, names: readonly string[]): string | undefined {
  const shorter = [
    name.replace(BEGINNING, ''),
    ...ENDINGS.map((ending) => name.replace(ending, '')),
  ].filter((each) => each !== name && each !== '');
  for (const each of shorter) {
    const found = names.includes(each) ? each : originalOf(each, names);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Without the names that are copies of others. */
export function withoutCopies(names: readonly string[]): readonly string[] {
  return names.filter((name) => originalOf(name, names) === undefined);
}
