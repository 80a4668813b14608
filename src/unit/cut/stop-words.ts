// Words without content, which say nothing about a topic. Kept as hashes, so that a sentence is
// read without making strings; only words of four letters and more are needed.

import { hashWord } from '../words.js';

const lists: Readonly<Record<string, string>> = {
  en: `about above after again also although always another anybody anyone anything anyway around back because been before being
  below between both came come comes could couldn't didn't does doesn't doing done don't down each either else even ever every everybody
  everyone everything exactly first from gets getting give goes going gone good hadn't hasn't have haven't having he's here here's herself
  himself i'll i've into isn't it's itself just kind know knew last least less let's like little long look made make makes many maybe mean
  means might mine more most much must myself need never next nobody none nothing often okay once only other others otherwise ours over
  part people perhaps probably quite rather really right said same says seen shall she's should shouldn't since some somebody somehow someone
  something sometimes soon sort still stuff such sure take than that that's their them themselves then there there's these they they'd
  they'll they're they've thing things think this those though thought through time times today together told took totally under until
  upon used very want wanted wants wasn't well went were weren't what what's when where which while who's whole whom whose will with
  within without won't would wouldn't yeah year years yes your you're yours yourself you've actually basically honestly obviously literally
  maybe whatever whenever wherever laughs laughter laughing`,
  de: `aber alle allem allen aller alles also andere anderen auch auf bei beim bin bisschen bist damit dann darum dass dein deine dem den denen
  denn dessen deshalb dich dies diese diesem diesen dieser dieses doch dort durch eben eigentlich eine einem einen einer eines einfach einige
  einmal etwas euch euer eure ganz genau gibt haben hatte hatten hier hinter ihnen ihre ihrem ihren ihrer immer irgendwie jede jedem jeden
  jeder jedes jetzt kann kein keine keinen konnte machen manche mehr mein meine meinem meinen meiner mich mit nach natürlich nicht nichts noch
  oder ohne schon sehr sein seine seinem seinen seiner sich sind soll sollte sonst über unser unsere unter viel viele vielleicht vom von wann warum
  weil welche wenn werden wieder will wird wirklich wurde würde wäre zwar zwischen quasi halt`,
  es: `algo algún alguna algunas alguno algunos allá allí ante antes aquel aquella aquello aquí aunque bien cada casi como cómo con cosa cosas
  creo cual cuando cuándo dentro desde después donde dónde durante ella ellas ellos entonces entre eran eres esas eses esos esta está estaba
  están estar estas este esto estos fueron gente había hace hacer hacia hasta hay incluso luego mejor menos mientras mismo mucha muchas mucho
  muchos nada nadie ninguna nosotros nuestra nuestro nunca otra otras otro otros para pero poco porque puede puedo pues quien quién sería
  siempre sino sobre también tampoco tanto tener tengo tenía tiene tienen toda todas todavía todo todos tuvo unas unos usted ustedes veces verdad`,
  fr: `alors après assez aussi autre autres avait avant avec avoir beaucoup bien c'est c'était cela celle celui cette ceux chaque chose choses
  comme comment dans depuis deux dire donc elle elles encore enfin entre était étaient être fait faire faut ils j'ai jamais juste leur leurs
  mais même mieux moins notre nous parce parfois peut peux plus plutôt pour pourquoi quand quelque quelques quoi rien sans sera ses seulement
  soit sont sous suis surtout tous tout toute toutes très trop vers votre vous vraiment`,
};

const compiled = new Map<string, ReadonlySet<number>>();

/** Hashes of the words without content; empty for a language without a list. */
export function stopWordHashes(language: string): ReadonlySet<number> {
  const known = compiled.get(language);
  if (known) return known;
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? '';
  const words = Object.hasOwn(lists, primary) ? (lists[primary] ?? '').split(/\s+/) : [];
  const hashes = new Set(words.map(hashWord));
  compiled.set(language, hashes);
  return hashes;
}
