// The stemmers of `natural` are taken by leaf file, because the package's root reads `.env`, prints
// and is slow to load; leaf files come without types.

declare module 'natural/lib/natural/stemmers/*' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
