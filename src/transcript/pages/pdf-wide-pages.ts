// The PDF library leaves out what lies beyond the edge of the paper. Text that was printed too wide ends
// there, and text from right to left begins there, with the speaker's label. Here the paper is made wider.

const paper = /\/MediaBox\s*\[\s*0(?:\.0+)?\s+0(?:\.0+)?\s+(?=[1-8]\d\d[.\s])/g;

/** The bytes with the first digit of each page's width set to nine; undefined where no page says its width so. */
export function withWiderPages(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes);
  let wider = false;
  for (const { index, 0: found } of file.toString('latin1').matchAll(paper)) {
    file[index + found.length] = 0x39;
    wider = true;
  }
  return wider ? file : undefined;
}
