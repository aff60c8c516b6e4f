import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeToTell, reachesUnread } from '../../client-web/wwwroot/state/reading.js';

const facts = { told: 3, lastSeq: 7, isLooking: true, isAtEnd: true };

test('What was seen at the end of the list is read', () => assert.equal(placeToTell(facts), 7));
test('Nothing is read by a page that nobody looks at', () => assert.equal(placeToTell({ ...facts, isLooking: false }), null));
test('Nothing is read below what is in sight', () => assert.equal(placeToTell({ ...facts, isAtEnd: false }), null));
test('A place that was told is not told again', () => assert.equal(placeToTell({ ...facts, told: 7 }), null));

test('The way to the first new message goes back until what was read is in sight, or there is no more', () => {
  const messages = [{ seq: 51 }, { seq: 52 }];
  assert.equal(reachesUnread({ messages, hasEarlier: true }, 20), false);
  assert.equal(reachesUnread({ messages, hasEarlier: true }, 51), true);
  assert.equal(reachesUnread({ messages, hasEarlier: false }, 20), true);
  assert.equal(reachesUnread({ messages: [], hasEarlier: true }, 20), true);
});
