// What the alphas for spans say where too little was marked to tell agreement from chance.

import { expect, test } from 'vitest';
import type { Continuum } from '../../src/agreement/spans/continuum.js';
import { uAlphas } from '../../src/agreement/spans/u-alpha.js';

/** Words like 0-5a, a list per coder. */
function continuum(end: number, ...coders: readonly string[]): Continuum {
  const spans = (text: string) =>
    [...text.matchAll(/(\d+)-(\d+)(\w)/g)].map(([, start, stop, code = '']) => ({
      start: Number(start),
      end: Number(stop),
      code,
    }));
  return { start: 0, end, coders: coders.map(spans) };
}

test('coders who met once, with different codes, have no perfect agreement on codes', () => {
  const { cuAlpha, codes } = uAlphas(continuum(30, '0-5b 6-18b 18-20c 20-22b', '1-6c', ''));
  expect(cuAlpha.value).toBeUndefined();
  expect(cuAlpha.undefined).toMatch(/too few units/);
  expect(codes.map(({ kuAlpha }) => kuAlpha.value)).toEqual([undefined, undefined]);
});

test('of four coders of whom two met on one code, that code has no value', () => {
  const { codes } = uAlphas(continuum(40, '0-10a 20-30b', '0-10b 20-30b', '', ''));
  expect(codes.find(({ code }) => code === 'a')?.kuAlpha).toMatchObject({
    undefined: expect.stringMatching(/too few units/),
  });
});

test('coders who marked no text in common are told so', () => {
  const { cuAlpha, cuCoverage } = uAlphas(continuum(20, '0-5a', '10-15a'));
  expect([cuAlpha.undefined, cuCoverage]).toEqual(['no text was coded by two coders', 0]);
});
