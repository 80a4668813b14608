import { expect, test } from 'vitest';
import { countEach, groupBy } from '../../src/text/group-by.js';

test('groups and their items keep the order in which they come', () => {
  expect([...groupBy(['pear', 'fig', 'plum', 'apple'], (word) => word[0])]).toEqual([
    ['p', ['pear', 'plum']],
    ['f', ['fig']],
    ['a', ['apple']],
  ]);
});

test('what has no key is in no group', () => {
  expect([...groupBy(['a', ''], (word) => word[0])]).toEqual([['a', ['a']]]);
});

test('values are counted in the order in which they first come', () => {
  expect([...countEach(['b', 'a', 'b'])]).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
});
