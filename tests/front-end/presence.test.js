import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nobody, presence, typingSeconds } from '../../client-web/wwwroot/state/presence.js';

const ana = { id: 'a', pseudonym: 'ana', role: 'member' };
const ben = { id: 'b', pseudonym: 'ben', role: 'member' };
const both = presence(nobody, { type: 'presence', members: [ana, ben] });
const typing = presence(both, { type: 'typing', memberId: 'b', pseudonym: 'ben', nowMs: 1000 });
/** @param {import('../../client-web/wwwroot/state/presence.js').PresenceState} state */
const writers = (state) => state.typing.map((one) => one.pseudonym);

test('Somebody who writes is shown, once, until they stop', () => {
  const again = presence(typing, { type: 'typing', memberId: 'b', pseudonym: 'ben', nowMs: 3000 });
  assert.deepEqual(writers(again), ['ben']);
  assert.deepEqual(writers(presence(again, { type: 'tick', nowMs: 3000 + typingSeconds * 1000 - 1 })), ['ben']);
  assert.deepEqual(writers(presence(again, { type: 'tick', nowMs: 3000 + typingSeconds * 1000 })), []);
});

test('Somebody whose message has come does not write any more', () => {
  assert.deepEqual(writers(presence(typing, { type: 'wrote', memberId: 'b' })), []);
});

test('Somebody who has left does not write any more', () => {
  const alone = presence(typing, { type: 'presence', members: [ana] });
  assert.deepEqual(alone.here, [ana]);
  assert.deepEqual(writers(alone), []);
});

test('A tick that changes nothing is no change', () => {
  assert.equal(presence(typing, { type: 'tick', nowMs: 1001 }), typing);
});
