// What people and programs call the columns of a table, or the fields of a record, that hold a
// speaker, the words or a time, in the languages transcripts are written in.

/** Folded as `fieldKey` folds. The surer names come first. */
export const SPEAKER_FIELDS: readonly string[] = words(`
  speakername speakerdisplayname displayname speakerlabel speaker speakerid speakertag participantname
  participant participantrole participantid interviewee name who personname person author sender
  spk spkr spkid spkrid spkname speakernumber speakernum speakerno speakerindex speakeralias speakercode
  whosaid saidby fromname sendername authorname fullname agent party interlocutor voiceid handle
  pseudonym pseudonyme pseudonimo seudonimo alias codename userprofile screenname nickname username actor character voice role from user users source channel speakers
  caller tier who initials init personid pid respondent respondentid userid authorid senderid
  wer kürzel sprecherkürzel qui quiparle quien quién chi quem wie kto кто
  sprecher sprecherin sprechende sprechperson person teilnehmer redner
  locuteur locutrice orateur intervenant participants nom
  hablante orador persona participante nombre interlocutor
  falante locutor nome relatore parlante oratore partecipante
  spreker deelnemer talare taler puhuja deltagare deltager mluvci mowca beszelo konusmaci vorbitor
  говорящий спикер участник имя мовець
  گوینده شرکتکننده سخنگو نام المتحدث المتكلم المشارك الاسم דובר דוברת משתתף שם
  说话人 发言人 说话者 講者 讲者 姓名 話者 発言者 氏名 화자 발화자 발언자 이름`);

/** Names of what was said. */
export const TEXT_FIELDS: readonly string[] = words(`
  text transcript content utterance utterances utt messagecontent message body sentence spokentext rawtext
  speech said words quote caption dialogue transcription line response value punctuatedword word token
  txt comment display segs parts sentences lines children
  redebeitrag äußerung aeusserung aussage inhalt transkript wortlaut
  texte propos contenu enonce parole transcriptiontext
  texto contenido intervencion enunciado transcripcion transcricao conteudo fala
  testo contenuto intervento trascrizione
  tekst uitspraak inhoud yttrande innehall
  текст реплика высказывание содержание
  متن گفته گفتار سخن النص الكلام نص טקסט תוכן דברים
  文本 内容 話內容 发言内容 发言 逐字稿 テキスト 発言 発言内容 発話 텍스트 내용 발언 발화`);

/** Names of when it was said, or began. */
export const TIME_FIELDS: readonly string[] = words(`
  start starttime startsec startseconds timestampms timems sentat sent ts starts begin begintime begins timestart starttimems startms
  beginoffsetmillis startoffset startmillis startmilliseconds begintimehhmmssms offsetmilliseconds offset timestamp timestamps
  tstartms time timecode tc ts timein in t from clock seconds createdat date
  zeit zeitstempel zeitmarke anfang beginn temps horodatage debut tiempo hora inicio marcadetiempo
  tempo orario inizio tijd tijdcode tid время начало
  زمان شروع الوقت وقت البداية זמן התחלה
  时间 時間 时间戳 开始 開始 開始時間 타임스탬프 시간 시작`);

/** Names of when it ended. */
export const END_FIELDS: readonly string[] = words(`
  end endtime endsec endseconds ends timeend endms endtimems endoffset endoffsetmillis endmillis
  endtimehhmmssms timeout out to until stop finish ende fin final fine einde конец پایان النهاية סיום 结束 終了 종료`);

/** Names of the part that somebody plays. */
export const ROLE_FIELDS: readonly string[] = words(`
  role speakerrole participantrole function rolle funktion rol papel funcao ruolo funzione роль
  نقش الدور תפקיד 角色 役割 역할`);

/** Names of two columns that are the two sides of an interview. */
export const QUESTION_FIELDS: readonly string[] = words(`
  question questions interviewer interviewerquestion prompt frage fragen pregunta pergunta domanda vraag fråga
  вопрос سوال پرسش سؤال السؤال שאלה 问题 問題 質問 질문`);
export const ANSWER_FIELDS: readonly string[] = words(`
  answer answers response responses reply antwort antworten respuesta reponse resposta risposta antwoord svar
  ответ پاسخ جواب الجواب תשובה 回答 答案 答え 답변`);

function words(list: string): string[] {
  return list.trim().split(/\s+/).map(fieldKey);
}

/** A name without case, accents, blanks and signs: `Speaker Name`, `speaker_name` are one. */
export function fieldKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ي]/g, 'ی')
    .replace(/[ك]/g, 'ک')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
