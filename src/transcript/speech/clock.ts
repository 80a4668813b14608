// Times as tables and JSON write them: `1:02`, `00:01:02,5`, `62.5`, `62.5s`, `1500 ms`, `PT1M2.5S`.

import { digitValue } from '../lines/characters.js';

const duration = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i;
const clock = /^(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2}(?:[.,:]\d{1,9})?)$/;
const plain = /^(\d+(?:[.,]\d+)?)\s*(ms|s|sec|secs|seconds?)?$/i;

/** Digits of any script as 0 to 9: `۰۰:۱۲`. */
export function asciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return code < 0x10000 ? String(digitValue(code)) : digit;
  });
}

/** Seconds; undefined where the text is no time. */
export function parseClock(text: string): number | undefined {
  const written = asciiDigits(text)
    .trim()
    .replace(/^[[(<{]+|[\])>}]+$/g, '')
    .replace(/(\d[:.,]\d+)\s*(?:-->|[-–—]|to)\s*\d.*$/, '$1');
  if (written.length > 40) return undefined;
  const number = plain.exec(written);
  if (number) {
    const value = Number(number[1]?.replace(',', '.'));
    return number[2]?.toLowerCase() === 'ms' ? value / 1000 : value;
  }
  const parts = clock.exec(written) ?? duration.exec(written);
  if (!parts || written.toUpperCase() === 'PT') return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = parts;
  const rest = Number(seconds.replace(/[,:]/, '.'));
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + rest) * 1e6) / 1e6;
}
