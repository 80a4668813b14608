// What the first words of a sentence say about its tie to the one before: discourse markers that
// open another topic, and words that lean on what was just said.

/**
 * turns: opens another topic · adds: another point · contrasts · sets: a new scene, time or object ·
 * plain · continues · depends: cannot stand alone · answers: the speaker's answer to an own question.
 */
export type Opening =
  | 'turns'
  | 'adds'
  | 'contrasts'
  | 'sets'
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
  sets: `once | one time | one day | one evening | one night | one week | the first time | the last time | last year | last week | last month | last semester | this year | next year | in the beginning | at the beginning |
  at the start | at first | in the first | in the second | in the end | at the end | later | after that | after the | after a | before the | before that | when i | when we | when my | when you | when the | during | until |
  yesterday | in my first | in my second | in september | in october | in november | in december | in january | in february | in march | in april | in may | in june | in winter | in summer | in the morning | in the evening | since then |
  the | my | our | these days | nowadays | today | now | there was | there is | there's | there are | there were | with the | with my | for the | in the | in my | at the | on the | if you | some | somebody | sometimes | most | a | an |
  einmal | am anfang | im ersten | letztes jahr | damals | später | als ich | al principio | una vez | cuando yo | el año pasado | au début | une fois | quand je | l'année | یه بار | یک بار | اولش | وقتی`,
  continues: `and | so | then | and then | and so | it | it's | it was | he | he's | she | she's | they | they're | i mean | well | yeah | yes | no | or | like | actually | honestly | in fact | you know | of course | maybe | probably | i don't know | i think | here | there |
  und | dann | und dann | es | er | sie | also | ja | nein | y | entonces | él | ella | sí | et | puis | et puis | alors | il | elle | oui | ils | و | بعد | پس | خب`,
  depends: `because | cause | which | who | so that | for example | for instance | that's | that is | that was | that's why | that | this | this is | those | these | such as | especially | except | not that | even | and he | and she | and they | and it | and that | and that's | but he | but she | but it | but they | but that |
  he said | she said | they said | him | her | them | exactly | same | not | nothing | none | both | neither | then he | then she | then they | and then he | and then she | and then they | or maybe | or something | if not | otherwise | him too | meaning | in other words | i mean it | to be | just |
  weil | denn | das | deshalb | zum beispiel | und er | und das | porque | que | eso | por ejemplo | por eso | parce que | car | c'est | ça | par exemple | donc | چون | برای همین | مثلا | مثلاً | یعنی | که | این`,
};

const LONGEST = 4;
const openings = new Map<string, Opening>();
for (const [opening, list] of Object.entries(markers))
  for (const phrase of list.split('|'))
    openings.set(phrase.trim().replace(/\s+/g, ' '), opening as Opening);

/** Fillers before the word that counts: `Um, and also …`. */
const skipped = new Set('um uh er erm hmm oh okay ok ähm äh eh euh'.split(' '));

/** The opening of the sentence between two offsets; the longest marker it begins with decides. */
export function openingOf(text: string, start: number, end: number): Opening {
  const words = text
    .slice(start, Math.min(end, start + 48))
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{M}\p{N}'\u200c]+/gu);
  if (!words) return 'continues';
  const from = words.length > 1 && skipped.has(words[0] ?? '') ? 1 : 0;
  for (let length = Math.min(LONGEST, words.length - from); length > 0; length -= 1) {
    const found = openings.get(words.slice(from, from + length).join(' '));
    if (found) return found;
  }
  return 'plain';
}
