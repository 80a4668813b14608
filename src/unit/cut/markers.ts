// What the first words of a sentence say about its tie to the one before: discourse markers that
// open another topic, and words that lean on what was just said.

import { hashWord } from '../words.js';
import { hashPhrase, phraseStep, wordHashes } from './word-hashes.js';

/**
 * turns: opens another topic · adds: another point · contrasts · scene: another time or
 * place · object: another person or thing spoken of · contrastsObject: the same after `but` ·
 * plain · continues · depends: cannot stand alone · answers: the speaker's answer to an own question.
 */
export type Opening =
  | 'turns'
  | 'adds'
  | 'contrasts'
  | 'scene'
  | 'object'
  | 'contrastsObject'
  | 'plain'
  | 'continues'
  | 'depends'
  | 'answers';

const markers: Readonly<Partial<Record<Opening, string>>> = {
  turns: `anyway | anyways | another thing | one more thing | the other thing | one other thing | and another thing | and the other thing | the second thing |
  the third thing | the last thing | on the other hand | but on the other hand | as for | and as for | about the | about my | about this | and about | now about | by the way |
  oh and | speaking of | talking about | what about | and what about | how about | apart from that | besides that | other than that | aside from that | in terms of |
  when it comes to | regarding | as regards | as far as | with regard | with respect to | on top of that | in addition | secondly | thirdly | finally | lastly | second | third |
  back to | going back to | coming back to | to come back to | what i also | also what | something else | and something else | one thing | and one thing | but one thing | there is one thing |
  there's one thing | changing the subject | different topic | on another note | i also wanted | i want to add | i wanted to add | i would add | can i add | can i ask | if i may |
  übrigens | apropos | was anderes | noch was | noch etwas | zweitens | drittens | andererseits | auf der anderen seite | was ich auch | und was | ein anderer punkt | zum thema | außerdem |
  por cierto | por otro lado | por otra parte | en cuanto a | otra cosa | y otra cosa | respecto a | además | segundo | hablando de | volviendo a |
  au fait | d'ailleurs | par contre | d'un autre côté | autre chose | quant à | en ce qui concerne | à propos | deuxièmement | sinon | par ailleurs |
  راستی | از طرف دیگه | از طرف دیگر | در مورد | درباره | یه چیز دیگه | یک چیز دیگر | نکته بعدی | دوم اینکه | ضمنا | به علاوه`,
  adds: `also | and also | but also | plus | besides | moreover | furthermore | what else | then there's | and then there's | then there is | and then there is |
  another | and another | the other | and the other | the second | for me | and for me | but for me | for us | personally | in my case | in my group | in our group | with us | with me | and with |
  the best | the worst | the only | the main | what i liked | what i like | what i didn't like | what helped | what was | what i | my favourite | i also | we also | and i also | there was also | there is also |
  auch | und auch | dazu | bei mir | bei uns | für mich | persönlich | das andere | también | y también | para mí | en mi caso | lo mejor | lo peor | lo otro | aussi | et aussi | pour moi | chez nous | همچنین | برای من | من خودم`,
  contrasts: `but | however | still | although | though | yet | on the contrary | whereas | aber | jedoch | dagegen | trotzdem | pero | sin embargo | aunque | mais | pourtant | cependant | ولی | اما`,
  scene: `once | one time | one day | one evening | one night | one morning | one week | that one time | the first time | the last time | last year | last week | last month | last semester | last time | this year | this morning | next year | in the beginning | at the beginning |
  at the start | at first | in the end | at the end | two weeks | a week | a month | a year | years ago | in my first | in my second | in the first | in the second | in january | in february | in march | in april | in may | in june | in july |
  in august | in september | in october | in november | in december | in winter | in summer | in spring | in autumn | in the winter | in the summer | in the spring | in the autumn | in the holidays | in the morning | in the evening | at six | at seven | at eight | on monday | on tuesday | on wednesday | on thursday | on friday |
  on saturday | on sunday | meanwhile | when i was | when i came | when i started | when we started | when we came | during the | during my |
  einmal | eines tages | am anfang | am ende | letztes jahr | letzte woche | damals | gestern | im winter | im sommer | una vez | un día | al principio | al final | el año pasado | ayer | au début | une fois | un jour | à la fin | l'année dernière | hier |
  یه بار | یک بار | یک روز | یه روز | اولش | آخرش | پارسال | دیروز | بعدا`,
  object: `the other one | the older one | the younger one | the older | the younger | the other | the others | the second one | the first one | the next one | with him | with her | with them | with the | with my | with me | with us | with mine | for the | for my | for others | from the |
  mine | ours | theirs | hers | some people | other people | others | some of | most of | the problem | the best | the worst | the only | the main | the good thing | the bad thing | what i liked | what i like | what i didn't like | what helped | what i want | what i wanted | what i would |
  der andere | die andere | das andere | mit dem | mit der | mit ihm | mit ihr | bei uns | bei mir | für mich | el otro | la otra | con el | con la | con él | con ella | lo mejor | lo peor | l'autre | avec le | avec la | avec lui | avec elle | pour moi | chez nous | le problème | اون یکی | با اون | مشکل`,
  continues: `after that | since then | before that | afterwards | later | danach | später | después | ensuite | and | so | then | and then | and so | it | it's | it was | he | he's | she | she's | they | they're | i mean | well | yeah | yes | no | or | like | actually | honestly | in fact | you know | of course | maybe | probably | i don't know | i think | here | there |
  und | dann | und dann | es | er | sie | also | ja | nein | y | entonces | él | ella | sí | et | puis | et puis | alors | il | elle | oui | ils | و | بعد | پس | خب`,
  depends: `because | cause | which | who | so that | for example | for instance | that's | that is | that was | that's why | that | this | this is | those | these | such as | especially | except | not that | even | and he | and she | and they | and it | and that | and that's | but he | but she | but it | but they | but that |
  he said | she said | they said | him | her | them | exactly | same | not | nothing | none | both | neither | then he | then she | then they | and then he | and then she | and then they | or maybe | or something | if not | otherwise | him too | meaning | in other words | i mean it | to be | just |
  weil | denn | das | deshalb | zum beispiel | und er | und das | porque | que | eso | por ejemplo | por eso | parce que | car | c'est | ça | par exemple | donc | چون | برای همین | مثلا | مثلاً | یعنی | که | این`,
};

const LONGEST = 4;
/** Words at the beginning of a sentence that are looked at. */
const LOOKED_AT = 9;
const openings = new Map<number, Opening>();
for (const [opening, list] of Object.entries(markers))
  for (const phrase of list.split('|'))
    openings.set(hashPhrase(phrase.trim().split(/\s+/)), opening as Opening);

function hashSet(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map(hashWord));
}

/** Fillers before the word that counts: `Um, and also …`. */
const skipped = hashSet('um uh er erm hmm oh okay ok ähm äh eh euh');

const I = hashWord('i');
const MEAN = hashWord('mean');

/** Words that may stand before a marker of scene or object: `And then once`, `But with her`. */
const links = hashSet(
  'and but so then well yeah yes no und aber dann also ja y pero entonces sí et mais puis alors oui و ولی اما بعد خب',
);
const contrasting = hashSet('but aber pero mais ولی اما');

/** The opening of the sentence between two offsets; the longest marker it begins with decides. */
export function openingOf(text: string, start: number, end: number): Opening {
  const words = wordHashes(text, start, end, LOOKED_AT);
  if (words.length === 0) return 'continues';
  let from = 0;
  while (from < words.length - 1 && skipped.has(words[from] ?? 0)) from += 1;
  if (words[from] === I && words[from + 1] === MEAN && words.length > from + 2) from += 2;
  const whole = longest(words, from);
  if (whole === 'turns' || whole === 'depends' || whole === 'adds') return whole;
  let next = from;
  let hasContrast = false;
  while (next < from + 3 && next < words.length - 1 && links.has(words[next] ?? 0)) {
    hasContrast ||= contrasting.has(words[next] ?? 0);
    next += 1;
  }
  const inner = next > from ? longest(words, next) : undefined;
  if (inner === 'object') return hasContrast ? 'contrastsObject' : 'object';
  if (inner === 'scene' || inner === 'turns') return inner;
  return whole ?? 'plain';
}

/** The kind of the longest marker that begins at a word. */
function longest(words: readonly number[], from: number): Opening | undefined {
  let found: Opening | undefined;
  let hash = 0;
  for (let at = from; at < from + LONGEST && at < words.length; at += 1) {
    hash = phraseStep(hash, words[at] ?? 0);
    found = openings.get(hash) ?? found;
  }
  return found;
}
