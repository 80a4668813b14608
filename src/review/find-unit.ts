// Where `go to` leads: a unit by its id or number, a transcript, a session.

import { unitId } from '../unit/ids.js';
import type { ReviewState } from './model.js';
import { currentUnit } from './state.js';

/** Index of the unit that a text names; undefined where nothing has that name. */
export function findUnit(state: ReviewState, text: string): number | undefined {
  const { units } = state.setup;
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s:]+/);
  const last = words.at(-1) ?? '';
  const id = /^\d{1,9}$/.test(last) ? unitId(Number(last)) : last;
  const place = words.slice(0, -1).join(' ');
  const here = currentUnit(state).unit.transcript.toLowerCase();
  const inPlace = units.findIndex(
    ({ unit, session }) =>
      unit.id.toLowerCase() === id &&
      (place === '' ? unit.transcript.toLowerCase() === here : isNamed(place, unit, session)),
  );
  if (inPlace >= 0) return inPlace;
  const anywhere = place === '' ? units.findIndex(({ unit }) => unit.id.toLowerCase() === id) : -1;
  if (anywhere >= 0) return anywhere;
  const whole = text.trim().toLowerCase();
  const first = units.findIndex(({ unit, session }) => isNamed(whole, unit, session));
  return first >= 0 ? first : undefined;
}

function isNamed(
  place: string,
  { transcript }: { readonly transcript: string },
  { id, label }: { readonly id: string; readonly label: string },
): boolean {
  const path = transcript.toLowerCase();
  const names = [id, label, path, path.replace(/\.[^.]*$/, '')];
  return place !== '' && names.some((name) => name.toLowerCase() === place);
}
