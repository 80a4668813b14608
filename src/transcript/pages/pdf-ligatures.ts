// The PDF library turns text in Arabic script about letter by letter, and so it turns the two letters
// of a ligature about as well: it gives سالم for سلام. Here the ligatures of a file's fonts are written
// the other way round beforehand, so that they come out right. Nothing else of the file is changed.

/** A font's list of letters is no longer than this. */
const LONGEST_LIST = 200_000;
const MARK = 'stream';

const arabicLetter = /[\u0620-\u064a\u066e-\u06d3]/;
const arabicShape = /[\ufb50-\ufdff\ufe70-\ufefc]/;

/** Whether there is text in Arabic script that this may concern. */
export function hasArabicScript(text: string): boolean {
  return arabicLetter.test(text) || arabicShape.test(text);
}

/** The bytes with the ligatures of their fonts reversed; undefined where there is none to reverse. */
export async function withTurnedLigatures(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const { unzlibSync, zlibSync } = await import('fflate');
  const file = Buffer.from(bytes);
  let turned = false;
  for (let at = file.indexOf(MARK); at >= 0; at = file.indexOf(MARK, at + MARK.length)) {
    const start = at + MARK.length + (file[at + MARK.length] === 13 ? 2 : 1);
    const end = file.indexOf('endstream', start);
    if (end < 0) break;
    const packed = file.subarray(start, end);
    if ((packed[0] ?? 0) % 16 !== 8 || packed.length > LONGEST_LIST) continue;
    const list = unpacked(() => unzlibSync(packed, { out: new Uint8Array(LONGEST_LIST) }));
    const reversed = list && turnedList(list);
    if (reversed !== undefined) {
      const again = zlibSync(Buffer.from(reversed, 'latin1'), { level: 9 });
      if (again.length <= packed.length) {
        packed.fill(0);
        packed.set(again);
        turned = true;
      }
    }
    at = end;
  }
  return turned ? file : undefined;
}

function unpacked(unpack: () => Uint8Array): string | undefined {
  try {
    return Buffer.from(unpack()).toString('latin1');
  } catch {
    return undefined;
  }
}

/** `<06440627>` as `<06270644>`, in a list that says which letters a font's shapes stand for. */
function turnedList(list: string): string | undefined {
  if (!list.includes('begincmap')) return undefined;
  const turned = list.replace(/<((?:[\da-f]{4}){2,8})>/gi, (written: string, units: string) => {
    const letters = units.match(/.{4}/g) ?? [];
    const isArabic = letters.every((unit) =>
      arabicLetter.test(String.fromCharCode(Number.parseInt(unit, 16))),
    );
    return isArabic ? `<${letters.reverse().join('')}>` : written;
  });
  return turned === list ? undefined : bareList(turned);
}

/** What readers look at: it has to fit into the place of the whole. */
function bareList(list: string): string {
  const parts = list.match(/begin(codespacerange|bfchar|bfrange)\b[\s\S]*?end\1/g) ?? [];
  return list.includes('usecmap') ? list : `begincmap\n${parts.join('\n')}\nendcmap\n`;
}
