// Recognises what a moderator asks: questions with and without a question mark, requests ("tell
// me about …"), and probes ("why?", "anyone else?") that keep the question before them open.

import { latinTwin } from '../../text/latin-twin.js';
import { listedForm, wordSpans } from '../words.js';
import { isBackchannel } from './backchannels.js';

const requests =
  /^(?:(?:so|and|okay|ok|well|now|then|please|maybe|perhaps|just|first|let's see|great|good|thanks?|thank you)[,.]?\s+)*(?:please\s+)?(?:(?:can|could|would|will) (?:you|we|anyone|somebody|someone)|(?:tell|give|show|walk|talk|take) (?:me|us)|describe|talk about|think (?:of|about|back)|imagine|explain|share|say (?:something|a bit|more)|let's (?:hear|talk|start|begin|move)|i(?:'d| would) (?:like|love) (?:to (?:hear|know|ask)|you to)|i(?:'m| am) (?:curious|interested|wondering)|i wonder|what|how|why|when|where|who|which|whose|do you|did you|have you|are you|were you|is there|are there|was there|does (?:it|that|anyone)|erzählen sie|erzähl|beschreiben sie|was|wie|warum|wann|wo|wer|welche[rsnm]?|können sie|cuénte(?:nos|me|nme)|cuénten(?:me|nos)|describan?|qué|cómo|por qué|cuándo|dónde|quién|cuál|racontez|parlez|décrivez|pouvez-vous|qu'est-ce|comment|pourquoi|quand|quel(?:le)?s?|è |come|perché|quando|chi|mi racconti|raccontat\w+|o que|como|por que|vertel\w*|wat|hoe|waarom)(?=[\s,?]|$)/iu;

const persianQuestion =
  /(?:^|\s)(?:چرا|چطور|چگونه|آیا|کجا|کی|چه|چی|کدام|بگویید|بگید|توضیح)(?=\s|$)/u;

/** True where a sentence asks; `punctuated` says that the transcript writes question marks. */
export function asks(sentence: string, punctuated: boolean): boolean {
  if (/[?؟？\u037e]["'”’»)\]*_\s]*$/.test(sentence)) return true;
  if (isRequest(sentence)) return true;
  return !punctuated && (requests.test(sentence) || persianQuestion.test(sentence));
}

/** `Tell me about …`: a request asks although it ends with a full stop. */
function isRequest(sentence: string): boolean {
  return /^(?:(?:so|and|okay|ok|now|then|please|maybe|first|but)[,.]?\s+)*(?:please\s+)?(?:(?:tell|give|walk|talk|take) (?:me|us)\b|describe\b|talk about\b|say (?:something|a bit|more)\b|let's hear\b|i(?:'d| would) (?:like|love) (?:to (?:hear|know)|you to)|erzähl|beschreiben sie|cuénte|cuénten|describan|racontez|décrivez|raccont|vertel)/iu.test(
    sentence,
  );
}

const probeWords: ReadonlySet<string> = new Set(
  `anyone anybody everyone everybody someone somebody else other others more why how what when where who which so in way ways sense mean meaning
  meant by that this it example examples for instance elaborate explain tell me us about say bit little can could would you your do did does
  is was are were there any one and or but okay ok yes no well then really also too agree disagree same different think feel like to add
  anything something something's thoughts comments views opinion opinions number mentee mentor participant person next go on continue please the a an
  of with rest group guys all here now right sorry again repeat what's how's that's what'd with him her them hear from not yet let's
  warum wieso weshalb wie noch jemand andere anderen mehr was meinen sie damit beispiel zum und sonst genauer inwiefern
  por qué alguien más cómo otro otra ejemplo y usted ustedes qué quiere decir algo
  pourquoi comment quelqu'un d'autre autre chose exemple et vous plus
  چرا چطور کسی دیگه دیگر نظر شما مثال مثلا بیشتر یعنی چی بقیه و`.split(/\s+/),
);

const digitsOrOne = latinTwin(String.raw`^\p{Nd}+$|^.$`, 'u');
const capital = latinTwin(String.raw`^\p{Lu}`, 'u');

/** True where a question only carries the one before it on: `why?`, `and you, Sara?`, `anyone else?`. */
export function isProbe(question: string): boolean {
  const words = wordSpans(question);
  if (words.length > 14) return false;
  if (words.length <= 1 || isBackchannel(question, true)) return true;
  const content = words.filter(({ start, end }, index) => {
    const word = question.slice(start, end);
    if (probeWords.has(listedForm(word)) || digitsOrOne(word).test(word)) return false;
    return !capital(word).test(word) || (index === 0 && question[end] !== ',');
  });
  return content.length === 0;
}
