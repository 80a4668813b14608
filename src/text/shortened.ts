// Long texts where only so much can be shown.

/**
 * The text in at most so many characters, the last one an ellipsis where it goes on. No character is
 * cut in two.
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const begin = [...text.slice(0, 2 * most + 1)];
  return begin.length > most ? `${begin.slice(0, most - 1).join('')}…` : text;
}
