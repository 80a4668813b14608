// Messages of a chat that nobody said: the instruction that a language model was given, who joined or
// left a channel.

import type { JsonNode } from '../../../text/json-tree.js';
import { textOf } from './json-fields.js';
import type { JsonRecord } from './json-records.js';

/** `system` and `developer` instruct a language model; `tool` answers it. */
const machinery = /^(?:system|developer|tool|function)$/i;
const conversing = /^(?:user|human|assistant|ai|bot|gpt|model)$/i;

/** What Slack, Discord and Telegram call a message of their own. */
const events =
  /(?:_|^)(?:join|leave|topic|purpose|name|archive|unarchive|pinned_item)$|^(?:GuildMemberJoin|ChannelPinnedMessage|RecipientAdd|RecipientRemove|ThreadCreated|service)$/i;

/** The records that somebody said; `speaker` is the field of speakers. */
export function withoutService(
  records: readonly JsonRecord[],
  speaker: string | undefined,
): readonly JsonRecord[] {
  const voice = ({ fields }: JsonRecord) => textOf(fields.get(speaker ?? '')) ?? '';
  const voices = new Set(records.map((record) => voice(record).toLowerCase()));
  const sides = [...voices].filter((each) => conversing.test(each));
  // Where the system is one of two, it is who speaks with the user.
  const isChat = sides.length > 1;
  return records.filter((record) => {
    const kind = textOf(record.fields.get('subtype')) ?? textOf(record.fields.get('type')) ?? '';
    return !events.test(kind) && !(isChat && machinery.test(voice(record)));
  });
}

/** An object that instructs a language model. */
export function isInstruction(fields: ReadonlyMap<string, JsonNode>): boolean {
  return machinery.test(textOf(fields.get('role')) ?? textOf(fields.get('from')) ?? '');
}
