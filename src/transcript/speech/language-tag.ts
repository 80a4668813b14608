// The language that a file states, as a BCP 47 tag: recognisers write `en_us`, `eng` or `english`.

const names: Readonly<Record<string, string>> = {
  arabic: 'ar',
  chinese: 'zh',
  dutch: 'nl',
  english: 'en',
  french: 'fr',
  german: 'de',
  greek: 'el',
  hebrew: 'he',
  hindi: 'hi',
  indonesian: 'id',
  italian: 'it',
  japanese: 'ja',
  korean: 'ko',
  norwegian: 'no',
  persian: 'fa',
  polish: 'pl',
  portuguese: 'pt',
  russian: 'ru',
  spanish: 'es',
  swedish: 'sv',
  turkish: 'tr',
  ukrainian: 'uk',
  urdu: 'ur',
  // Three-letter codes of ISO 639-3 and, where they differ, 639-2 that two letters stand for.
  ...{ eng: 'en', deu: 'de', ger: 'de', fra: 'fr', fre: 'fr', spa: 'es', ita: 'it', por: 'pt' },
  ...{ nld: 'nl', dut: 'nl', swe: 'sv', nor: 'no', rus: 'ru', ukr: 'uk', pol: 'pl', tur: 'tr' },
  ...{ fas: 'fa', per: 'fa', pes: 'fa', ara: 'ar', heb: 'he', ell: 'el', gre: 'el', hin: 'hi' },
  ...{ zho: 'zh', chi: 'zh', cmn: 'zh', jpn: 'ja', kor: 'ko', ind: 'id', urd: 'ur', yue: 'yue' },
};

/** Undefined where it names no language. */
export function languageTag(written: string | undefined): string | undefined {
  const parts = (written ?? '')
    .trim()
    .toLowerCase()
    .split(/[-_\s]+/);
  const [first = '', ...others] = parts;
  const language = names[first] ?? (/^[a-z]{2,3}$/.test(first) ? first : undefined);
  if (language === undefined || /^(?:und|mul|zxx|auto|unk|nan)$/.test(language)) return undefined;
  const rest = others.map((part) => {
    if (part.length === 2) return part.toUpperCase();
    return part.length === 4 ? `${part[0]?.toUpperCase()}${part.slice(1)}` : part;
  });
  return [language, ...rest].join('-');
}
