// Cuts a rule's text into lexemes: parentheses, operators, quoted phrases, patterns, names, words.

import { latinTwin } from '../../text/latin-twin.js';
import type { Span } from '../../text/span.js';
import { type RuleProblem, ruleProblem } from '../problem.js';

type Operator = 'AND' | 'OR' | 'NOT' | 'NEAR' | 'BEFORE';

export type Lexeme = Span &
  (
    | { readonly kind: 'open' | 'close' | 'end' }
    | { readonly kind: 'operator'; readonly operator: Operator; readonly suffix: string }
    /** A name with the parenthesis that opens directly after it. */
    | { readonly kind: 'call'; readonly name: string }
    | { readonly kind: 'quoted' | 'exact' | 'words' | 'pattern' | 'list'; readonly text: string }
    | { readonly kind: 'filter'; readonly key: string; readonly value: string }
  );

/** Closing marks by opening mark; what word processors make of a quotation mark counts too. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"”“',
  '“': '”"“',
  '”': '”"“',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‹': '›',
};

const operatorWord = /^(AND|OR|NOT|NEAR|BEFORE)(\/.*)?$/su;
const wordRun = /[^\s()"“”„«»‹›]+/uy;
const filterKey = latinTwin(String.raw`^[\p{L}_][\p{L}\p{M}\p{N}_.-]*$`, 'u');
const emptyFilter = latinTwin(String.raw`^[\p{L}_][\p{L}\p{M}\p{N}_.-]*:$`, 'u');
const listName = latinTwin(String.raw`^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*`, 'u');
const letters = latinTwin(String.raw`^\p{L}+$`, 'u');

export interface Lexed {
  readonly lexemes: readonly Lexeme[];
  readonly problems: readonly RuleProblem[];
}

/** All lexemes of a rule, `end` last; stops at the first quotation mark or pattern that does not end. */
export function lexRule(text: string): Lexed {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === ' ' || /\s/u.test(sign)) {
      at++;
      continue;
    }
    const lexeme = lexemeAt(text, at);
    if ('args' in lexeme) return { lexemes: [...lexemes, endAt(text)], problems: [lexeme] };
    lexemes.push(lexeme);
    at = lexeme.end;
  }
  return { lexemes: [...lexemes, endAt(text)], problems: [] };
}

function endAt(text: string): Lexeme {
  return { kind: 'end', start: text.trimEnd().length, end: text.trimEnd().length };
}

/** What most of a rule is: plain words, operators and lists, each with nothing directly behind it. */
const plainLexeme =
  /(?:(=?)([a-z]+(?:'[a-z]+)*\*?)|(AND|OR|NOT|NEAR|BEFORE)(\/\d+)?|@([a-z][a-z0-9_-]*))(?=[\s)]|$)/y;

function plainAt(text: string, start: number): Lexeme | undefined {
  plainLexeme.lastIndex = start;
  const found = plainLexeme.exec(text);
  if (!found) return undefined;
  const [{ length }, exact, word, operator, suffix = '', list] = found;
  const end = start + length;
  if (word !== undefined) return { kind: exact ? 'exact' : 'words', text: word, start, end };
  if (list !== undefined) return { kind: 'list', text: list, start, end };
  return { kind: 'operator', operator: operator as Operator, suffix, start, end };
}

function lexemeAt(text: string, start: number): Lexeme | RuleProblem {
  const sign = text.charAt(start);
  if (sign === '(') return { kind: 'open', start, end: start + 1 };
  if (sign === ')') return { kind: 'close', start, end: start + 1 };
  const plain = plainAt(text, start);
  if (plain) return plain;
  if (sign in CLOSING && Object.hasOwn(CLOSING, sign)) return quotedAt(text, start);
  if (sign === '/') return patternAt(text, start);
  if (sign === '@') return listAt(text, start);
  return filterAt(text, start) ?? wordsAt(text, start);
}

function quotedAt(text: string, start: number): Lexeme | RuleProblem {
  const closing = CLOSING[text.charAt(start)] ?? '';
  for (let at = start + 1; at < text.length; at++) {
    if (closing.includes(text.charAt(at))) {
      return { kind: 'quoted', text: text.slice(start + 1, at), start, end: at + 1 };
    }
  }
  return ruleProblem('unclosed-quote', { start, end: start + 1 }, undefined);
}

function patternAt(text: string, start: number): Lexeme | RuleProblem {
  let inClass = false;
  for (let at = start + 1; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '[') inClass = true;
    else if (sign === ']') inClass = false;
    else if (sign === '/' && !inClass) {
      return { kind: 'pattern', text: text.slice(start + 1, at), start, end: at + 1 };
    }
  }
  return ruleProblem('unclosed-pattern', { start, end: start + 1 }, undefined);
}

function listAt(text: string, start: number): Lexeme | RuleProblem {
  const run = matchAt(wordRun, text, start + 1);
  const name = listName(run).exec(run)?.[0] ?? '';
  const end = start + 1 + name.length;
  if (name === '') return ruleProblem('missing-name', { start, end }, { sign: '@' });
  return { kind: 'list', text: name, start, end };
}

function filterAt(text: string, start: number): Lexeme | RuleProblem | undefined {
  const run = matchAt(wordRun, text, start);
  const key = run.slice(0, Math.max(0, run.indexOf(':')));
  const from = start + key.length + 1;
  if (!filterKey(key).test(key) || !/[^\s()]/u.test(text.charAt(from))) return undefined;
  if (Object.hasOwn(CLOSING, text.charAt(from))) {
    const value = quotedAt(text, from);
    if (value.kind !== 'quoted') return value;
    return { kind: 'filter', key, value: value.text, start, end: value.end };
  }
  const value = matchAt(wordRun, text, from);
  return { kind: 'filter', key, value, start, end: from + value.length };
}

function wordsAt(text: string, start: number): Lexeme | RuleProblem {
  const run = matchAt(wordRun, text, start);
  const end = start + run.length;
  const operator = operatorWord.exec(run);
  if (operator) {
    const [, name, suffix = ''] = operator;
    return { kind: 'operator', operator: name as Operator, suffix, start, end };
  }
  if (text.charAt(end) === '(' && letters(run).test(run)) {
    return { kind: 'call', name: run, start, end: end + 1 };
  }
  if (run.endsWith(':') && emptyFilter(run).test(run)) {
    return ruleProblem('missing-name', { start, end }, { sign: run });
  }
  if (!run.startsWith('=')) return { kind: 'words', text: run, start, end };
  if (run === '=') return ruleProblem('missing-name', { start, end }, { sign: '=' });
  return { kind: 'exact', text: run.slice(1), start, end };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
