import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longStayMs, newStay, pauseMs, stay } from '../../client-web/wwwroot/state/stay.js';

const minute = 60_000;
/** Here every minute from one time to another. @param {import('../../client-web/wwwroot/state/stay.js').StayState} state
 * @param {number} fromMs @param {number} toMs */
function remain(state, fromMs, toMs) {
  for (let nowMs = fromMs; nowMs <= toMs; nowMs += minute) state = stay(state, { type: 'here', nowMs });
  return state;
}

test('After two hours the page says so, once', () => {
  const almost = remain(newStay, 0, longStayMs - minute);
  assert.equal(almost.shown, false);
  const told = stay(almost, { type: 'here', nowMs: longStayMs });
  assert.equal(told.shown, true);
  const away = stay(told, { type: 'put-away' });
  assert.equal(remain(away, longStayMs + minute, 2 * longStayMs - minute).shown, false);
  assert.equal(remain(away, longStayMs + minute, 2 * longStayMs).shown, true);
});

test('A pause begins the stay anew', () => {
  const before = remain(newStay, 0, longStayMs - minute);
  const back = longStayMs - minute + pauseMs;
  assert.equal(stay(before, { type: 'here', nowMs: back }).sinceMs, back);
  assert.equal(remain(before, back, back + longStayMs - minute).shown, false);
});

test('A clock that was set back says nothing', () => {
  const state = remain(newStay, 10 * longStayMs, 10 * longStayMs + minute);
  assert.equal(stay(state, { type: 'here', nowMs: 5 }).shown, false);
});
