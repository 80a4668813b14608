// Words by which a label itself tells a role, in the languages studies are held in. They are one
// piece of evidence among several: a label needs none of them to be a speaker.

import type { Role } from '../transcript.js';

const wordsByRole: Readonly<Record<Role, string>> = {
  moderator: `moderator moderators comoderator facilitator cofacilitator interviewer interviewers intervewer
    researcher researchers host cohost chair chairperson chairman chairwoman investigator convenor convener emcee
    int intv iv ivr ivw mod fac inv
    moderatorin interviewerin interviewende moderation forscher forscherin forschende diskussionsleitung
    gesprächsleitung gesprächsleiter gesprächsleiterin leitung fragesteller
    moderador moderadora entrevistador entrevistadora facilitador facilitadora investigador investigadora
    pesquisador pesquisadora animador animadora conductor conductora
    modérateur modératrice intervieweur intervieweuse enquêteur enquêtrice animateur animatrice chercheur
    chercheuse facilitateur facilitatrice
    moderatore moderatrice intervistatore intervistatrice ricercatore ricercatrice facilitatore facilitatrice conduttore
    gespreksleider interviewster onderzoeker moderatör intervjuare intervjuer ordstyrer samtalsledare haastattelija
    moderátor prowadzący prowadząca ankieter badacz badaczka moderátorka tazatel riporter kérdező görüşmeci araştırmacı moderatör
    модератор интервьюер ведущий ведущая исследователь фасилитатор інтервʼюер дослідник
    συντονιστής συντονίστρια ερευνητής ερευνήτρια συνεντευκτής συνεντεύκτρια
    مجری مصاحبهگر مصاحبهکننده پرسشگر تسهیلگر پژوهشگر محقق گرداننده مدیرجلسه میزبان هماهنگکننده
    المحاور المحاورة المحاوره الباحث الباحثة الميسر الميسرة المشرف المقابل محاور باحث ميسر مدير المدير
    מנחה מראיין מראיינת חוקר חוקרת
    主持人 主持 访谈者 采访者 访问者 访问员 研究者 研究员 訪談者 採訪者 訪問者 研究員 记者 問
    司会 司会者 インタビュアー 聞き手 調査者 ファシリテーター モデレーター 진행자 면접자 연구자 인터뷰어 사회자`,
  observer: `observer notetaker notekeeper scribe recorder rapporteur
    beobachter beobachterin protokollant protokollantin observador observadora relator relatora observateur observatrice
    osservatore osservatrice наблюдатель παρατηρητής ناظر مشاهدهگر یادداشتبردار المراقب מתעד 观察员 观察者 記錄員 记录员 観察者 관찰자`,
  participant: `participant participants interviewee interviewees respondent respondents informant panelist panellist
    discussant attendee guest par partic resp
    teilnehmer teilnehmerin teilnehmende befragter befragte befragten interviewte interviewter interviewpartner interviewpartnerin
    proband probandin gast
    participante entrevistado entrevistada informante encuestado encuestada invitado invitada
    participante interviewé interviewée enquêté enquêtée répondant répondante invité invitée
    partecipante intervistato intervistata rispondente deelnemer deelneemster respondente deltagare deltaker deltager informant
    uczestnik uczestniczka respondentka rozmówca badany badana katılımcı résztvevő účastník účastnice
    участник участница респондент респондентка информант учасник учасниця
    συμμετέχων συμμετέχουσα ερωτώμενος
    شرکتکننده مشارکتکننده مصاحبهشونده پاسخگو پاسخدهنده مهمان
    مشارك مشاركة المشارك المشاركة المبحوث المبحوثة المستجيب
    משתתף משתתפת מרואיין מרואיינת נחקר
    受访者 参与者 被访者 被访谈者 受訪者 參與者 被訪者 嘉宾 学员 参加者 回答者 話し手 インタビュイー 참여자 참가자 응답자 면담자`,
  mentor: 'mentor mentors mentorin mentora منتور مربی 导师 導師 メンター наставник',
  mentee: 'mentee mentees menti منتی 学员 メンティー',
  student: `student students pupil pupils undergraduate freshman studentin studierende schüler schülerin estudiante estudiantes alumno alumna
    estudante aluno étudiant étudiante élève studente studentessa студент студентка دانشجو دانشآموز طالب طالبة סטודנט סטודנטית 学生 學生 학생`,
  teacher: `teacher teachers lehrer lehrerin lehrkraft profesor profesora docente maestro maestra professor professora professeur enseignant
    enseignante insegnante учитель преподаватель استاد معلم المعلم מורה 教师 老师 教師 先生 교사`,
  tutor: 'tutor tutors tutorin',
  nurse:
    'nurse nurses enfermera enfermero infirmière infirmier pflegekraft krankenschwester پرستار 护士',
  doctor: 'doctor doctors physician clinician arzt ärztin médico médica médecin پزشک 医生',
  patient: 'patient patients patientin paciente بیمار 患者',
  parent: 'parent parents elternteil مادر',
  caregiver: 'caregiver caregivers carer carers',
  client: 'client clients klient klientin cliente',
  coach: 'coach coaches',
  trainee: 'trainee trainees',
  resident: 'resident residents',
  supervisor: 'supervisor supervisors',
  interpreter: 'interpreter translator dolmetscher dolmetscherin intérprete interprète مترجم',
};

const roleByWord: ReadonlyMap<string, Role> = new Map(
  Object.entries(wordsByRole).flatMap(([role, words]) =>
    words.split(/\s+/).map((word): [string, Role] => [word.normalize('NFC'), role]),
  ),
);

/** Plurals, which stand for several people where somebody speaks under them. */
const plurals = new Set(
  `moderators interviewers researchers participants interviewees respondents mentors mentees students pupils teachers tutors
  nurses doctors patients parents caregivers carers clients coaches trainees residents supervisors estudiantes teilnehmende
  studierende befragten participantes`.split(/\s+/),
);

/** The role a word of a label names; the word in lower case, without blanks and joiners. */
export function roleOfWord(word: string): Role | undefined {
  return roleByWord.get(word);
}

export function isPluralRole(word: string): boolean {
  return plurals.has(word);
}
