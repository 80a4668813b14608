// Words that are written with a capital and are nobody's name, and titles, behind which a name stands.

import { wordSet } from '../text/word-set.js';

/** Folded: days, months, feasts, pronouns, the words of focus groups and universities. */
export const ORDINARY: ReadonlySet<string> = wordSet(`
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
  wow hi hey hello ah oh nope yep yeah nah yo meh aha oops bye sorry thanks cheers congratulations
  unclear inaudible laughter laughs pause crosstalk interviewerin speaker person group session
`);

/** Folded: what sentences begin with. */
export const STARTERS: ReadonlySet<string> = wordSet(`
  a about actually after again all almost also although always an and another any anyone anything are as ask at away back be because before being
  both but by can come could definitely did do does don't each either else even ever every everybody everyone everything exactly first
  for from get getting go good great had has have he he's her here here's hers him his how however i if in indeed instead is it it's its just
  last let let's like look many maybe me more most much must my never next nobody none nor not nothing now of oh on once one only or
  other others our out over perhaps please plus probably really right same seriously several she she's should since so some somebody
  someone something sometimes somewhere still such sure thank thanks that that's the their them then there there's these they they're
  this those though through to today together tomorrow too true two under until up us usually very was we we're well were what what's
  when whenever where where's which while who who's whoever whose why with without would yeah yesterday yet you your yours
  welcome hello hi dear visit meet call told asked tell
  am let's i'm i've i'd i'll we've we'd we'll you're you've you'd you'll he'd she'd they've they'd they'll there'd who'd what're how's
  can't couldn't didn't don't doesn't isn't wasn't weren't wouldn't shouldn't won't haven't hasn't hadn't ain't may might should could must shall
  der die das den dem des ein eine einen einem einer eines kein keine mein meine dein seine seinen ich er es wir man wer was wie wo wann
  warum und oder aber doch denn weil dass wenn ob als also auch auf aus bei bis da dann dort durch für gegen hier im in ja jetzt mit nach
  nein nicht noch nun nur ohne schon sehr so über um unter vom von vor während zu zum zur alle alles diese dieser dieses jede jeder jedes viele
  el la los las un una unos unas yo tú él ella nosotros ellos ellas mi su tu nuestro que qué quién cómo cuándo dónde por para con sin y o
  pero si sí no ya muy más también entonces aquí allí esto eso este esta estos estas
  le les une des je il elle nous vous ils elles on mon ma mes son sa ses et ou mais donc car ni si oui non ce cet cette ces qui que quoi
`);

/** Folded: what people do in sentences that begin with their name. */
export const SAYING: ReadonlySet<string> = wordSet(`
  said says say told tells asked asks thinks thought was is has had went came lives lived works worked knows knew helped wrote
  called gave did does did didn't doesn't isn't wasn't who laughed moved left started got loves likes
  dijo dice es era vive trabaja vino fue tiene a dit est était habite
`);

/** Folded: small words within surnames, which are nobody's name by themselves. */
export const PARTICLES: ReadonlySet<string> = wordSet(`
  van von der den dem de del della dello di da das dos do du des la le las los el al zu zum zur vom ten ter
  bin bint ibn ben abu af av op y e und and of the i بن ابن بنت ال زاده پور ده
`);

/** Folded: what stands before a name. */
export const TITLES: ReadonlySet<string> = wordSet(`
  mr mrs ms miss mx dr prof professor doctor sir madam sister brother nurse uncle aunt aunty
  herr herrn frau doktor professorin schwester pfleger tante onkel señor señora señorita don doña sr sra dra
  monsieur madame mademoiselle mme mlle docteur signor signora signorina dottor dottoressa dott
  meneer mevrouw pan pani bay hanım
  آقای خانم دکتر استاد مهندس خانوم سید حاج الدكتور الدكتورة الأستاذ السيد السيدة أستاذ
  господин госпожа доктор профессор пан пані
`);
