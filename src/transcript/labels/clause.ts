// Tells a clause before a colon from a name (`it was never easy: we had no van`) by the small words
// that no name holds: verbs, possessives, prepositions. Where capitals tell names, only words without
// one count; Chinese and Japanese, which part no words, are told by their particles.

import { wordSet } from '../../text/word-set.js';

/** Words that stand in clauses, never in names. */
const clauseWords =
  wordSet(`is are was were be been has have had do does did will would can could should said says say told asked thought
  means mean meant happened comes came goes went not never always this that these those what when where why how who which my our your his her their its
  it he she we they thing things problem reason reasons point question way past than because
  ist sind war waren hat haben hatte wird würde kann muss sagte sagt sagen gesagt meinte fragte nie immer nicht kein keine dass mein meine meinen unser
  unsere sein seine ihr ihre das dies diese gründe grund sache problem uhr
  est sont était étaient a ont avait sera peut doit dit disait dire toujours jamais pas n'est n'était c'est c'était n'avait mon ma mes notre nos son sa ses ce cette raisons raison
  es son era eran fue ha han había dijo dice decía decir siempre nunca no mi mis nuestro nuestra su sus este esta esto eso razones razón
  foi eram tem têm tinha havia disse dizia dizer sempre não meu minha nosso nossa seu sua isto isso razões razão lugar
  è sono era erano ha hanno aveva disse dice diceva sempre mai non mio mia nostro nostra questo questa
  это был была было были будет есть сказал сказала говорил говорила говорит всегда никогда не мой моя моё наш наша причины причина вот чём том
  است بود بودند نبود شد شده نشد دارد داشت داریم ندارد نداشت گفت گفتم گفتند می میگفت میگوید میکنم میشود میشد نمیشد همیشه هیچ این آن من ما شما برای که از
  كان كانت كانوا يكن تكن لم لن ليس ليست قال قالت قلت يقول تقول دائما أبدا هو هي هذا هذه ذلك كل شيء أسباب من إلى
  היה היתה הייתה היו יש אין אמר אמרה אמרתי אומר אומרת תמיד אף לא זה זאת זו הוא היא שלנו שלו שלה סיבות כי של את הכי כל
  جواب داد کردن همین جاست حالت کلام کلمه دوم سوم اول اینجا اینه
  ردت رد هنا الحظ واحدة الثانية الأولى الثالثة أسوأ حال
  השיבה השיב אמא אבא כאן אחת אחד שני מילים מילה במקרה ראשון הגרוע
  이거예요 그거예요 것은 답 말씀 경우 번째 들면 마디로 때문에 있어요 없어요 했어요`);

const possessives = wordSet('שלי');

/** Openers of a clause or a list that fill the place of a label by themselves. */
const openers =
  wordSet(`result bottom resumindo resultado resultados résultat résultats ergebnis ergebnisse bref total ojo primero segundo tercero primeiro
  premièrement deuxièmement troisièmement erstens zweitens drittens viertens kurz kurzum fazit punkt enfim conclusão итог результат во-первых во-вторых
  в-третьих короче вывод اول دوم سوم خلاصه نتیجه پیشنهادم پدرم مادرم برادرم خواهرم مثلا أولا ثانيا ثالثا باختصار النتيجة نصيحتي المشكلة السبب أبي أمي أخي أختي
  בקיצור קודם ראשית שנית התוצאה הבעיה הסיבה העצה לסיכום
  第一 第二 第三 首先 其次 最后 总之 结果 结论 比如 例如 问题 原因 まず 次に 最後に 要するに 結果 結論 例えば つまり 理由`);

const han = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々、，]+$/u;
const chineseClause =
  /[的是很吗呢吧着这就没]|(?<!解)[说說]|[、，]|.了.|^我|[我你他她它]们|那[时时個个是么]|[二两三四五几]个(?![男女人学声])|问题|原因|建议|不(?![明详詳])|回复|^第[一二三四五]|关键|句话|例子/u;
const japaneseClause =
  /は(?:$|\p{Script=Han})|[\p{Script=Han}\p{Script=Katakana}][がを]|も$|です|ます|ました|った|[んいた]のは|^[私僕母父]の|聞いて|場合|返事|ここ$|^手順|問題/u;
const LONGEST_NAME = 8;

/** Whether a label reads as a clause; `tokens` as written, `parts` as words without their marks. */
export function isClause(tokens: readonly string[], parts: readonly string[]): boolean {
  if (openers.has(parts.join(' '))) return true;
  if (tokens.length === 1 && han.test(tokens[0] ?? '')) return isEastAsianClause(tokens[0] ?? '');
  if (tokens.length < 2) return false;
  // `שלי כהן` is a name, `העצה שלי` is my advice.
  const isOwn = (part: string, at: number) => at > 0 && possessives.has(part);
  return parts.some(
    (part, at) => (clauseWords.has(part) || isOwn(part, at)) && isSmall(tokens[at]),
  );
}

function isEastAsianClause(label: string): boolean {
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(label);
  if (isJapanese) return japaneseClause.test(label);
  return chineseClause.test(label) || [...label].length > LONGEST_NAME;
}

/** Without a capital, or of a script that has none. */
function isSmall(token = ''): boolean {
  return !/\p{Lu}/u.test(token);
}
