// Words of speech without meaning, by language, for the clean form. What may carry meaning ("like",
// "so", "well", German "halt") is no filler unless it stands apart, between commas.

import { hashWord } from '../words.js';

/** The fillers of one language. */
export interface Fillers {
  /** Dropped wherever they stand. */
  readonly sounds: ReadonlySet<string>;
  /** Dropped only between pauses: `, you know,`. By their first word, the longest first; as words. */
  readonly asides: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Words nobody ends on: said twice, or broken off, they are a false start. */
  readonly openers: ReadonlySet<string>;
  /** Articles, pronouns and such that may be broken off for another of their kind: `the– a`. */
  readonly subjects: ReadonlySet<string>;
  /** Words that may rightly stand twice: `I told you you can`, `die, die kommen`. */
  readonly doubled: ReadonlySet<string>;
  /** Words after which a clause begins: `and I, I went`, but not `so did I, I think`. */
  readonly links: ReadonlySet<string>;
}

/** Hashes of a language's fillers, to find out quickly whether a text has any. */
export interface FillerHashes {
  readonly sounds: ReadonlySet<number>;
  /** Of asides of one word, and of the first two words of others together. */
  readonly asides: ReadonlySet<number>;
  /** 1 at the last twelve bits of each of these hashes: what is 0 there is none of them. */
  readonly maybe: Uint8Array;
}

const lists: Readonly<Record<string, Record<keyof Fillers, string>>> = {
  en: {
    sounds: 'um umm ummm uh uhh uhhh uhm uhmm er err erm ehm hm hmm hmmm mm mmm',
    asides: 'you know|i mean|like|you see|sort of like|kind of like|you know what i mean',
    openers: `the a an my your our his their its this these those and or but because if when while which who to of at for from with by
      about into than as are was were be been am i'm it's he's she's we're they're i he she it we they you there's i've we've can could would
      should will have has what how where`,
    subjects:
      "i we he she it they you the a an my our your his her their this these those i'm we're he's she's it's they're",
    doubled:
      'is was are were have has had that do did can will would could should it you there her his who what where how those these this',
    links: 'and but so because then or well if when',
  },
  de: {
    sounds: 'äh ähm ähem öh öhm hm hmm hmmm mm',
    asides: 'sag ich mal|sagen wir mal|weißt du|wissen sie|ich sag mal',
    openers:
      'der die das den dem des ein eine einen einem einer und oder aber weil dass wenn ob zu im am auf mit von für bei nach ist war hat habe ich er es wir mein meine unser wie was',
    subjects: 'ich er sie es wir der die das den dem ein eine einen mein meine unser',
    doubled: 'er es der die das den dem des wir ich was wie ist war hat habe',
    links: 'und aber weil dass also dann oder wenn',
  },
  es: {
    sounds: 'eh ehh em emm mmm mm hm hmm',
    asides: 'o sea|digamos|ya sabes|sabes',
    openers:
      'el la los las un una y o pero porque que si de en con por para es era son mi su tu me se yo cuando como',
    subjects: 'el la los las un una yo mi su tu él ella nosotros ellos',
    doubled: 'que se lo la me si es era son',
    links: 'y pero porque que entonces o si cuando',
  },
  fr: {
    sounds: 'euh euhh heu hum hm hmm mm',
    asides: 'tu vois|vous voyez|tu sais|vous savez|on va dire',
    openers:
      "le la les un une des et ou mais que qui si de du dans à au avec pour par est était mon ma mes je tu il elle on nous c'est j'ai",
    subjects: 'le la les un une des je tu il elle on nous mon ma mes',
    doubled: 'nous que qui est était la le les',
    links: 'et mais parce que alors ou si quand',
  },
  it: {
    sounds: 'ehm eh mmm mm hm hmm',
    asides: 'diciamo|sai|capisci',
    openers: 'il lo la i gli le un uno una e o ma che di in con per è era mio mia io si mi',
    subjects: 'il lo la i gli le un uno una io lui lei noi',
    doubled: 'che la lo mi si è era',
    links: 'e ma perché che allora o se quando',
  },
  pt: {
    sounds: 'hum hã ahn mmm mm hm hmm',
    asides: 'sabe|tipo assim|digamos',
    openers: 'o a os as um uma e ou mas que de em no na com por para é era meu minha eu',
    subjects: 'o a os as um uma eu ele ela nós eles',
    doubled: 'que se a o é era',
    links: 'e mas porque que então ou se quando',
  },
  nl: {
    sounds: 'eh ehm uh uhm hm hmm mm',
    asides: 'weet je|zeg maar',
    openers:
      'de het een en of maar omdat dat als op bij met van voor naar is was mijn ik hij zij we',
    subjects: 'de het een ik hij zij ze wij we mijn',
    doubled: 'de het dat hij zij we ik is was die',
    links: 'en maar omdat dat dus of als',
  },
  fa: {
    sounds: 'اوم ام اممم ممم اِ اِم اوووم آآآ اااا',
    asides: 'می‌دونی|میدونی|می‌دونید|میدونید',
    openers: 'و یا اما ولی که از به با این آن اون برای من ما اگر وقتی',
    subjects: 'من ما او این اون آن',
    doubled: 'که را این آن',
    links: 'و ولی اما که پس چون اگر',
  },
};

/** Words of the longest aside that is looked for. */
const LONGEST_ASIDE = 4;

const hashes = new WeakMap<Fillers, FillerHashes>();
const compiled = new Map<string, Fillers>();

/** The fillers of a language by its BCP 47 tag; nothing is a filler in a language unknown here. */
export function fillersOf(language: string): Fillers {
  const known = compiled.get(language);
  if (known) return known;
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? '';
  const list = Object.hasOwn(lists, primary) ? lists[primary] : undefined;
  const fillers: Fillers = {
    sounds: new Set(list?.sounds.split(/\s+/)),
    asides: byFirstWord(list?.asides.split('|') ?? []),
    openers: new Set(list?.openers.split(/\s+/)),
    subjects: new Set(list?.subjects.split(/\s+/)),
    doubled: new Set(list?.doubled.split(/\s+/)),
    links: new Set(list?.links.split(/\s+/)),
  };
  compiled.set(language, fillers);
  return fillers;
}

function byFirstWord(asides: readonly string[]): Fillers['asides'] {
  const lists = new Map<string, (readonly string[])[]>();
  for (const words of asides.map((aside) => aside.split(' '))) {
    const [first = ''] = words;
    if (words.length > LONGEST_ASIDE) continue;
    lists.set(
      first,
      [...(lists.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return lists;
}

/** The hashes of a language's fillers, by `hashWord`. */
export function fillerHashes(fillers: Fillers): FillerHashes {
  const known = hashes.get(fillers);
  if (known) return known;
  const asides = [...fillers.asides.values()].flat().map((words) => {
    const [first, second] = words.map(hashWord);
    return second === undefined ? (first ?? 0) : (Math.imul(first ?? 0, 31) + second) | 0;
  });
  const sounds = new Set([...fillers.sounds].map(hashWord));
  const maybe = new Uint8Array(4096);
  for (const hash of [...sounds, ...asides]) maybe[hash & 4095] = 1;
  const made = { sounds, asides: new Set(asides), maybe };
  hashes.set(fillers, made);
  return made;
}
