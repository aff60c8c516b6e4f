import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutedUntil, removalFrom, standingOf } from '../../client-web/wwwroot/state/standing.js';

/** @typedef {import('../../client-web/wwwroot/state/standing.js').Sanction} Sanction */

const now = Date.parse('2026-03-01T12:00:00Z');
/** @param {Partial<Sanction>} [other] @returns {Sanction} */
const mute = (other) => ({ id: 's', kind: 'mute', groupId: 'g', at: '2026-03-01T11:00:00Z', until: '2026-03-01T13:00:00Z', ...other });
const later = mute({ id: 't', at: '2026-03-01T11:30:00Z', until: '2026-03-01T12:30:00Z' });
const lifted = { appeal: { state: /** @type {const} */ ('lifted') } };

test('Somebody who is muted here learns until when', () => {
  assert.equal(mutedUntil([mute()], 'g', now), '2026-03-01T13:00:00Z');
});

test('A warning, another group, a time that is over and an appeal that ended it leave the writing box as it is', () => {
  const over = mute({ until: '2026-03-01T12:00:00Z' });
  const others = [mute({ kind: 'warn' }), mute({ groupId: 'h' }), over, mute(lifted)];
  for (const other of others) assert.equal(mutedUntil([other], 'g', now), null);
});

test('The newest word counts', () => {
  for (const told of [[later, mute()], [mute(), later]]) assert.equal(mutedUntil(told, 'g', now), '2026-03-01T12:30:00Z');
});

test('An appeal that ends the newest mute ends them all: the server lets this person write, though an older one would last longer', () => {
  assert.equal(mutedUntil([{ ...later, ...lifted }, mute()], 'g', now), null);
});

test('An appeal that ends an older mute leaves the newest as it is', () => {
  assert.equal(mutedUntil([later, mute(lifted)], 'g', now), '2026-03-01T12:30:00Z');
});

test('Of each mute it is known whether it still counts', () => {
  assert.equal(standingOf([mute(), later], 't', now), 'holds');
  assert.equal(standingOf([mute(), later], 's', now), 'replaced');
  assert.equal(standingOf([mute(), { ...later, ...lifted }], 's', now), 'over');
  assert.equal(standingOf([mute(), { ...later, ...lifted }], 't', now), 'over');
  assert.equal(standingOf([mute()], 's', Date.parse('2026-03-01T13:00:00Z')), 'over');
});

test('A warning stays a word, and what is not known yet counts', () => {
  assert.equal(standingOf([mute({ kind: 'warn', until: null })], 's', now), 'holds');
  assert.equal(standingOf([], 's', now), 'holds');
});

test('Somebody who was removed is out until that time, or for good, unless an appeal has ended it', () => {
  const removal = mute({ kind: 'remove', until: null });
  assert.equal(removalFrom([removal, later], 'g', now)?.id, 's');
  assert.equal(removalFrom([{ ...removal, until: '2026-03-01T13:00:00Z' }], 'g', now)?.until, '2026-03-01T13:00:00Z');
  assert.equal(removalFrom([{ ...removal, until: '2026-03-01T11:30:00Z' }], 'g', now), null);
  assert.equal(removalFrom([{ ...removal, ...lifted }], 'g', now), null);
  assert.equal(removalFrom([removal], 'h', now), null);
  assert.equal(removalFrom([], 'g', now), null);
});
