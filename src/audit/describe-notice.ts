// Says which files others than fga changed, by what became of them.

import type { LogEntry } from '../study/log/log-line.js';
import { groupBy } from '../text/group-by.js';
import { plural } from '../text/wording.js';

/** So many files are named; of more it is said in which folders they are. */
const MOST_FILES = 5;

/** What others than fga changed: the paths, by what became of them. */
export function describeNotice({ inputs, wrote, changes }: LogEntry): string {
  const paths = Object.keys(wrote);
  const gone = paths.filter((path) => wrote[path] === '');
  const fresh = paths.filter((path) => wrote[path] !== '' && !Object.hasOwn(inputs, path));
  const edited = paths.filter((path) => wrote[path] !== '' && Object.hasOwn(inputs, path));
  const back = Number(changes.restored) > 0 ? ' (some as they were before)' : '';
  const parts = [
    edited.length > 0 ? `edited ${listed(edited)}${back}` : '',
    fresh.length > 0 ? `new ${listed(fresh)}` : '',
    gone.length > 0 ? `gone ${listed(gone)}` : '',
  ];
  const said = parts.filter((part) => part !== '').join('; ');
  const what = typeof changes.what === 'string' && changes.what !== '' ? ` (${changes.what})` : '';
  return `noticed changes that no command logged${said === '' ? '' : `: ${said}`}${what}`;
}

function listed(paths: readonly string[]): string {
  if (paths.length <= MOST_FILES) return paths.join(', ');
  return [...groupBy(paths, (path) => path.slice(0, path.indexOf('/') + 1))]
    .map(([folder, inside]) =>
      folder === '' || inside.length === 1
        ? inside.join(', ')
        : `${plural(inside.length, 'file')} in ${folder}`,
    )
    .join(', ');
}
