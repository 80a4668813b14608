// Back-channels of many languages: what a listener says to show that they follow. A unit is
// minimal where it consists of nothing else; one word with content makes it a contribution.

import { hashWord } from '../words.js';
import { firstWordHash, hashPhrase, phraseStep, wordHashes } from './word-hashes.js';

const phrases = `
mm mmm mhm mmhm mm-hm mm-hmm mhmm hm hmm hmmm huh uh uhh um umm er erm uhm uh-huh aha ah aah oh ooh aw aww wow
yeah yeahs yes yep yup yah ya yea no nope nah ok okay okey right alright exactly true sure same totally absolutely
definitely indeed agreed correct precisely certainly obviously well so and but also too really please thanks sorry what pardon
haha hahaha ha hah hehe heh hihi lol
thank_you of_course i_see i_know i_agree i_agree_with_you i_agree_with_that i_think_so i_think_so_too i_guess i_guess_so i_suppose
i_suppose_so me_too me_neither me_as_well same_here same_for_me same_with_me the_same that's_true that's_right that's_it that_is_true
it's_true that's_correct you're_right you_are_right she's_right he's_right for_sure got_it fair_enough fair_point go_on go_ahead you_know
i_mean not_really kind_of sort_of a_bit i_don't_know don't_know no_idea all_right oh_my_god oh_god good_point yes_yes
ja jaja jo joa genau stimmt richtig aha ach achso ach_so okay nein nee nö doch klar eben natürlich sicher danke echt mhmm äh ähm na_ja naja
ja_klar das_stimmt weiß_nicht ich_auch ich_auch_nicht
sí si claro exacto exactamente ajá aja vale bueno ya eso gracias verdad eh pues de_acuerdo por_supuesto eso_es claro_que_sí yo_también yo_tampoco
así_es es_verdad
oui ouais non exactement voilà absolument merci euh ben bah bon d'accord c'est_ça c'est_vrai tout_à_fait bien_sûr moi_aussi moi_non_plus ah_bon
sì certo esatto giusto ecco infatti già appunto grazie ehm va_bene anch'io è_vero
sim não exato isso certo tá pois obrigado obrigada pois_é é_verdade eu_também com_certeza
nee precies oké klopt inderdaad zeker juist ik_ook dat_klopt
بله آره اره نه نخیر خب خوب اوهوم اهوم هوم درسته دقیقا دقیقاً همینطور باشه مرسی ممنون آها منم منم_همینطور همین_طور
نعم أيوه ايوه لا صحيح طيب تمام أها بالضبط شكرا أكيد
כן לא נכון בדיוק אוקיי טוב תודה
да нет угу ага конечно точно ладно хорошо спасибо понятно
evet hayır tamam aynen tabii doğru
嗯 嗯嗯 对 对对 对对对 是 是的 好 好的 没错 不是 不 哦 啊 はい うん うんうん ええ そう そうそう そうですね なるほど いいえ へえ ああ
네 예 아니요 그래요 맞아요 응
`;

/** A moderator's acknowledgements; said by a participant they may be an answer. */
const acknowledgements = `
good great nice cool fine perfect excellent lovely wonderful interesting brilliant super fantastic very_good that's_good that's_great
that's_interesting very_interesting thanks_a_lot thank_you_very_much thank_you_so_much thank_you_all thanks_everyone welcome
gut super prima schön interessant sehr_gut vielen_dank bien muy_bien muchas_gracias perfecto très_bien parfait bene benissimo perfetto
muito_bem goed خیلی_خوب خیلی_ممنون عالی
`;

const LONGEST = 4;
/** Most speech shows by its first word that it is more. */
const firstWords: ReadonlySet<number> = new Set(
  (phrases + acknowledgements)
    .trim()
    .split(/\s+/)
    .map((phrase) => hashWord(phrase.split('_')[0] ?? '')),
);
const general = phraseHashes(phrases);
const moderators = phraseHashes(phrases + acknowledgements);

function phraseHashes(list: string): ReadonlySet<number> {
  const hashes = list
    .trim()
    .split(/\s+/)
    .map((phrase) => hashPhrase(phrase.split('_')));
  return new Set(hashes);
}

/** True where speech is nothing but back-channels: `yeah, exactly`, but not `yeah, because …`. */
export function isBackchannel(speech: string, isModerator: boolean): boolean {
  if (speech.length > 80) return false;
  const known = isModerator ? moderators : general;
  if (!firstWords.has(firstWordHash(speech))) return false;
  const words = wordHashes(speech, 0, speech.length, speech.length);
  for (let at = 0; at < words.length; ) {
    const length = knownLength(words, at, known);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** How many words from one on are a known phrase; the longest counts. */
function knownLength(words: readonly number[], at: number, known: ReadonlySet<number>): number {
  let longest = 0;
  let hash = 0;
  for (let length = 1; length <= LONGEST && at + length <= words.length; length += 1) {
    hash = phraseStep(hash, words[at + length - 1] ?? 0);
    if (known.has(hash)) longest = length;
  }
  return longest;
}
