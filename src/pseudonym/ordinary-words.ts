// Words that are written with a capital and are nobody's name, and titles, behind which a name stands.

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Folded: days, months, feasts, pronouns, the words of focus groups and universities. */
export const ORDINARY: ReadonlySet<string> = set(`
  i i'm i'd i'll i've ok okay yes no mm mhm hm hmm
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
  saturdays sundays january february march april may june july august september october november december
  christmas easter ramadan eid nowruz god allah sie ihr ihnen ihre ihren ihrem ihrer du
  montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember
  lunes martes miércoles jueves viernes sábado domingo lundi mardi mercredi jeudi vendredi samedi dimanche
  english german french spanish persian arabic turkish italian russian chinese latin greek
  internet google whatsapp telegram instagram facebook youtube zoom skype teams word excel powerpoint email sms
  covid corona moderator facilitator interviewer participant participants mentor mentee mentors mentees
  general hospital clinic university college school institute faculty department academy ward
  که چی چه هم رو را و یا اما ولی اگه این اون من تو ما شما خودم بود شد گفت هست است نه بله جوان پیر محترم عزیز باید توش
  unclear inaudible laughter laughs pause crosstalk interviewerin speaker person group session
`);

/** Folded: what stands before a name. */
export const TITLES: ReadonlySet<string> = set(`
  mr mrs ms miss mx dr prof professor doctor sir madam sister brother nurse uncle aunt aunty
  herr herrn frau doktor professorin schwester pfleger tante onkel señor señora señorita don doña sr sra dra
  monsieur madame mademoiselle mme mlle docteur signor signora signorina dottor dottoressa dott
  meneer mevrouw pan pani bay hanım
  آقای خانم دکتر استاد مهندس خانوم سید حاج الدكتور الدكتورة الأستاذ السيد السيدة أستاذ
  господин госпожа доктор профессор пан пані
`);
