// Words that speak for or against a label being a person, in several languages: persons and
// groups, unknown voices, headings and header lines of documents, words that begin a sentence.

import { wordSet } from '../../text/word-set.js';

/** Words for a person that tell no role. */
export const personWords =
  wordSet(`speaker person man woman male female boy girl voice member lady gentleman guy caller child mother
  father adult colleague husband wife user sprecher sprecherin person mann frau hombre mujer hablante persona femme homme voix locuteur
  locutrice uomo donna говорящий мужчина женщина ομιλητής گوینده زن مرد خانم آقا متحدث المتحدث דובר דוברת 发言人 说话人 男 女 话者 発言者 話者
  화자 남자 여자 focus group lead new young old older younger first second third dr mr mrs ms prof professor sir madam`);

/** Several people at once. */
export const collectiveWords =
  wordSet(`all everyone everybody members voices voix voces vozes stimmen group several multiple many various both together chorus audience crowd class
  others some team alle mehrere beide gruppe publikum viele todos todas varios varias grupo ambos público tous toutes plusieurs groupe tutti vari
  gruppo allen iedereen все несколько группа όλοι همه جمع گروه همگی چندنفر حضار جميع الجميع المجموعة כולם 全体 所有人 大家 众人 全员 多人 全員
  모두`);

/** Somebody, but nobody knows who. */
export const unknownWords =
  wordSet(`unknown unidentified unclear inaudible unintelligible unsure unnamed anonymous unbekannt unbekannte unbekannter
  unverständlich desconocido desconocida inaudible inconnu inconnue sconosciuto sconosciuta неизвестный неизвестная неизвестно άγνωστος نامشخص
  ناشناس نامعلوم مجهول לאידוע לאמזוהה 不明 未知 不详`);

/** What the parts of a document are called: headings, header lines, notes, minutes, forms. */
export const documentWords =
  wordSet(`note notes memo memos metadata translation traducción tradução traduction traduzione übersetzung vertaling перевод tłumaczenie çeviri 翻译 翻譯 翻訳 번역 ترجمه ترجمة תרגום hypothesis hypotheses nb ps fyi re eg ie ok tbc tbd url http https www title subtitle date time place location venue room
  duration length recorded recording transcript transcribed transcriber transcription language project study session file filename audio video version
  author source link website email phone tel fax subject from to cc bcc sent attachments topic theme section chapter part step stage phase item task
  activity exercise example examples definition summary abstract introduction background method methods materials results discussion conclusion
  conclusions references appendix figure table box question questions answer answers prompt prompts probe probes instructions instruction warning
  caution important tip tips hint hints remark remarks comment comments context setting scene act characters cast purpose aim aims objective
  objectives agenda minutes present absent apologies attendees attendance action actions decision decisions resolved motion outcome next deadline clip clips jingle ad ads advert intro outro theme song voiceover
  type default license licence licenses copyright copyrights files returns usage changed added removed fixed feat fix
  ingredients ingredient serves servings yield yields preparation prep cook cooking directions equipment nutrition calories break pause intermission
  info warn error debug trace fatal parameter parameters param params argument arguments raises throws requires todo fixme see
  observation observations observación observaciones beobachtung beobachtungen
  product price blog post info information contents content key legend abbreviations consent age gender sex occupation profession education
  nationality name names code codes id number pseudonym interview profile demographics start end begin duration option options advantage
  advantages disadvantage disadvantages pros cons reason reasons problem problems solution solutions update disclaimer sponsor credits music rule
  notiz hinweis anmerkung thema datum ort dauer zeit titel teil abschnitt frage fragen antwort beispiel zusammenfassung einleitung fazit zutaten zubereitung
  ergebnis beschluss anwesend tagesordnung alter geschlecht beruf quelle
  rol cargo carrera semestre beca transcripción entrevista perfil contexto modalidad asunto ausentes excusa excusés absents objet réunion
  nota notas tema fecha lugar duración hora título parte sección pregunta preguntas respuesta ejemplo resumen introducción conclusión ingredientes
  preparación edad sexo género fuente acuerdo asistentes
  remarque thème date lieu durée heure titre partie section question questions réponse exemple résumé introduction ingrédients préparation âge sexe
  nota tema data luogo durata ora titolo parte sezione domanda risposta esempio riassunto ingredienti preparazione età
  заметка примечание тема дата место время название часть раздел вопрос ответ пример итог вывод возраст пол
  نکته یادداشت موضوع تاریخ مکان زمان مدت عنوان بخش سوال پرسش پاسخ مثال خلاصه مقدمه نتیجه توجه سن جنسیت
  ملاحظة الموضوع التاريخ المكان الوقت العنوان القسم السؤال سؤال الجواب مثال
  הערה נושא תאריך מקום שעה כותרת חלק שאלה תשובה דוגמה סיכום
  注 注意 备注 主题 日期 地点 时间 时长 标题 部分 问题 答案 例如 总结 目的 背景 性别 年龄 題目 問題 時間 日時 場所 目的 質問 回答 例`);

/** Words that open a paragraph within what somebody says, and now and then are somebody's name or office. */
export const paragraphWords =
  wordSet(`result outcome consequence effect impact reminder lesson lessons moral takeaway takeaways advice suggestion proposal idea thought guess
  correction clarification explanation quote translation fact facts myth truth verdict disclosure sidenote aside flashback anecdote joke punchline
  homework request challenge challenges success failure limitation limitations exception finding findings insight insights feedback rating score
  cost costs benefit benefits strength strengths weakness weaknesses opportunity opportunities threat threats goal goals plan plans need needs
  positive negative positives negatives bonus spoiler clue secret trick motto slogan diagnosis treatment symptom symptoms today yesterday tomorrow
  ergebnisse folge folgen tipp idee vorschlag lösung fakt regel ziel ziele wunsch grund gründe vorteil vorteile nachteil nachteile erinnerung zitat
  korrektur übersetzung meinung kritik lob gedanke einwand ausnahme wirkung kosten nutzen stärken schwächen chancen risiken bilanz aufgabe
  resultado resultados consejo idea propuesta solución razón razones motivo ventaja ventajas desventaja desventajas objetivo meta moraleja cita
  résultat résultats conseil idée proposition raison avantage avantages inconvénient objectif morale citation bilan
  risultato consiglio idea proposta soluzione motivo vantaggio svantaggio obiettivo
  результат совет идея предложение причина цель вывод итоги
  step option schritt variante étape paso passo шаг вариант قدم خطوة الخطوة שלב 手順 步骤 第一步 第二步 第三步
  monday tuesday wednesday thursday friday saturday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi
  samedi dimanche lunes martes miércoles jueves viernes sábado lunedì martedì mercoledì giovedì venerdì sabato domenica понедельник вторник среда четверг
  пятница суббота воскресенье شنبه یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت
  星期一 星期二 星期三 星期四 星期五 星期六 星期天 星期日 周末 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 월요일 화요일 수요일 목요일 금요일 토요일 일요일
  klartext heureusement insomma inoltre secondo primo terzo словом второе первое третье واقعیت خوشبختانه متأسفانه الحقيقة كلمتان ثانيا ثالثا לסיכום למזלנו האמת
  事实 幸好 一句话 举个例子 其次 事実 幸い 一言で 次に 最後に 결론 다행히 한마디로 예를들면 첫째 둘째 셋째 그래서 결국 sunday
  mum mom mommy mummy dad daddy grandma grandpa mutti mama papa vati oma opa maman mamie papi mamá papá abuela abuelo mamma papà mãe pai мама папа бабушка
  дедушка مامان بابا مادر پدر ماما والدتي والدي אמא אבא סבתא סבא 妈妈 爸爸 奶奶 爷爷 母 父 祖母 祖父 お母さん お父さん
  نتایج پیشنهاد دلیل هدف راهحل نتيجة النتيجة اقتراح نصيحة سبب هدف תוצאה עצה רעיון הצעה סיבה 结果 建议 原因 目标 結果 提案 理由`);

/** Whom records call by their office: `THE COURT:`. */
export const officeWords = wordSet(
  `court witness clerk president vice-president chair chairman chairwoman chairperson speaker secretary minister judge justice deponent
  reporter foreman operator commissioner mayor governor senator registrar bailiff defendant plaintiff prosecutor king queen`,
);

/** Words of documents that are also surnames or names in a play. */
export const surnames = wordSet(
  'price page rule cook key field table story case post date place music song box sponsor author source link story time',
);

/** Headings under which people are listed. */
export const listWords =
  wordSet(`participants participant speakers speaker present attendees attendance attending members interviewees interviewee
  respondents witnesses apologies appearances panel panelists panellists cast characters people persons moderator moderators facilitator facilitators interviewer interviewers
  host hosts guests legend key abbreviations teilnehmer teilnehmende anwesend sprecher befragte legende beteiligte participantes asistentes presentes
  leyenda intervenants participants présents légende partecipanti presenti участники присутствовали شرکتکنندگان حاضران المشاركون
  משתתפים 参与者 参加者 出席者 参会者`);

/** Headings of an interview guide whose text a moderator reads out. */
export const questionWords = wordSet(
  'question q frage pregunta pergunta domanda vraag вопрос питання ερώτηση سوال سؤال پرسش השאלה שאלה 问题 問題 質問 问 질문 fråga spørgsmål pytanie otázka kérdés soru',
);

/** What `Question:` or `Q1:` is answered under. */
export const answerWords = wordSet(
  'answer a response reply antwort respuesta resposta réponse risposta antwoord ответ ответы відповідь پاسخ جواب الجواب תשובה 回答 答 답 답변 svar odpowiedź cevap',
);

/** Words that begin a sentence or a clause rather than a name. */
export const sentenceWords =
  wordSet(`the this that these those there here it its he she we they you your my our his her their what why how when where who
  which whose and but so or if because although though while since then also however therefore thus finally firstly secondly thirdly first second
  third last another other one two three some any each every most more less like well yes yeah no not okay now again maybe perhaps
  actually basically generally overall anyway sometimes usually often always never just only even still i'm i've i'd i'll im it's that's there's let's
  dear for from to in on at by with without about as of after before during between until in said says asked is are was were do does did can could would
  der die das den dem ein eine und aber oder wenn weil dann also ich du er sie es wir ihr mein sein ist war ja nein nicht
  el la los las un una y pero o si porque entonces yo tú él ella nosotros mi su es era sí
  le la les un une et mais ou si parce alors je tu il elle nous vous mon son est oui non
  il lo gli uno e ma se perché allora io lui lei noi è sì
  и но а или если потому что это он она мы вы они мой я да нет как так
  و ولی اما یا اگر چون که این آن من تو او ما شما آنها بله نه یعنی مثلا مثلاً پس
  في من على هذا هذه ذلك هو هي نحن أنا نعم لا لكن`);

/** Short answers and greetings, which stand alone on a line without being anybody's name. */
export const interjections =
  wordSet(`yes yeah yep yup no nope nah ok okay right sure exactly true thanks thank hello hi hey welcome bye goodbye hmm hm mm mhm
  mmhm mmhmm uhhuh um uh er oh ah aha wow great good nice cool fine really definitely absolutely maybe indeed please sorry and so well true agreed correct
  ja nein genau gut danke hallo doch eben stimmt sí si no claro vale bueno gracias hola oui non ouais merci bonjour voilà accord d'accord sì ciao grazie certo
  да нет ага угу хорошо спасибо بله نه آره خب سلام مرسی ممنون نعم لا مرحبا שלום כן לא תודה 是 对 是的 好 好的 嗯 不 没有 谢谢 はい いいえ うん ええ そう 네 예 아니요`);

/** Words in descriptions of a person: `P1 = female, 24`. */
export const descriptionWords =
  wordSet(`female male woman man girl boy years year yrs old aged f m w non-binary nonbinary diverse weiblich männlich jahre mujer hombre años
  femme homme ans donna uomo anni женщина мужчина лет زن مرد ساله امرأة رجل سنة 女 男 女性 男性 岁 歳`);

/** Small words inside names, written without a capital. */
export const nameParticles = wordSet(
  'de del della di da das do dos du des la le los las van von der den ter ten zu zur af av al el bin ibn ben bint y e i und and & of + / the - – et con с и و',
);
