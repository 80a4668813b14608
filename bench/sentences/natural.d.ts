// The one file of natural that the bench compares with has no types of its own.

declare module 'natural/lib/natural/tokenizers/sentence_tokenizer.js' {
  export default class SentenceTokenizer {
    constructor(abbreviations: readonly string[]);
    tokenize(text: string): string[];
  }
}
