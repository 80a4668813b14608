// The words by which a language denies, and those at which a denial ends. Lists of closed word
// classes; folded.

export interface NegationWords {
  /** Words that deny what follows. */
  readonly deny: ReadonlySet<string>;
  /** Words of any other form that deny: `didn't`, `نمی‌کنم`. */
  readonly denyPattern?: RegExp;
  /** Words after a denying one that take it back: `not only`. */
  readonly only: ReadonlySet<string>;
  /** Words at which a denial ends: `but`. */
  readonly end: ReadonlySet<string>;
  /** Words that begin a new clause, where a denial ends, if one of `subjects` follows: `and she`. */
  readonly joins: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  /** Verbs that carry a denial right before them further: `can't say`, `don't think`. */
  readonly says: ReadonlySet<string>;
  /** How many words back a denial reaches, in languages where it may follow what it denies. */
  readonly back: number;
  /** Words beyond which it does not reach back. */
  readonly endBack: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const none: ReadonlySet<string> = new Set();
const anyClause = { joins: none, subjects: none, says: none };

const languages: Readonly<Record<string, NegationWords>> = {
  en: {
    deny: words(
      'not no never none nobody nothing nowhere neither nor without hardly barely scarcely rarely seldom cannot cant dont didnt doesnt isnt wasnt arent werent wont wouldnt couldnt shouldnt hasnt havent hadnt aint lacked lack lacks lacking',
    ),
    denyPattern: /n't(?:'ve)?$/,
    only: words('only just merely simply'),
    end: words('but however although though except yet because so until till'),
    joins: words('and'),
    subjects: words("he she they we i you it he's she's they're then"),
    says: words('say think believe claim remember recall suppose imagine know'),
    back: 0,
    endBack: none,
  },
  de: {
    deny: words(
      'nicht nich nie niemals kein keine keinen keinem keiner keines keins nichts niemand niemanden niemandem nirgends nirgendwo weder noch ohne kaum',
    ),
    only: words('nur bloss allein'),
    end: words('aber sondern doch jedoch obwohl trotzdem weil'),
    joins: words('und'),
    subjects: words('er sie es wir ich ihr du dann'),
    says: words('sagen behaupten glaube glauben denke finde wüsste'),
    back: 4,
    endBack: words('und oder aber sondern dass weil wenn'),
  },
  nl: {
    deny: words('niet nooit geen niets niks niemand nergens noch zonder nauwelijks amper'),
    only: words('alleen enkel slechts'),
    end: words('maar echter hoewel toch omdat want'),
    joins: words('en'),
    subjects: words('hij zij ze het we wij ik jij je toen'),
    says: words('zeggen beweren denk geloof vind'),
    back: 4,
    endBack: words('en of maar dat omdat want als'),
  },
  es: {
    deny: words(
      'no nunca jamás nada nadie ninguno ninguna ningún ningunos ningunas ni sin tampoco apenas',
    ),
    only: words('solo sólo solamente únicamente'),
    end: words('pero sino aunque porque'),
    ...anyClause,
    back: 0,
    endBack: none,
  },
  pt: {
    deny: words(
      'não nao nunca jamais nada ninguém nenhum nenhuma nenhuns nenhumas nem sem tampouco',
    ),
    only: words('só somente apenas'),
    end: words('mas porém embora porque'),
    ...anyClause,
    back: 0,
    endBack: none,
  },
  it: {
    deny: words(
      'non mai nulla niente nessuno nessuna nessun né senza neanche nemmeno neppure mica',
    ),
    denyPattern: /^(?:nient|nessun)'/,
    only: words('solo soltanto solamente'),
    end: words('ma però sebbene perché'),
    ...anyClause,
    back: 0,
    endBack: none,
  },
  fr: {
    deny: words('ne pas jamais rien aucun aucune personne ni sans guère nullement'),
    denyPattern: /^n'/,
    only: words('seulement uniquement'),
    end: words('mais cependant quoique pourtant car parce'),
    joins: words('et'),
    subjects: words('il elle ils elles nous je vous on puis'),
    says: words('dire crois pense trouve'),
    back: 0,
    endBack: none,
  },
  fa: {
    deny: words(
      'نه هیچ هیچکس هیچ‌کس هیچوقت هیچ‌وقت هرگز بدون نیست نیستم نیستند نیستیم نبود نبودم نبودند نبودیم نباشد نشد نشدم نشدند نشده ندارم ندارد ندارند نداریم نداشت نداشتم نداشتند نداشتیم نکرد نکردم نکردند نکرده نکنند نخواهد ندیدم ندید',
    ),
    denyPattern: /^نمی/,
    only: words('فقط تنها'),
    end: words('اما ولی بلکه گرچه چون'),
    ...anyClause,
    back: 4,
    endBack: words('و یا اما ولی که چون'),
  },
};

/** The negation words of a language (primary subtag); undefined where they are not known. */
export function negationWords(language: string): NegationWords | undefined {
  return Object.hasOwn(languages, language) ? languages[language] : undefined;
}
