import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, feed, longestPauseSeconds, newFeed, reopenAfterSeconds, trustSeconds } from '../../client-web/wwwroot/state/feed.js';

/** @typedef {import('../../client-web/wwwroot/state/feed.js').FeedEvent} FeedEvent */
/** @param {...FeedEvent} events */
const after = (...events) => events.reduce(feed, newFeed);
const started = /** @type {const} */ ({ type: 'started', after: 41 });

test('A feed starts after what was loaded, so that nothing is between', () => {
  assert.equal(address('/feed', after(started)), '/feed?after=41');
  assert.equal(address('/feed', after({ type: 'started', after: null })), '/feed');
});

test('Reopened, it goes on after the last event heard', () => {
  assert.equal(
    address('/feed', after(started, { type: 'heard', seq: 44, nowMs: 0 }, { type: 'gave-up' }, { type: 'reopening' })),
    '/feed?after=44',
  );
});

test('An ephemeral event and an older one do not move the place', () => {
  const state = after(
    started,
    { type: 'heard', seq: 44, nowMs: 0 },
    { type: 'heard', seq: null, nowMs: 0 },
    { type: 'heard', seq: 43, nowMs: 0 },
  );
  assert.equal(state.lastSeq, 44);
});

test('A loss is said, and hearing again ends it', () => {
  const lost = after(started, { type: 'opened', nowMs: 0 }, { type: 'gave-up' });
  assert.equal(lost.status, 'lost');
  assert.equal(feed(lost, { type: 'opened', nowMs: 1 }).status, 'live');
});

test('A line that died without a word is noticed while somebody looks at it, and opened anew', () => {
  const state = after(started, { type: 'opened', nowMs: 0 }, { type: 'heard', seq: null, nowMs: 5000 });
  assert.equal(feed(state, { type: 'tick', nowMs: 5000 + trustSeconds * 1000 }), state);
  const dead = feed(state, { type: 'tick', nowMs: 5001 + trustSeconds * 1000 });
  assert.equal(dead.status, 'lost');
  assert.equal(dead.opening, state.opening + 1);
  assert.equal(feed(dead, { type: 'tick', nowMs: 1e9 }), dead, 'while it is being opened, once');
});

test('Giving up opens anew', () => {
  const state = after(started, { type: 'gave-up' });
  assert.equal(feed(state, { type: 'reopening' }).opening, state.opening + 1);
});

test('Whoever was signed out is tried again when something tells that they may be back, and not by the clock', () => {
  const out = after(started, { type: 'opened', nowMs: 0 }, { type: 'signed-out' });
  assert.equal(feed(out, { type: 'tick', nowMs: 1e9 }), out);
  const tried = feed(out, { type: 'woke', nowMs: 1 });
  assert.equal(tried.opening, out.opening + 1);
  assert.equal(tried.status, 'signed-out');
  assert.equal(feed(tried, { type: 'gave-up' }).status, 'signed-out');
  assert.equal(feed(tried, { type: 'opened', nowMs: 2 }).status, 'live');
});

test('Nothing is opened before the room is loaded', () => {
  assert.equal(feed(newFeed, { type: 'woke', nowMs: 1 }), newFeed);
});

test('The pauses between openings grow, stay bounded, and begin anew after a good one', () => {
  const pauses = [1, 2, 3, 12].map((tries) => reopenAfterSeconds({ ...newFeed, tries }));
  assert.deepEqual(pauses, [1, 2, 4, longestPauseSeconds]);
  assert.equal(after(started, { type: 'gave-up' }, { type: 'gave-up' }, { type: 'opened', nowMs: 0 }).tries, 0);
});

test('After a sleep the connection is not trusted', () => {
  const state = after(started, { type: 'opened', nowMs: 0 });
  assert.equal(feed(state, { type: 'woke', nowMs: trustSeconds * 1000 }), state);
  assert.equal(feed(state, { type: 'woke', nowMs: trustSeconds * 1000 + 1 }).opening, state.opening + 1);
});

test('Whoever may not listen any more is not asked again', () => {
  const ended = after(started, { type: 'refused' });
  assert.equal(feed(ended, { type: 'woke', nowMs: 1e9 }), ended);
  assert.equal(feed(ended, { type: 'heard', seq: 50, nowMs: 0 }).status, 'ended');
});
