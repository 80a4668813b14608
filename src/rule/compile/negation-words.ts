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
  /** How many words back a denial reaches, in languages where it may follow what it denies. */
  readonly back: number;
  /** Words beyond which it does not reach back. */
  readonly endBack: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const none: ReadonlySet<string> = new Set();

const languages: Readonly<Record<string, NegationWords>> = {
  en: {
    deny: words(
      'not no never none nobody nothing nowhere neither nor without hardly barely scarcely rarely seldom cannot cant dont didnt doesnt isnt wasnt arent werent wont wouldnt couldnt shouldnt hasnt havent hadnt aint lacked lack lacks lacking',
    ),
    denyPattern: /n't(?:'ve)?$/,
    only: words('only just merely simply'),
    end: words('but however although though except yet because so'),
    back: 0,
    endBack: none,
  },
  de: {
    deny: words(
      'nicht nich nie niemals kein keine keinen keinem keiner keines keins nichts niemand niemanden niemandem nirgends nirgendwo weder noch ohne kaum',
    ),
    only: words('nur bloss allein'),
    end: words('aber sondern doch jedoch obwohl trotzdem weil'),
    back: 4,
    endBack: words('und oder aber sondern dass weil wenn'),
  },
  nl: {
    deny: words('niet nooit geen niets niks niemand nergens noch zonder nauwelijks amper'),
    only: words('alleen enkel slechts'),
    end: words('maar echter hoewel toch omdat want'),
    back: 4,
    endBack: words('en of maar dat omdat want als'),
  },
  es: {
    deny: words(
      'no nunca jamás nada nadie ninguno ninguna ningún ningunos ningunas ni sin tampoco apenas',
    ),
    only: words('solo sólo solamente únicamente'),
    end: words('pero sino aunque porque'),
    back: 0,
    endBack: none,
  },
  pt: {
    deny: words(
      'não nao nunca jamais nada ninguém nenhum nenhuma nenhuns nenhumas nem sem tampouco',
    ),
    only: words('só somente apenas'),
    end: words('mas porém embora porque'),
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
    back: 0,
    endBack: none,
  },
  fr: {
    deny: words('ne pas jamais rien aucun aucune personne ni sans guère nullement'),
    denyPattern: /^n'/,
    only: words('seulement uniquement'),
    end: words('mais cependant quoique pourtant car parce'),
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
    back: 4,
    endBack: words('و یا اما ولی که چون'),
  },
};

/** The negation words of a language (primary subtag); undefined where they are not known. */
export function negationWords(language: string): NegationWords | undefined {
  return Object.hasOwn(languages, language) ? languages[language] : undefined;
}
