// What a packet says to the people it is for, in the languages fga has it in. Short words, no terms of
// the method; answers are recognised in all of these languages, whatever the packet's.

/** The three answers to a question, as they are printed. */
export interface AnswerWords {
  readonly confirmed: string;
  readonly amended: string;
  readonly declined: string;
}

export interface PacketWording {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** Precedes the participant's id. */
  readonly for: string;
  readonly intro: readonly string[];
  readonly aboutWords: string;
  readonly words: AnswerWords;
  /** Precedes what the words were taken for. */
  readonly taken: string;
  readonly aboutReading: string;
  readonly reading: AnswerWords;
  readonly own: string;
  readonly translation: string;
  readonly nameMark: string;
  readonly thanks: string;
}

const en: PacketWording = {
  language: 'en',
  direction: 'ltr',
  title: 'What you said in the group discussion',
  for: 'For',
  intro: [
    'Below is what we wrote down of your own words, and how we understood it. Please tell us whether we understood you rightly.',
    'Put an x into the brackets before the answer that fits, like this: [x]. Write as much as you like below “In your own words”. You may leave out whatever you do not want to answer. [name] stands for the name of somebody else.',
  ],
  aboutWords: 'May we print these words?',
  words: {
    confirmed: 'Yes',
    amended: 'Yes, but changed as I write below',
    declined: 'No, please leave them out',
  },
  taken: 'We understood them as',
  aboutReading: 'Is this what you meant?',
  reading: { confirmed: 'Yes', amended: 'Partly, as I write below', declined: 'No' },
  own: 'In your own words',
  translation: 'In translation',
  nameMark: '[name]',
  thanks: 'Thank you!',
};

const de: PacketWording = {
  language: 'de',
  direction: 'ltr',
  title: 'Was Sie in der Gruppendiskussion gesagt haben',
  for: 'Für',
  intro: [
    'Hier steht, was wir von Ihren eigenen Worten aufgeschrieben haben und wie wir es verstanden haben. Bitte sagen Sie uns, ob wir Sie richtig verstanden haben.',
    'Setzen Sie ein x in die Klammern vor der Antwort, die zutrifft: [x]. Unter „In Ihren eigenen Worten“ können Sie schreiben, so viel Sie möchten. Lassen Sie weg, worauf Sie nicht antworten möchten. [Name] steht für den Namen einer anderen Person.',
  ],
  aboutWords: 'Dürfen wir diese Worte abdrucken?',
  words: {
    confirmed: 'Ja',
    amended: 'Ja, aber geändert, wie ich unten schreibe',
    declined: 'Nein, bitte weglassen',
  },
  taken: 'Wir haben sie verstanden als',
  aboutReading: 'Haben Sie das gemeint?',
  reading: { confirmed: 'Ja', amended: 'Teilweise, wie ich unten schreibe', declined: 'Nein' },
  own: 'In Ihren eigenen Worten',
  translation: 'In Übersetzung',
  nameMark: '[Name]',
  thanks: 'Vielen Dank!',
};

const fr: PacketWording = {
  language: 'fr',
  direction: 'ltr',
  title: 'Ce que vous avez dit dans la discussion de groupe',
  for: 'Pour',
  intro: [
    'Voici ce que nous avons noté de vos propres paroles et comment nous l’avons compris. Dites-nous, s’il vous plaît, si nous vous avons bien compris.',
    'Mettez un x entre les crochets devant la réponse qui convient : [x]. Sous « Avec vos propres mots », écrivez autant que vous voulez. Laissez de côté ce à quoi vous ne voulez pas répondre. [nom] remplace le nom d’une autre personne.',
  ],
  aboutWords: 'Pouvons-nous imprimer ces paroles ?',
  words: {
    confirmed: 'Oui',
    amended: 'Oui, mais modifiées comme je l’écris ci-dessous',
    declined: 'Non, merci de ne pas les reprendre',
  },
  taken: 'Nous les avons comprises comme',
  aboutReading: 'Est-ce ce que vous vouliez dire ?',
  reading: { confirmed: 'Oui', amended: 'En partie, comme je l’écris ci-dessous', declined: 'Non' },
  own: 'Avec vos propres mots',
  translation: 'En traduction',
  nameMark: '[nom]',
  thanks: 'Merci !',
};

const es: PacketWording = {
  language: 'es',
  direction: 'ltr',
  title: 'Lo que usted dijo en el grupo de discusión',
  for: 'Para',
  intro: [
    'Aquí está lo que anotamos de sus propias palabras y cómo lo entendimos. Díganos, por favor, si le entendimos bien.',
    'Ponga una x entre los corchetes delante de la respuesta que corresponda: [x]. Debajo de «Con sus propias palabras» puede escribir cuanto quiera. Deje en blanco lo que no quiera responder. [nombre] está en lugar del nombre de otra persona.',
  ],
  aboutWords: '¿Podemos imprimir estas palabras?',
  words: {
    confirmed: 'Sí',
    amended: 'Sí, pero cambiadas como escribo abajo',
    declined: 'No, por favor no las usen',
  },
  taken: 'Las entendimos como',
  aboutReading: '¿Es esto lo que quiso decir?',
  reading: { confirmed: 'Sí', amended: 'En parte, como escribo abajo', declined: 'No' },
  own: 'Con sus propias palabras',
  translation: 'En traducción',
  nameMark: '[nombre]',
  thanks: '¡Gracias!',
};

const fa: PacketWording = {
  language: 'fa',
  direction: 'rtl',
  title: 'آنچه شما در بحث گروهی گفتید',
  for: 'برای',
  intro: [
    'در زیر آنچه از گفته‌های خود شما نوشته‌ایم و برداشت ما از آن آمده است. لطفاً به ما بگویید که آیا شما را درست فهمیده‌ایم یا نه.',
    'در کروشهٔ پیش از پاسخ درست یک x بگذارید: [x]. زیر «به زبان خودتان» هر چه می‌خواهید بنویسید. به هر چه نمی‌خواهید، پاسخ ندهید. [نام] به جای نام شخص دیگری آمده است.',
  ],
  aboutWords: 'آیا می‌توانیم این گفته را چاپ کنیم؟',
  words: {
    confirmed: 'بله',
    amended: 'بله، اما با تغییری که در زیر می‌نویسم',
    declined: 'خیر، لطفاً آن را نیاورید',
  },
  taken: 'برداشت ما از آن',
  aboutReading: 'آیا منظور شما همین بود؟',
  reading: { confirmed: 'بله', amended: 'تا حدی، چنان‌که در زیر می‌نویسم', declined: 'خیر' },
  own: 'به زبان خودتان',
  translation: 'ترجمه',
  nameMark: '[نام]',
  thanks: 'سپاس از شما!',
};

/** All wordings, by language. */
export const WORDINGS: readonly PacketWording[] = [en, de, fr, es, fa];

/** The wording for a language tag (`de-CH`); undefined where fga has none. */
export function wordingFor(tag: string): PacketWording | undefined {
  const language = tag.toLowerCase().split(/[-_]/)[0];
  return WORDINGS.find((wording) => wording.language === language);
}

/** The wording where there is no better one. */
export const ENGLISH: PacketWording = en;
