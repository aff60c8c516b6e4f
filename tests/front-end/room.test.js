import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyRoom, room } from '../../client-web/wwwroot/state/room.js';

/** @typedef {import('../../client-web/wwwroot/state/room.js').RoomState} RoomState */

/** @param {number} seq @param {Partial<import('../../client-web/wwwroot/state/types.js').Message>} [more] */
const message = (seq, more = {}) => ({
  messageId: `id-${seq}`,
  seq,
  authorId: 'ben',
  pseudonym: 'Ben',
  text: `text ${seq}`,
  at: '2026-01-01T10:00:00Z',
  state: /** @type {const} */ ('visible'),
  ...more,
});

const loaded = room(emptyRoom, { type: 'history-loaded', messages: [message(1), message(2)], head: 2, pageSize: 50 });
/** @param {RoomState} state @param {string} kind @param {number} seq @param {Record<string, any>} data */
const happen = (state, kind, seq, data) => room(state, { type: 'event', kind, seq, data });
/** @param {RoomState} state */
const texts = (state) => state.messages.map((one) => one.text);

test('A message that arrives is shown after those before it', () => {
  assert.deepEqual(texts(happen(loaded, 'message-posted', 3, message(3))), ['text 1', 'text 2', 'text 3']);
});

test('An event that arrives twice changes nothing', () => {
  const once = happen(loaded, 'message-posted', 3, message(3));
  assert.equal(happen(once, 'message-posted', 3, message(3)), once);
});

test('An event that the loaded page already holds changes nothing', () => {
  assert.equal(happen(loaded, 'message-posted', 2, message(2)), loaded);
});

test('A message that is in the page and comes again by the feed is shown once', () => {
  const state = room(emptyRoom, { type: 'history-loaded', messages: [message(1), message(2)], head: 1, pageSize: 50 });
  assert.deepEqual(texts(happen(state, 'message-posted', 2, message(2))), ['text 1', 'text 2']);
});

test('An edit changes the words and keeps the place', () => {
  const state = happen(loaded, 'message-edited', 3, { messageId: 'id-1', seq: 3, text: 'better', editedAt: '2026-01-01T10:05:00Z' });
  assert.deepEqual(texts(state), ['better', 'text 2']);
  assert.equal(state.messages[0]?.editedAt, '2026-01-01T10:05:00Z');
});

for (const [kind, after] of [
  ['message-withdrawn', 'withdrawn'],
  ['message-hidden', 'hidden'],
  ['message-erased', 'erased'],
]) {
  test(`After ${kind} the words are gone and it says why`, () => {
    const state = happen(loaded, String(kind), 3, { messageId: 'id-1' });
    assert.equal(state.messages[0]?.text, null);
    assert.equal(state.messages[0]?.state, after);
  });
}

test('A restored message is visible again', () => {
  const hidden = happen(loaded, 'message-hidden', 3, { messageId: 'id-1' });
  const state = happen(hidden, 'message-restored', 4, message(1));
  assert.deepEqual(texts(state), ['text 1', 'text 2']);
  assert.equal(state.messages[0]?.state, 'visible');
});

test('An erased author is erased everywhere', () => {
  const state = happen(loaded, 'message-erased', 3, { authorId: 'ben' });
  assert.deepEqual(
    state.messages.map((one) => one.state),
    ['erased', 'erased'],
  );
});

test('Earlier messages go before those that are shown', () => {
  const state = room(room(emptyRoom, { type: 'history-loaded', messages: [message(5)], head: 5, pageSize: 1 }), {
    type: 'earlier-loaded',
    messages: [message(4)],
    pageSize: 1,
  });
  assert.deepEqual(texts(state), ['text 4', 'text 5']);
  assert.equal(state.hasEarlier, true);
});

test('A page that is not full is the beginning of the room', () => {
  assert.equal(loaded.hasEarlier, false);
});

test('Loading again does not take the feed back', () => {
  const ahead = happen(loaded, 'message-posted', 9, message(9));
  assert.equal(room(ahead, { type: 'history-loaded', messages: [], head: 2, pageSize: 50 }).lastSeq, 9);
});

test('Someone joining is shown, and an unknown kind of event only moves on', () => {
  const joined = happen(loaded, 'member-joined', 3, { pseudonym: 'Chloe', at: '2026-01-01T10:00:00Z' });
  assert.equal(joined.lines.length, 1);
  const later = happen(joined, 'something-new', 4, {});
  assert.equal(later.lines.length, 1);
  assert.equal(later.lastSeq, 4);
});

test('A message that waits for a moderator arrives without words, and its author gets them afterwards', () => {
  const held = happen(loaded, 'message-posted', 3, message(3, { text: '', state: 'hidden', review: true }));
  assert.equal(held.messages[2]?.state, 'hidden');
  const own = room(held, { type: 'corrected', messages: [message(3, { state: 'hidden', review: true, sentence: 'It waits.' })] });
  assert.equal(own.messages[2]?.text, 'text 3');
  assert.equal(own.lastSeq, 3);
});

test('An edit that a filter holds hides the message', () => {
  const state = happen(loaded, 'message-edited', 3, message(2, { text: '', state: 'hidden', review: true }));
  assert.equal(state.messages[1]?.state, 'hidden');
  assert.equal(state.messages[1]?.seq, 2);
});

test('A content note of a moderator changes the note alone', () => {
  const state = happen(loaded, 'message-edited', 3, message(2, { contentNote: 'loss' }));
  assert.equal(state.messages[1]?.contentNote, 'loss');
  assert.equal(state.messages[1]?.text, 'text 2');
});

test('A hidden message keeps why it was hidden', () => {
  const state = happen(loaded, 'message-hidden', 3, { ...message(2), text: '', reason: 'unkind', review: false });
  assert.equal(state.messages[1]?.reason, 'unkind');
  assert.equal(state.messages[1]?.text, null);
});

test('Who came to sit in is told on coming back, where they came, and each once', () => {
  const guests = [{ seq: 2, at: '2026-01-01T10:01:00Z', memberId: 'gil', pseudonym: 'Gil' }];
  const page = { messages: [message(1), message(3)], guests, pageSize: 50 };
  const state = room(emptyRoom, { type: 'history-loaded', ...page, head: 3 });
  const again = room(room(state, { type: 'history-loaded', ...page, head: 3 }), { type: 'earlier-loaded', ...page });
  for (const { lines } of [state, again]) {
    assert.deepEqual(lines, [
      { seq: 2, kind: 'notice', at: '2026-01-01T10:01:00Z', data: { about: 'guest-arrived', memberId: 'gil', pseudonym: 'Gil' } },
    ]);
  }
});

test('Once the session is over, no word of anybody is held', () => {
  const message = { messageId: 'm', seq: 1, authorId: 'b', pseudonym: 'ben', text: 'Soup.', at: '2030-01-01T00:00:00Z', state: 'visible' };
  const full = room(emptyRoom, { type: 'history-loaded', messages: [/** @type {any} */ (message)], head: 1, pageSize: 50 });
  assert.deepEqual(room(full, { type: 'covered' }), emptyRoom);
});
