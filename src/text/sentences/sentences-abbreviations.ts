// Words the sentence scanner has to know, by language: abbreviations whose full stop ends no
// sentence, and words that open one. All are lower case and without their last full stop.

/** The words of one language. */
export interface SentenceWords {
  /** A full stop after these never ends a sentence: titles, `e.g`, `vs`. */
  readonly never: ReadonlySet<string>;
  /** Before a figure only: `no. 5`, `p. 12`. */
  readonly numbered: ReadonlySet<string>;
  /** These end a sentence where a word follows that opens one: `etc`, `inc`, `sept`. */
  readonly sometimes: ReadonlySet<string>;
  /** Words that open a sentence rather than continue a name. */
  readonly starters: ReadonlySet<string>;
  /** Words no sentence ends with: an ellipsis after them is a hesitation. */
  readonly unfinished: ReadonlySet<string>;
  /** True where `3.` is an ordinal: German, and languages like it. */
  readonly ordinals: boolean;
}

interface WordLists {
  readonly never: string;
  readonly numbered: string;
  readonly sometimes: string;
  readonly starters: string;
  readonly unfinished: string;
}

const lists: Readonly<Record<string, WordLists>> = {
  en: {
    never:
      'mr mrs ms mx dr prof messrs mt ft fr st e.g i.e eg ie cf viz vs v al approx ca incl excl',
    numbered: 'no nos n° p pp pg vol vols fig figs ch chap sec art op ex eq tab ver v',
    sometimes:
      'etc inc co corp ltd llc bros jr sr esq dept univ assn bldg gen sen rep gov capt lt col sgt rev hon pres adm maj cmdr supt jan feb apr aug sept sep oct nov dec tues thurs ave blvd rd hwy apt tel ph.d m.d b.a m.a b.sc m.sc u.s u.k u.n e.u a.m p.m d.c l.a hr hrs mins secs lb lbs oz yr yrs mph',
    starters:
      "the a an this that these those it he she they we you i my your our his her their its there here what who whom whose when where why how which if so and but or because then now well yes no yeah yep nope okay ok oh um uh not one some many most all each every both after before since while as at in on for from with by to do did does is are was were have has had can could would should will may might must let let's please maybe perhaps also however anyway i'm i've i'd i'll it's he's she's we're we've they're they've you're that's there's what's who's here's don't didn't isn't wasn't can't nobody somebody everybody everyone someone nothing something sometimes actually basically honestly right sure thanks thank",
    unfinished:
      "the a an my your our his her their its this these and or but so because if when while that which who to of in on at for from with by about into than as is are was were be been am i'm it's he's she's we're they're i he she we they very really just like not don't didn't would could should can will have has had do does did i've um uh er erm",
  },
  de: {
    never:
      'hr fr frl dr prof dipl ing bzw z.b z.t u.a d.h u.u o.ä s.o s.u i.d.r m.e vgl ca evtl ggf inkl bspw sog z d u i s o.g max min mind jh st',
    numbered: 'nr s bd abs art kap abb tab ziff st',
    sometimes:
      'usw etc str jan feb mrz apr jun jul aug sept okt nov dez mo di mi do fr sa so tel geb gest abt gmbh co u.v.m u.s.w usf',
    starters:
      'der die das den dem des ein eine einen er sie es wir ihr ich du mein meine unser unsere dein sein man da dort hier was wer wie wo wann warum wenn als weil ob und aber oder denn dann jetzt nun ja nein doch nee also so nicht auch in im am an auf bei mit von vom zu zum nach für über unter vor seit bis diese dieser dieses alle viele manche jeder beide ist sind war waren hat haben kann können hätte wäre vielleicht natürlich genau okay danke trotzdem deshalb außerdem',
    unfinished:
      'der die das den dem des ein eine einen einem einer und oder aber weil dass wenn ob zu in im an am auf mit von für bei nach ist sind war hat habe ich er sie wir nicht sehr so mein meine äh ähm',
  },
  es: {
    never:
      'sr sra srta sres dr dra d dña prof profa lic ing ud uds vd vds p.ej ej cf vs aprox sto sta',
    numbered: 'núm num n.º nº no p pp pág págs vol cap art fig tel',
    sometimes:
      'etc ee.uu a.m p.m s.a s.l c.v avda av dpto depto ene feb mar abr may jun jul ago sept oct nov dic',
    starters:
      'el la los las un una unos unas lo este esta esto ese esa eso yo tú él ella ellos ellas nosotros usted ustedes mi su nuestro hay y pero o porque cuando si sí no que qué quién cómo dónde cuándo entonces luego después ahora bueno pues también además en de a con por para sin sobre es era fue son estaba tengo tenía creo me se nos le todo todos muchos algunos nada nadie así aquí allí',
    unfinished:
      'el la los las un una y o pero porque que si de en a con por para sin es era fue son muy tan mi su tu me se le lo no yo eh este',
  },
  fr: {
    never: 'm mm mme mmes mlle dr pr me st ste p.ex ex cf env vs c.-à-d',
    numbered: 'n n° no p pp vol chap art fig t tél',
    sometimes: 'etc janv févr avr juil sept oct nov déc av bd s.a h.t',
    starters:
      "le la les l' un une des ce cette ces cela ça c'est c'était il elle on nous vous ils elles je j'ai j'étais tu mon ma mes son sa ses notre nos et mais ou donc car parce quand si oui non que qui quoi comment où pourquoi alors puis ensuite après maintenant bon ben aussi en dans à au avec pour par sans sur est était sont avait tout tous beaucoup rien personne voilà d'accord",
    unfinished:
      "le la les un une des et ou mais parce que qui si de du en dans à au avec pour par sans est était sont très mon ma mes ne pas je tu il elle on nous euh c'est c'était",
  },
  it: {
    never:
      'sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa ing avv arch es ad.es p.es cfr cf ca vs s',
    numbered: 'n n° nr p pp pag pagg vol cap art fig tel',
    sometimes: 'ecc etc s.p.a s.r.l gen feb mar apr mag giu lug ago set ott nov dic',
    starters:
      "il lo la i gli le un uno una questo questa quello quella io tu lui lei noi voi loro mi ci si mio mia e ma o perché quando se sì no che chi cosa come dove allora poi dopo adesso ora bene anche in di a da con per su senza è era erano sono ho ha abbiamo tutto tutti molti niente nessuno ecco c'è c'era non",
    unfinished:
      'il lo la i gli le un uno una e o ma perché che se di in a da con per su è era sono molto mio mia non io si mi ci eh ehm',
  },
  pt: {
    never: 'sr sra srta dr dra prof profa eng exmo p.ex ex cf vs aprox d',
    numbered: 'n nº n.º no núm p pp pág págs vol cap art fig tel',
    sometimes: 'etc ltda s.a av jan fev mar abr mai jun jul ago set out nov dez',
    starters:
      'o a os as um uma este esta isto esse essa isso eu tu você ele ela nós vocês eles elas meu minha nosso há e mas ou porque quando se sim não que quem como onde então depois agora bom bem também em de com por para sem sobre é era foi são estava tenho tinha acho tudo todos muitos nada ninguém aqui ali',
    unfinished:
      'o a os as um uma e ou mas porque que se de em no na do da com por para sem é era foi muito meu minha não eu eh',
  },
  nl: {
    never:
      'dhr mevr mw mej dr drs prof ir ing mr st bijv bv o.a d.w.z m.b.t i.v.m t.a.v z.g zgn ca cf vs incl excl',
    numbered: 'nr nrs blz p pp art hfst afb fig tel',
    sometimes: 'enz etc e.d jan feb mrt apr jun jul aug sept okt nov dec jl a.s',
    starters:
      'de het een dit dat deze die ik jij je u hij zij ze wij we jullie mijn ons onze er hier daar wat wie waar wanneer waarom hoe als toen omdat en maar of want dan nu ja nee nou dus ook in op bij met van voor naar over onder sinds is zijn was waren heeft hebben kan kunnen misschien alles iedereen niemand niets',
    unfinished:
      'de het een en of maar omdat dat als in op bij met van voor naar is was zijn heel erg mijn niet ik hij zij we eh ehm',
  },
  fa: {
    never: 'دکتر.م ج.ا ه.ش ه.ق ق.م',
    numbered: 'ص صص ج ش شماره',
    sometimes: 'و.غ',
    starters:
      'من تو او ما شما آنها این آن و اما ولی بعد پس چون اگر بله نه خب یعنی هم همه در از به با',
    unfinished: 'و یا اما ولی که از به با در را این آن برای چون اگر تا من ما خب یعنی خیلی',
  },
  ru: {
    never: 'т.е т.к т.н г-н г-жа проф акад доц им ул д-р напр см ср',
    numbered: '№ стр с п гл рис табл',
    sometimes: 'т.д т.п др пр г гг в вв руб ч мин сек тыс млн',
    starters:
      'я ты он она оно мы вы они это этот эта эти тот та те а и но да нет ну вот так как что кто где когда почему потом тогда там тут у в на с по для если мне нам все всё ещё просто',
    unfinished: 'и а но что как в на с по у для если я мы это ну очень не эм э',
  },
  tr: {
    never: 'dr prof doç yrd av sn örn bkz',
    numbered: 'no s sf',
    sometimes: 'vb vs',
    starters:
      'ben sen o biz siz onlar bu şu bunlar ve ama evet hayır yok peki çünkü sonra bir her ne neden nasıl kim',
    unfinished: 've ama bir bu o da de ki çok için ile ben yani şey',
  },
  hi: {
    never: 'डॉ प्रो श्री पं कु सं',
    numbered: 'सं पृ',
    sometimes: '',
    starters: 'मैं तू आप हम वह यह वे ये और लेकिन फिर तब अगर हाँ नहीं',
    unfinished: 'और लेकिन कि में से को का की के पर तो मैं हम यह वह',
  },
  // Where the language is unknown: abbreviations that many languages share.
  und: {
    never: 'mr mrs ms dr prof e.g i.e cf vs z.b p.ex',
    numbered: 'no nr n° nº p pp vol fig art',
    sometimes: 'etc inc ltd co a.m p.m',
    starters: '',
    unfinished: '',
  },
};

/** Languages besides German in which a figure and a full stop make an ordinal. */
const ordinalLanguages: ReadonlySet<string> = new Set(
  'de da nb nn no fi cs sk pl hu sl hr sr bs et lv tr is'.split(' '),
);

const compiled = new Map<string, SentenceWords>();

/** The words of a language by its BCP 47 tag; a general set where the language has no own. */
export function sentenceWords(language: string): SentenceWords {
  const known = compiled.get(language);
  if (known) return known;
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? '';
  const list = (Object.hasOwn(lists, primary) ? lists[primary] : lists.und) as WordLists;
  const words: SentenceWords = {
    never: wordSet(list.never),
    numbered: wordSet(list.numbered),
    sometimes: wordSet(list.sometimes),
    starters: wordSet(list.starters),
    unfinished: wordSet(list.unfinished),
    ordinals: ordinalLanguages.has(primary),
  };
  compiled.set(language, words);
  return words;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').filter((word) => word !== ''));
}
