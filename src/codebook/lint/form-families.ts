// Tells which of the forms that a stemmer joins look like different words. English endings are taken
// off; forms belong together when one goes on where another ends (adapt, adaptation), when what is
// left is a word that was said too (support: supporter, supportive), or when their endings go
// together (motivate, motivation). In other languages forms with little in common are set apart.

/** Endings that one word takes in its forms, and those that make one word of another. */
const inflected = /(?:'s|ies|ied|ing|ings|ed|es|s)$/;
const derived =
  /(?:[ai]bility|ation|ator|ati(?:ve|ng)|ated?|ity|ment|ously|ous|[ea]nc[ey]|[ea]nt|ive|ion|ally|al|er|or|ist|ism|i[sz]ation|i[sz]ed?|[ai]bl[ey]|ful|ness|ly|ical|ic|y|e)$/;

const siblings: readonly (readonly string[])[] = [
  ['ation', 'ator', 'ative', 'ating', 'ated', 'ate'],
  ['ence', 'ent', 'ency', 'ance', 'ant', 'ancy'],
  ['able', 'ably', 'ible', 'ibly', 'ability', 'ibility'],
  ['al', 'ally', 'ality'],
  ['ous', 'ously'],
  ['ic', 'ical', 'ically', 'y', 'ist', 'ism'],
  ['er', 'or', 'ing', 'ion', 'ive', 'e'],
];

/** The forms in families, each in the order given; a single family where all look related. */
export function familiesOf(forms: readonly string[], language: string): readonly string[][] {
  const said = new Set(forms);
  const related = /^en\b/i.test(language) ? areRelated : areSimilar;
  const families: string[][] = [];
  for (const form of forms) {
    const kin = families.filter((family) => family.some((other) => related(form, other, said)));
    const [first, ...others] = kin;
    if (!first) families.push([form]);
    else {
      first.push(form, ...others.flat());
      for (const other of others) families.splice(families.indexOf(other), 1);
    }
  }
  return families;
}

function areRelated(one: string, other: string, said: ReadonlySet<string>): boolean {
  const [short, long] = [bare(one), bare(other)].sort((a, b) => a.length - b.length);
  if (short === undefined || long === undefined) return true;
  if (isVowelPair(one, other)) return false;
  if (long.startsWith(short) || long.startsWith(short.replace(/y$/, 'i'))) return true;
  const [rootOne, rootOther] = [root(one), root(other)];
  if (rootOne.base !== rootOther.base) return false;
  const isSaid = ['', 'e', 'y'].some((end) => said.has(rootOne.base + end));
  return isSaid || siblings.some((set) => set.includes(rootOne.end) && set.includes(rootOther.end));
}

/** `policy` and `police`: the same but for a last y or e. */
function isVowelPair(one: string, other: string): boolean {
  const ends = [one, other].map((form) => form.replace(/ies$/, 'y').replace(/(?<=e)s$/, ''));
  const [a = '', b = ''] = ends;
  return a.slice(0, -1) === b.slice(0, -1) && /^(?:ye|ey)$/.test(a.slice(-1) + b.slice(-1));
}

/** Without an inflection and a last e. */
function bare(form: string): string {
  const plain = form.replace(/(?:'s|(?<=..)ies|(?<=..)ied)$/, (end) => (end === "'s" ? '' : 'y'));
  if (plain.endsWith('y')) return plain;
  return plain.replace(inflected, '').replace(/e$/, '');
}

/** A singular form without the ending that made it of another word. */
function root(form: string): { readonly base: string; readonly end: string } {
  const plain = form
    .replace(/'s$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '');
  const end = derived.exec(plain)?.[0] ?? '';
  return { base: plain.slice(0, plain.length - end.length), end };
}

/** At least half of the longer form is what both begin with. */
function areSimilar(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same * 2 >= Math.max(one.length, other.length);
}
