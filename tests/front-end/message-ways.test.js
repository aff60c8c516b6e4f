import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waysWith } from '../../client-web/wwwroot/state/message-ways.js';

const member = { own: false, isFresh: true, mayWrite: true, mayModerate: false };
const moderator = { ...member, mayModerate: true };

test('A member can worry about a message and report it, and no more', () => {
  assert.deepEqual(waysWith({ state: 'visible' }, member), ['worry', 'report']);
  assert.deepEqual(waysWith({ state: 'hidden' }, member), ['worry'], 'the words are gone, the worry is not');
});

test('A moderator of the room can hide a message and moderate who wrote it, without a report', () => {
  assert.deepEqual(waysWith({ state: 'visible' }, moderator), ['worry', 'report', 'note', 'hide', 'person']);
});

test('A hidden message can be shown again by a moderator alone', () => {
  assert.deepEqual(waysWith({ state: 'hidden' }, moderator), ['worry', 'restore', 'person']);
});

test('What a filter holds is looked at in the queue, and not shown again unseen', () => {
  assert.deepEqual(waysWith({ state: 'hidden', review: true }, moderator), ['worry', 'queue']);
});

test('Nobody moderates themselves', () => {
  for (const reader of [member, moderator]) {
    assert.deepEqual(waysWith({ state: 'visible' }, { ...reader, own: true }), ['edit', 'withdraw']);
    assert.deepEqual(waysWith({ state: 'hidden' }, { ...reader, own: true }), ['withdraw']);
  }
});

test('An own message is edited while it is fresh, by who may write', () => {
  const own = { ...member, own: true };
  assert.deepEqual(waysWith({ state: 'visible' }, { ...own, isFresh: false }), ['withdraw']);
  assert.deepEqual(waysWith({ state: 'visible' }, { ...own, mayWrite: false }), ['withdraw']);
});

test('Of who took their message back others may still worry; with what is erased there is nothing to do', () => {
  for (const reader of [member, moderator]) {
    assert.deepEqual(waysWith({ state: 'withdrawn' }, reader), ['worry']);
    assert.deepEqual(waysWith({ state: 'withdrawn' }, { ...reader, own: true }), []);
    assert.deepEqual(waysWith({ state: 'erased' }, reader), []);
  }
});
