// JSON that is safe to print: what could steer a terminal or reorder its line is written as an escape,
// which every reader of JSON turns back into the same character.

const UNSAFE = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** `JSON.stringify` with such characters as `\\u009b`. */
export function renderJson(
  value: unknown,
  indent?: number,
  replacer?: (key: string, value: unknown) => unknown,
): string {
  return JSON.stringify(value, replacer, indent).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
