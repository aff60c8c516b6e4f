import assert from 'node:assert/strict';
import { test } from 'node:test';
import { segments, standingOut, wordsLeft } from '../../client-web/wwwroot/state/evidence.js';

/** @param {string} text @param {[number, number, number][]} spans */
const cut = (text, spans) =>
  segments(
    text,
    spans.map(([start, length, weight]) => ({ start, length, weight })),
  );

test('Without spans the text stays whole', () => {
  assert.deepEqual(cut('hello', []), [{ text: 'hello', strength: 'none' }]);
});

test('A span is cut out of the text', () => {
  assert.deepEqual(cut('I want to go', [[2, 4, 1]]), [
    { text: 'I ', strength: 'none' },
    { text: 'want', strength: 'strong' },
    { text: ' to go', strength: 'none' },
  ]);
});

test('Overlapping spans are cut where they begin and end, the stronger one wins', () => {
  assert.deepEqual(
    cut('abcdef', [
      [0, 4, 1],
      [2, 4, 0.2],
    ]),
    [
      { text: 'abcd', strength: 'strong' },
      { text: 'ef', strength: 'some' },
    ],
  );
});

test('Spans outside the text, empty ones and those that lowered the score mark nothing', () => {
  assert.deepEqual(
    cut('abc', [
      [5, 4, 1],
      [1, 0, 1],
      [0, 2, -1],
    ]),
    [{ text: 'abc', strength: 'none' }],
  );
});

test('The parts together are always the text', () => {
  const text = 'Ich kann 💛 nicht mehr';
  const parts = cut(text, [
    [4, 7, 0.4],
    [9, 30, 0.9],
    [-2, 5, 0.1],
  ]);
  assert.equal(parts.map((part) => part.text).join(''), text);
});

test('Only categories that stand out are listed, highest first', () => {
  assert.deepEqual(standingOut({ a: 0.2, b: 0.9, c: 0.01 }), [
    ['b', 0.9],
    ['a', 0.2],
  ]);
});

test('Words that were taken back or hidden are still read beside a flagged message, erased ones are not', () => {
  assert.deepEqual(wordsLeft({ state: 'withdrawn', text: 'Not again.' }), { state: 'withdrawn', text: 'Not again.' });
  assert.deepEqual(wordsLeft({ state: 'hidden', text: 'Not again.' }), { state: 'hidden', text: 'Not again.' });
  assert.deepEqual(wordsLeft({ state: 'visible', text: 'Not again.' }), { state: 'visible', text: 'Not again.' });
  assert.deepEqual(wordsLeft({ state: 'erased', text: 'Not again.' }), { state: 'erased', text: '' });
  assert.deepEqual(wordsLeft({ state: 'hidden', text: null }), { state: 'hidden', text: '' });
});
