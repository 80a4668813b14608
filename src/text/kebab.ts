// Names as ids.

/**
 * A name as an id: lower case, words joined by hyphens, letters of any script and their accents
 * kept (NFC); apostrophes vanish (_Mentees' support_ is `mentees-support`), all else separates.
 * Empty where the name has no letter or digit.
 */
export function kebab(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’‘ʼ`´]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/(^|-)\p{M}+/gu, '$1')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}
