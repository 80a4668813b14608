// A light stemmer for Persian: plurals, possessive and comparative endings, the prefix and the
// personal endings of verbs, with or without the zero-width non-joiner. An ending that is not set off
// by a non-joiner is taken off only where a word of several letters remains, and never from words
// that merely look as if they had one (`سازمان`, `داستان`).

const NON_JOINER = '\u200c';

const prefix = /^(?:ن?می)\u200c/;
const setOff =
  /\u200c(?:ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان|ام|ات|اش|ایم|اید|اند|ای|مان|تان|شان|تر|ترین|تری|ی|یی)$/;
const plural = /^(.{3,}?)(?:ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان)$/u;
const comparative = /^(.{3,})(?:تر|ترین|تری)$/u;
const possessive = /^(?:(.{3,})(?:مان|شان)|(.{4,})تان)$/u;
/** After a stem in `ت` or `د`, as all past stems end. */
const past = /^(.{1,}[تد])(?:م|ی|یم|ید|ند)$/u;
const present = /^(.{2,}?)(?:م|ی|د|یم|ید|ند)$/u;
const animate = /^(.{3,}[او])یان$/u;
const endings = [/^(.{4,})ات$/u, /^(.{4,})ان$/u, /^(.{3,}[او])یی?$/u, /^(.{4,})ی$/u, /^(.{4,})م$/u];

/** Words that are whole as they are, though they end like forms of others. */
const whole = new Set(
  `سازمان درمان زمان همزمان پیمان ایمان آسمان مهمان فرمان ساختمان استان شان همان کرمان چشمان تومان
  دبستان داستان تابستان زمستان بیمارستان دبیرستان شهرستان کوهستان گلستان کردستان خوزستان بوستان کودکستان
  تهران ایران جوان میزان امتحان اطمینان پایان جریان بحران دوران نگران خیابان زندان مهربان زبان انسان آسان
  یکسان عنوان باران پنهان جهان گران فراوان ناتوان گیلان مازندران اصفهان همدان زنجان میدان قربان پزشکان لبنان
  مردم مستند خدمات ادبیات عملیات انتخابات ریاضیات تعطیلات جزئیات ملاقات اوقات حیات نجات
  سیستم تصمیم مفهوم علوم معلوم مستقیم تنظیم تعلیم ترمیم مراسم ابراهیم مریم خانم چشم جسم تقدیم تسلیم محروم مظلوم
  دکتر دختر دفتر کامپیوتر تئاتر بستر خاکستر چتر متر کنتر
  دوستانه کافی قوی خیلی یعنی بعضی حتی وقتی علی عادی جدی طی سعی قاضی ماهی صندلی گوشی کشتی بینی چینی راضی باقی فعلی`
    .split(/\s+/)
    .filter(Boolean),
);

/** The stem of a folded Persian word. */
export function stemPersian(word: string): string {
  if (prefix.test(word)) {
    const verb = word.replace(prefix, '').replaceAll(NON_JOINER, '');
    return verb.replace(past.test(verb) ? past : present, '$1') || word;
  }
  const bare = word.replace(setOff, '').replaceAll(NON_JOINER, '');
  return whole.has(bare) ? bare : withoutEndings(bare) || word;
}

function withoutEndings(word: string): string {
  for (const ending of [plural, comparative, possessive, past, animate, ...endings]) {
    const shorter =
      ending === possessive ? word.replace(ending, '$1$2') : word.replace(ending, '$1');
    if (shorter !== word) return whole.has(shorter) ? shorter : withoutEndings(shorter);
  }
  return word;
}
