import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inQueue, newsOf, probes, standing } from '../../client-web/wwwroot/state/item-queue.js';

/** @typedef {import('../../client-web/wwwroot/state/types.js').ModerationItem} Item */

/** @param {string} id @param {Partial<Item>} [more] @returns {Item} */
const item = (id, more = {}) => ({
  id,
  kind: 'report',
  groupId: 'g',
  groupName: 'After a loss',
  messageId: 'm',
  reason: 'unkind',
  note: null,
  state: 'open',
  claimedBy: null,
  raisedAt: `2026-01-01T10:0${id}:00Z`,
  message: null,
  ...more,
});
/** @param {string | null} answer */
const question = (answer) => ({ id: 'q', askedAt: '', note: 'Is she all right?', answeredAt: null, answer });

test('An item is decided by whoever has taken it, and by nobody else', () => {
  assert.equal(standing(item('1'), 'sam'), 'free');
  assert.equal(standing(item('1', { state: 'claimed', claimedBy: 'sam' }), 'sam'), 'mine');
  assert.equal(standing(item('1', { state: 'claimed', claimedBy: 'tess' }), 'sam'), 'theirs');
  assert.equal(standing(item('1', { state: 'claimed', claimedBy: null }), 'sam'), 'theirs');
  assert.equal(standing(item('1', { state: 'resolved', claimedBy: 'sam' }), 'sam'), 'over');
});

test('An item keeps its place when somebody takes it', () => {
  const queue = inQueue([item('3', { state: 'claimed', claimedBy: 'sam' }), item('1'), item('2')]);
  assert.deepEqual(queue.map(({ id }) => id), ['1', '2', '3']);
});

test('To ask whether something came reads nothing again that is known', () => {
  assert.deepEqual(probes([item('2'), item('1'), item('3', { state: 'claimed', claimedBy: 'sam' })]), [
    '/api/moderation/items?state=open&limit=200&after=2',
    '/api/moderation/items?state=claimed&limit=200&after=3',
  ]);
  assert.deepEqual(probes([]), ['/api/moderation/items?state=open&limit=200', '/api/moderation/items?state=claimed&limit=200']);
});

test('What came, what was answered and what somebody else has taken is news', () => {
  const before = [item('1', { asks: [question(null)] }), item('2'), item('3', { state: 'claimed', claimedBy: 'sam' })];
  const after = [
    item('1', { asks: [question('Yes.')] }),
    item('2', { state: 'claimed', claimedBy: 'tess' }),
    item('3', { state: 'claimed', claimedBy: 'ada' }),
    item('4', { state: 'claimed', claimedBy: 'tess' }),
  ];
  assert.deepEqual(newsOf(before, after, 'sam'), { came: 1, gone: 0, answered: 1, taken: ['tess', 'ada'] });
});

test('What I took myself, and what did not change, is no news; what somebody else has resolved is gone', () => {
  const answered = item('1', { asks: [question('Yes.')] });
  const after = [answered, item('2', { state: 'claimed', claimedBy: 'sam' })];
  assert.deepEqual(newsOf([answered, item('2'), item('3')], after, 'sam'), { came: 0, gone: 1, answered: 0, taken: [] });
});
