import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeToTell } from '../../client-web/wwwroot/state/reading.js';

const facts = { told: 3, lastSeq: 7, isLooking: true, isAtEnd: true };

test('What was seen at the end of the list is read', () => assert.equal(placeToTell(facts), 7));
test('Nothing is read by a page that nobody looks at', () => assert.equal(placeToTell({ ...facts, isLooking: false }), null));
test('Nothing is read below what is in sight', () => assert.equal(placeToTell({ ...facts, isAtEnd: false }), null));
test('A place that was told is not told again', () => assert.equal(placeToTell({ ...facts, told: 7 }), null));
