import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutedUntil } from '../../client-web/wwwroot/state/muted.js';

const now = Date.parse('2026-03-01T12:00:00Z');
/** @param {Partial<import('../../client-web/wwwroot/state/muted.js').Sanction>} [other] */
const mute = (other) => ({ id: 's', kind: 'mute', groupId: 'g', at: '2026-03-01T11:00:00Z', until: '2026-03-01T13:00:00Z', ...other });

test('Somebody who is muted here learns until when', () => {
  assert.equal(mutedUntil([mute()], 'g', now), '2026-03-01T13:00:00Z');
});

test('A warning, another group, a time that is over and an appeal that ended it leave the writing box as it is', () => {
  const over = mute({ until: '2026-03-01T12:00:00Z' });
  const others = [mute({ kind: 'warn' }), mute({ groupId: 'h' }), over, mute({ appeal: { state: 'lifted' } })];
  for (const other of others) assert.equal(mutedUntil([other], 'g', now), null);
});

test('The newest word counts', () => {
  const later = mute({ at: '2026-03-01T11:30:00Z', until: '2026-03-01T12:30:00Z' });
  assert.equal(mutedUntil([later, mute()], 'g', now), '2026-03-01T12:30:00Z');
});
