import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcomeOfSanction, waysToClose } from '../../client-web/wwwroot/state/outcomes.js';
import { desk } from '../../client-web/wwwroot/strings/en-desk.js';
import { en } from '../../client-web/wwwroot/strings/en.js';

/** @typedef {import('../../client-web/wwwroot/state/types.js').MessageState} MessageState */

/** @param {MessageState} state */
const message = (state) => ({ messageId: 'm', seq: 1, authorId: 'a', pseudonym: 'ben', text: '', at: '', state });
/** @param {string} kind @param {MessageState | null} state */
const ways = (kind, state) =>
  waysToClose({ kind, message: state === null ? null : message(state) })
    .map(({ outcome, act }) => (act ? `${outcome} by ${act}` : outcome));

test('To close an item as hidden hides a message that can still be seen', () => {
  assert.deepEqual(ways('report', 'visible'), ['no-action', 'hidden by hide', 'escalated by ask']);
});

test('A hidden message is hidden already, and closing the item as restored shows it', () => {
  assert.deepEqual(ways('report', 'hidden'), ['no-action', 'hidden', 'restored by restore', 'escalated by ask']);
});

test('A held message is shown or kept hidden: there is no third way to close it', () => {
  assert.deepEqual(ways('held', 'hidden'), ['hidden', 'restored by restore', 'escalated by ask']);
});

test('A held message that can be seen was shown by somebody', () => {
  assert.deepEqual(ways('held', 'visible'), ['no-action', 'hidden by hide', 'restored', 'escalated by ask']);
});

test('A message that is gone is neither hidden nor shown', () => {
  for (const state of /** @type {(MessageState | null)[]} */ (['withdrawn', 'erased', null]))
    assert.deepEqual(ways('report', state), ['no-action', 'escalated by ask']);
});

test('To pass an item on asks the clinicians, unless somebody has asked them already', () => {
  const asks = [{ id: 'q', askedAt: '', note: '', answeredAt: null, answer: null }];
  const passedOn = (/** @type {typeof asks} */ asked) => waysToClose({ kind: 'report', message: null, asks: asked }).at(-1);
  assert.deepEqual(passedOn([]), { outcome: 'escalated', act: 'ask' });
  assert.deepEqual(passedOn(asks), { outcome: 'escalated', act: null });
});

test('Every sanction has the outcome that says it', () => {
  assert.deepEqual(Object.keys(outcomeOfSanction), Object.keys(en.sanctionKinds));
  for (const outcome of Object.values(outcomeOfSanction)) assert.ok(desk.outcomes[outcome]);
});
