// Times as tables and JSON write them: `1:02`, `00:01:02,5`, `62.5`, `62.5s`, `1500 ms`, `PT1M2.5S`.

const duration = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i;
const clock = /^(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2}(?:[.,:]\d{1,9})?)$/;
const plain = /^(\d+(?:[.,]\d+)?)\s*(ms|s|sec|secs|seconds?)?$/i;

/** Seconds; undefined where the text is no time. */
export function parseClock(text: string): number | undefined {
  const written = text
    .trim()
    .replace(/^[[(<{]+|[\])>}]+$/g, '')
    .replace(/\s*(?:-->|[-–—]|to)\s*\d.*$/, '');
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
