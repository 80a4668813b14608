// What a terminal sends when keys are pressed, as keys. Bytes may come in any pieces: a letter of
// several bytes or an escape sequence can be cut anywhere.

/** `a`, `up`, `ctrl+z`, `shift+tab`, `alt+enter`; `paste` has the pasted text. */
export interface Key {
  readonly name: string;
  /** What it writes into a text; absent for keys that write nothing. */
  readonly text?: string;
}

const FINALS: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  E: 'space',
  F: 'end',
  H: 'home',
  M: 'enter',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
  Z: 'shift+tab',
};
const NUMBERS: Readonly<Record<string, string>> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'page-up',
  6: 'page-down',
  7: 'home',
  8: 'end',
  11: 'f1',
};
const CODES: Readonly<Record<number, string>> = {
  9: 'tab',
  10: 'ctrl+j',
  13: 'enter',
  27: 'escape',
  32: 'space',
  127: 'backspace',
};
const PASTE_END = '\u001b[201~';

/** Keeps what is not complete yet between two pieces. */
export class KeyDecoder {
  readonly #bytes = new TextDecoder('utf-8');
  #rest = '';
  #paste: string | undefined;

  /** The keys that are complete with these bytes. */
  feed(bytes: Uint8Array): Key[] {
    this.#rest += this.#bytes.decode(bytes, { stream: true });
    return this.#take(false);
  }

  /** What is left is all there is: a lone escape is the key. Called when nothing came for a moment. */
  flush(): Key[] {
    return this.#take(true);
  }

  #take(isAll: boolean): Key[] {
    const keys: Key[] = [];
    while (this.#rest !== '') {
      if (this.#paste !== undefined) {
        if (!this.#takePaste(keys)) break;
        continue;
      }
      const length = sequenceLength(this.#rest, isAll);
      if (length === undefined) break;
      const sequence = this.#rest.slice(0, length);
      this.#rest = this.#rest.slice(length);
      if (sequence === '\u001b[200~') this.#paste = '';
      else keys.push(...keysOf(sequence));
    }
    return keys;
  }

  /** True where the end of the paste has come. */
  #takePaste(keys: Key[]): boolean {
    this.#paste += this.#rest;
    this.#rest = '';
    const text = this.#paste ?? '';
    const end = text.indexOf(PASTE_END);
    if (end === -1) return false;
    keys.push({ name: 'paste', text: text.slice(0, end) });
    this.#rest = text.slice(end + PASTE_END.length);
    this.#paste = undefined;
    return true;
  }
}

/** UTF-16 units of the key at the beginning; undefined where more must come. */
function sequenceLength(text: string, isAll: boolean): number | undefined {
  if (text[0] !== '\u001b') return (text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
  const complete = /^\u001b{1,2}(?:\[\[?[0-9;:?<=>]*[ -/]*[@-Z\\-~]|O[ -~])/.exec(text)?.[0];
  if (complete) return complete.length;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
  const isOpen = /^\u001b{1,2}(?:\[\[?[0-9;:?<=>]*[ -/]*|O)?$/.test(text);
  if (isOpen) return isAll ? 1 : undefined;
  const next = text.codePointAt(1) ?? 0;
  if (next === 0x1b) return 1;
  return next > 0xffff ? 3 : 2;
}

function keysOf(sequence: string): Key[] {
  if (sequence[0] !== '\u001b') return [plainKey(sequence)];
  if (sequence === '\u001b') return [{ name: 'escape' }];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
  const found = /^\u001b{1,2}[[O]\[?([0-9;:]*)[ -/]*([@-~])$/.exec(sequence);
  if (!found && /^.{1,2}[[O]./su.test(sequence)) return [];
  if (!found) return [{ name: `alt+${plainKey(sequence.slice(1)).name}` }];
  const [number = '', modifier = ''] = (found[1] ?? '').split(';');
  const final = found[2] ?? '';
  if (final === 'u') return [codedKey(Number.parseInt(number, 10), modifier)];
  const name = final === '~' ? NUMBERS[number] : FINALS[final];
  return name === undefined ? [] : [{ name: modified(name, modifier) }];
}

/** A key as newer terminals may send it: the number of its character. */
function codedKey(code: number, modifier: string): Key {
  const name = CODES[code] ?? (code > 31 ? String.fromCodePoint(code) : '');
  const whole = modified(name, modifier);
  return whole === name && code > 31 && code !== 127
    ? { name, text: String.fromCodePoint(code) }
    : { name: whole };
}

function modified(name: string, modifier: string): string {
  const bits = (Number.parseInt(modifier, 10) || 1) - 1;
  const plain = name.startsWith('shift+') || (bits & 1) === 0 ? name : `shift+${name}`;
  const alt = bits & 2 ? `alt+${plain}` : plain;
  return bits & 4 ? `ctrl+${alt}` : alt;
}

function plainKey(character: string): Key {
  const code = character.codePointAt(0) ?? 0;
  if (code === 32) return { name: 'space', text: ' ' };
  const name = CODES[code];
  if (name !== undefined) return { name };
  if (code === 8) return { name: 'backspace' };
  if (code < 27 && code > 0) return { name: `ctrl+${String.fromCharCode(code + 96)}` };
  if (code < 32) return { name: `ctrl+${code}` };
  return { name: character, text: character };
}
