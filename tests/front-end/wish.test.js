import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openWish } from '../../client-web/wwwroot/state/wish.js';

/** @param {string[]} kinds */
const after = (...kinds) => openWish({ history: kinds.map((kind, at) => ({ kind, at: `${at}` })) });

test('A wish is open until a room is offered, and not before it is told', () => {
  assert.equal(openWish({}), null);
  assert.equal(after('Raised', 'Acknowledged'), null);
  assert.equal(after('Raised', 'RoomWanted', 'Acknowledged'), '1');
  assert.equal(after('RoomWanted', 'RoomOffered'), null);
  assert.equal(after('RoomWanted', 'RoomOffered', 'RoomDeclined', 'RoomWanted'), '3', 'who asks again is waited for again');
});
