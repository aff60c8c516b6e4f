import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quiet, quietNotice } from '../../client-web/wwwroot/state/quiet-notice.js';

/** @typedef {import('../../client-web/wwwroot/state/quiet-notice.js').QuietEvent} QuietEvent */

/** @type {QuietEvent} */
const on = { type: 'chosen', isOn: true };
/** @type {QuietEvent} */
const looked = { type: 'looked' };
/** @type {QuietEvent & { type: 'arrived' }} */
const arrived = { type: 'arrived', isHidden: true, isOwn: false, isShown: true };
/** @param {QuietEvent[]} events */
const told = (...events) => events.reduce(quietNotice, quiet).count;

test('Nothing is said until a person asks for it', () => assert.equal(told(arrived), 0));

test('A message that comes while nobody looks is told once, until somebody has looked', () => {
  assert.equal(told(on, arrived), 1);
  assert.equal(told(on, arrived, arrived, arrived), 1);
  assert.equal(told(on, arrived, looked, arrived), 2);
});

test('Whoever looks, or has written it, is not told; nor of what nobody can read yet', () => {
  assert.equal(told(on, { ...arrived, isHidden: false }), 0);
  assert.equal(told(on, { ...arrived, isOwn: true }), 0);
  assert.equal(told(on, { ...arrived, isShown: false }), 0);
});

test('Taking the choice back holds at once', () => assert.equal(told(on, { type: 'chosen', isOn: false }, arrived), 0));

test('Nothing of a message is in the state: what is said cannot tell what was written', () => {
  const state = [on, arrived].reduce(quietNotice, quiet);
  assert.deepEqual(Object.keys(state).sort(), ['count', 'isOn', 'isTold']);
});
