import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counts, points, size } from '../../client-web/wwwroot/state/trend.js';
import { desk as en } from '../../client-web/wwwroot/strings/en-desk.js';
import { desk as es } from '../../client-web/wwwroot/strings/es-desk.js';

/** @param {string[]} levels */
const past = (...levels) => levels.map((level, index) => ({ at: `2026-01-0${index + 1}T10:00:00Z`, level, probability: 0.5 }));

test('The line goes from the first message to the last, and up with the level', () => {
  assert.deepEqual(points(past('Green', 'Amber', 'Crisis')), [
    { x: 0, y: size.height, level: 'green' },
    { x: size.width / 2, y: 26.7, level: 'amber' },
    { x: size.width, y: 0, level: 'crisis' },
  ]);
});

test('A message without an answer has no place on the line, and is counted in words', () => {
  assert.equal(points(past('Green', 'Unscreened', 'Red')).length, 2);
  assert.deepEqual(counts(past('Green', 'Unscreened', 'Red', 'Green')), [
    ['red', 1],
    ['green', 2],
    ['unscreened', 1],
  ]);
});

test('One message stands in the middle, and none makes no line', () => {
  assert.deepEqual(
    points(past('Red')).map(({ x }) => x),
    [size.width / 2],
  );
  assert.deepEqual(points([]), []);
});

test('One message is told as one, without a way from and to', () => {
  assert.equal(en.trend(1, 'Crisis', '9:02', '9:02'), '1 message, from 9:02: Crisis.');
  assert.equal(es.trend(1, 'Crisis', '9:02', '9:02'), '1 mensaje (9:02): Crisis.');
  assert.match(en.trend(2, '1 Red, 1 Green', '9:02', '9:30'), /^2 messages from 9:02 to 9:30: 1 Red, 1 Green\.$/);
});
