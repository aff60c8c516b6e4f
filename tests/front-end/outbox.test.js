import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyOutbox, nextStep, outbox, outboxLimit, worthKeeping } from '../../client-web/wwwroot/state/outbox.js';
import { longestPauseSeconds, pauseSeconds } from '../../client-web/wwwroot/state/pauses.js';

/** @typedef {import('../../client-web/wwwroot/state/outbox.js').OutboxEvent} OutboxEvent */

/** @param {string} messageId @returns {OutboxEvent} */
const written = (messageId) => ({
  type: 'written',
  entry: { messageId, groupId: 'g', text: `text ${messageId}`, contentNote: null, writtenAt: '2026-01-01T10:00:00Z' },
});
/** @param {...OutboxEvent} events */
const after = (...events) => events.reduce(outbox, emptyOutbox);
/** @param {ReturnType<typeof nextStep>} step */
const posted = (step) => (step !== null && 'post' in step ? step.post.messageId : step);

test('A written message is shown as sending and is the next to post', () => {
  const state = after(written('a'));
  assert.equal(state.entries[0]?.status, 'sending');
  assert.equal(posted(nextStep(state, 0)), 'a');
});

test('One message at a time is posted', () => {
  assert.equal(nextStep(after(written('a'), written('b'), { type: 'posting', messageId: 'a' }), 0), null);
});

test('An accepted message is sent and makes room for the next', () => {
  const state = after(written('a'), written('b'), { type: 'posting', messageId: 'a' }, { type: 'accepted', messageId: 'a' });
  assert.equal(state.entries[0]?.status, 'sent');
  assert.equal(posted(nextStep(state, 0)), 'b');
});

test('Without an answer the message waits, and those behind it wait too', () => {
  const state = after(
    written('a'),
    written('b'),
    { type: 'posting', messageId: 'a' },
    { type: 'not-answered', messageId: 'a', nowMs: 1000 },
  );
  assert.equal(state.entries[0]?.status, 'delayed');
  assert.deepEqual(nextStep(state, 1000), { waitMs: 1000 });
  assert.equal(posted(nextStep(state, 2000)), 'a');
});

test('Whoever is signed out is not told that it is tried; it goes when they are back', () => {
  const state = after(written('a'), { type: 'not-answered', messageId: 'a', nowMs: 0, isSignedOut: true });
  assert.equal(state.entries[0]?.status, 'signed-out');
  assert.equal(posted(nextStep(state, 1000)), 'a');
  const tried = outbox(state, { type: 'posting', messageId: 'a' });
  assert.equal(tried.entries[0]?.status, 'signed-out');
  assert.equal(outbox(tried, { type: 'accepted', messageId: 'a' }).entries[0]?.status, 'sent');
  assert.equal(outbox(tried, { type: 'not-answered', messageId: 'a', nowMs: 0 }).entries[0]?.status, 'delayed');
  assert.equal(posted(nextStep(outbox(state, { type: 'try-again' }), 0)), 'a');
  assert.equal(worthKeeping(state).length, 1);
});

test('The server may say how long to wait', () => {
  const state = after(written('a'), { type: 'not-answered', messageId: 'a', nowMs: 0, retryAfterSeconds: 7 });
  assert.deepEqual(nextStep(state, 0), { waitMs: 7000 });
});

test('The pauses grow and stay bounded', () => {
  assert.deepEqual([0, 1, 2, 3].map(pauseSeconds), [1, 2, 4, 8]);
  assert.equal(pauseSeconds(50), longestPauseSeconds);
});

test('A refused message says why and does not hold up the rest', () => {
  const state = after(
    written('a'),
    written('b'),
    { type: 'posting', messageId: 'a' },
    { type: 'refused', messageId: 'a', why: 'too long' },
  );
  assert.equal(state.entries[0]?.why, 'too long');
  assert.equal(posted(nextStep(state, 0)), 'b');
});

test('Try again takes up what waits, and of what was refused only what its writer asked for', () => {
  const state = after(
    written('a'),
    written('b'),
    written('c'),
    { type: 'not-answered', messageId: 'a', nowMs: 0, retryAfterSeconds: 60 },
    { type: 'refused', messageId: 'b', why: 'muted' },
    { type: 'refused', messageId: 'c', why: 'muted' },
  );
  const statuses = (/** @type {ReturnType<typeof after>} */ { entries }) => entries.map((entry) => entry.status);
  assert.deepEqual(statuses(outbox(state, { type: 'try-again', messageId: 'c' })), ['sending', 'refused', 'sending']);
  assert.deepEqual(statuses(outbox(state, { type: 'try-again' })), ['sending', 'refused', 'refused'], 'when the connection is back');
  assert.equal(posted(nextStep(outbox(state, { type: 'try-again' }), 0)), 'a');
});

test('What was refused is not sent by itself after a reload', () => {
  const kept = after(written('a'), written('b'), { type: 'refused', messageId: 'a', why: 'muted' }).entries;
  const state = after({ type: 'restored', entries: kept });
  assert.equal(state.entries[0]?.status, 'refused');
  assert.equal(state.entries[0]?.why, 'muted');
  assert.equal(posted(nextStep(state, 0)), 'b');
});

test('A message shown by the feed leaves the outbox, also when its answer is still out', () => {
  const state = after(written('a'), { type: 'posting', messageId: 'a' }, { type: 'shown', messageIds: new Set(['a']) });
  assert.equal(state.entries.length, 0);
  assert.equal(outbox(state, { type: 'accepted', messageId: 'a' }).inFlight, null);
});

test('What was kept over a reload comes before what is written now, once', () => {
  const kept = after(written('a')).entries;
  const state = after(written('b'), { type: 'restored', entries: kept }, { type: 'restored', entries: kept });
  assert.deepEqual(
    state.entries.map((entry) => entry.messageId),
    ['a', 'b'],
  );
});

test('Only what is not sent is worth keeping', () => {
  const state = after(written('a'), written('b'), { type: 'accepted', messageId: 'a' });
  assert.deepEqual(
    worthKeeping(state).map((entry) => entry.messageId),
    ['b'],
  );
});

test('A discarded message is gone', () => {
  assert.equal(after(written('a'), { type: 'discarded', messageId: 'a' }).entries.length, 0);
});

test('The outbox is bounded', () => {
  const many = Array.from({ length: outboxLimit + 5 }, (_, number) => written(String(number)));
  assert.equal(after(...many).entries.length, outboxLimit);
});
