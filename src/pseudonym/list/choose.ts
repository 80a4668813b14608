// Gives names their pseudonyms: a word for the kind, in the language of the study, and the next number
// that neither a text nor another pseudonym has. A person has one pseudonym for all their names.

import { foldWord } from '../../text/fold.js';
import { NAME_KINDS, type Name, type NameKind } from '../name.js';

const WORDS: Readonly<Record<string, readonly string[]>> = {
  //    person place institution phone email link number date name
  en: ['Person', 'Place', 'Institution', 'Phone', 'Email', 'Link', 'Number', 'Date', 'Name'],
  de: ['Person', 'Ort', 'Einrichtung', 'Telefon', 'E-Mail', 'Link', 'Nummer', 'Datum', 'Name'],
  es: [
    'Persona',
    'Lugar',
    'Institución',
    'Teléfono',
    'Correo',
    'Enlace',
    'Número',
    'Fecha',
    'Nombre',
  ],
  fr: [
    'Personne',
    'Lieu',
    'Établissement',
    'Téléphone',
    'Courriel',
    'Lien',
    'Numéro',
    'Date',
    'Nom',
  ],
  it: ['Persona', 'Luogo', 'Istituzione', 'Telefono', 'Email', 'Link', 'Numero', 'Data', 'Nome'],
  pt: ['Pessoa', 'Lugar', 'Instituição', 'Telefone', 'Email', 'Link', 'Número', 'Data', 'Nome'],
  nl: ['Persoon', 'Plaats', 'Instelling', 'Telefoon', 'E-mail', 'Link', 'Nummer', 'Datum', 'Naam'],
  fa: ['فرد', 'محل', 'سازمان', 'تلفن', 'ایمیل', 'پیوند', 'شماره', 'تاریخ', 'نام'],
  ar: ['شخص', 'مكان', 'مؤسسة', 'هاتف', 'بريد', 'رابط', 'رقم', 'تاريخ', 'اسم'],
  tr: ['Kişi', 'Yer', 'Kurum', 'Telefon', 'Eposta', 'Bağlantı', 'Numara', 'Tarih', 'Ad'],
  ru: ['Участник', 'Место', 'Учреждение', 'Телефон', 'Почта', 'Ссылка', 'Номер', 'Дата', 'Имя'],
};

/** The names, each with a pseudonym; those that have one keep it. `texts` are all texts of the study. */
export function choosePseudonyms(
  names: readonly Name[],
  language: string,
  texts: readonly string[],
): readonly Name[] {
  const [primary = ''] = language.toLowerCase().split('-');
  const words = WORDS[primary] ?? WORDS.en ?? [];
  const taken = new Set([
    ...names.map(({ replace }) => foldWord(replace)),
    ...usedIn(texts, words),
  ]);
  const numbers = new Map<string, number>();
  const next = (kind: NameKind): string => {
    const word = words[NAME_KINDS.indexOf(kind)] ?? 'Name';
    for (let number = (numbers.get(word) ?? 0) + 1; ; number += 1) {
      const wanted = `${word} ${number}`;
      if (taken.has(foldWord(wanted))) continue;
      numbers.set(word, number);
      return wanted;
    }
  };
  const byPerson = new Map(
    names.flatMap(({ person, replace }): [string, string][] =>
      person === '' || replace === '' ? [] : [[person, replace]],
    ),
  );
  return names.map((name) => {
    if (name.replace !== '') return name;
    const known = name.person === '' ? undefined : byPerson.get(name.person);
    const replace = known ?? next(name.kind);
    if (name.person !== '') byPerson.set(name.person, replace);
    return { ...name, replace };
  });
}

/** The numbers that stand behind such a word in a text already: nobody may be taken for those. */
function usedIn(texts: readonly string[], words: readonly string[]): readonly string[] {
  const form = new RegExp(`(${words.join('|')})[\\s_-]*(\\d+)`, 'giu');
  return texts.flatMap((text) =>
    [...text.matchAll(form)].map(([, word = '', number = '']) => foldWord(`${word} ${number}`)),
  );
}
