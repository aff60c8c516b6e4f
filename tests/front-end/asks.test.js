import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asks, noAsks } from '../../client-web/wwwroot/state/asks.js';

/** @param {import('../../client-web/wwwroot/state/asks.js').AsksEvent[]} events */
const after = (...events) => events.reduce(asks, noAsks).waiting;
const raised = (/** @type {string} */ id) => /** @type {const} */ ({ type: 'raised', id });
const answered = (/** @type {string} */ id) => /** @type {const} */ ({ type: 'answered', id });

test('Questions wait in the order in which they came, each once', () => {
  assert.deepEqual(after(raised('one'), raised('two'), raised('one')), ['one', 'two']);
});

test('A question waits no more once somebody has answered', () => {
  assert.deepEqual(after(raised('one'), raised('two'), answered('one')), ['two']);
});

test('A feed that opens again tells what still waits: nothing that was answered meanwhile stays', () => {
  assert.deepEqual(after(raised('one'), raised('two'), { type: 'connected' }, raised('two')), ['two']);
});

test('What changes nothing is the same state, so that nothing is drawn or said again', () => {
  const state = asks(noAsks, raised('one'));
  for (const event of [raised('one'), answered('two')]) assert.equal(asks(state, event), state);
  assert.equal(asks(noAsks, { type: 'connected' }), noAsks);
});
