// Given names that many people have, in the languages that studies are mostly in. They are proposed even
// where no capital tells: at the start of a sentence, in German, in transcripts of machines. No list of
// names is whole, and a name in it may be somebody's who is in no study.

import { foldWord } from '../../text/fold.js';

const NAMES = `
  ann tom bob kim joe jim meg liz pete mike dave steve tina rita ron ken
  aaron abigail adam adrian aisha alan albert alejandra alejandro alexander alexandra alfred alice alicia alison amanda amelia amir
  amy ana anders andrea andreas andrew andrés angela angelika anita anja anke anna anne annette anthony antje antonio arthur asha ashley astrid
  ayesha ayşe barbara beate beatriz ben benjamin bernd bernhard birgit björn brian brigitte camila carina carl carla carlos carmen
  carol caroline catherine cecilia charles charlotte chiara chloe christian christina christine christoph christopher claire clara claudia claudio
  claus cornelia craig cristina daniel daniela david deborah denise dennis derek diana diego dieter dirk dominik donna
  doris dorothea dorothy edith eduardo edward elena elias elisabeth elizabeth ella ellen emily emma emre enrique eric erik ernst esra esther eva
  evelyn fabian fatemeh fatima fatma felipe felix fernando fiona florian francesca francisco franz françoise frederick frida friedrich gabriel
  gabriela gabriele gary geoffrey george gerald gerd gerhard gisela giulia giuseppe gordon graham greta guillermo gustavo günter günther hamid
  hannah hans harald harold harry hassan heather hector heidi heike heinrich heinz helen helena helga helmut henning henrik henry herbert hermann
  holger horst hossein hugo ian ibrahim ignacio ines inge ingrid irene iris isaac isabel isabella isabelle ivan ivonne jack jacob jacqueline jaime
  jakob jamal james jamie jan jane janet jason javier jean-pierre jeff jeffrey jennifer jens jeremy jerry jessica jesús joachim joan joanna joanne
  johan johann johannes john jonas jonathan jorge josef josé joseph joshua juan juana judith julia julian juliana julie jörg jürgen kamran karen
  karin karl karsten katarzyna kate katharina katherine kathleen kathrin katja keith kelly kenneth kerstin kevin khadija kimberly klaus konrad
  kristin kurt lars laura lauren laurent leila lena leon leonardo leonie liam linda lisa louise lourdes luca lucas lucia lucy luis luisa lukas
  lutz lydia maike malcolm manfred manuel manuela marcel marco marcus margaret margarete margarita maria mariam mariana marie marina mario marion markus
  marlene marta martha martin martina mary maryam matteo matthew matthias maureen mauricio maya mehdi mehmet melanie melissa mercedes michael michaela
  michelle miguel miriam mohammad mohammed monica monika morgan muhammad mustafa nadia nancy nasrin natalia natalie nathan neil nicholas nicola nicolas
  nicole niklas nils nina nkechi noah nora norbert oliver olivia olga omar oscar otto pablo pamela patricia patrick paul paula paulina pedro
  petra peter philip philipp pierre pilar rachel rafael rainer ralf ramón raúl rebecca reinhard renate reza ricardo richard robert roberto
  rodrigo roger roland rolf ronald rosa rosemary roxana rudolf russell ruth ryan sabine sabrina samantha samuel sandra santiago sara sarah
  scott sebastian sergio shannon sharon sheila shirin silke silvia simon simone sina siobhán sofia sofie sonja sophia sophie stefan stefanie stella
  stephanie stephen steven stuart susan susana susanne sven swantje sylvia tanja teresa teresa thomas thorsten tim timothy tobias
  torsten tracy ulrich ulrike ursula ute valentina vanessa vera verena veronica veronika victor victoria vincent virginia volker walter waltraud
  werner wiebke wilhelm william wolfgang yasemin yolanda yusuf yvonne zahra zainab zoe
  علی محمد حسین حسن رضا مهدی امیر احمد محمود حمید سعید مجید علیرضا محمدرضا امیرحسین ابراهیم اسماعیل مرتضی مصطفی جواد کاظم
  بهرام بهزاد فرهاد فرزاد کامران کیوان آرش سیاوش مهرداد بابک شهرام داریوش کوروش
  فاطمه زهرا مریم زینب معصومه سمیه لیلا سارا نرگس سمیرا الهام مهسا نازنین فرزانه مینا پریسا شیرین نسرین پروین مهناز شهناز آزاده نگار هانیه
`;

/** Those that are other words too, so that only a capital tells them. */
const WORDS_TOO = `
  will mark rose hope grace may june april frank bill art sue pat drew dawn faith joy rob dick nick miles guy gene don ray chase
  iris amber ivy lily daisy violet pearl ruby olive summer autumn christian jack max rich grant dean earl duke reed lance clay
`;

const GIVEN: ReadonlySet<string> = new Set(`${NAMES} ${WORDS_TOO}`.split(/\s+/).map(foldWord));
const AMBIGUOUS: ReadonlySet<string> = new Set(WORDS_TOO.split(/\s+/).map(foldWord));

/** Whether a folded word is a given name; `isCertain`: and no other word. */
export function isGivenName(folded: string, isCertain = false): boolean {
  return folded !== '' && GIVEN.has(folded) && !(isCertain && AMBIGUOUS.has(folded));
}

/** Whether a name in small letters is also another word: `will`. */
export function isOtherWord(name: string): boolean {
  return AMBIGUOUS.has(foldWord(name));
}
