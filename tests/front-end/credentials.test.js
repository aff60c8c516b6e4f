import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byUrgency, dayField, endOfDay, needLook, standingOf } from '../../client-web/wwwroot/state/credentials.js';

const now = Date.parse('2026-03-02T12:00:00Z');
const day = 86_400_000;
const after = (/** @type {number} */ milliseconds) => new Date(now + milliseconds).toISOString();
/** @param {string} pseudonym @param {string | null} [expiresAt] @param {string | null} [verifiedAt] */
const person = (pseudonym, expiresAt = null, verifiedAt = '2026-01-01T00:00:00Z') => ({
  id: pseudonym,
  pseudonym,
  roles: ['member', 'clinician'],
  credential: { licence: 'LCSW', jurisdiction: 'US-CA', verifiedAt, expiresAt },
});

test('A licence stands as its dates say', () => {
  assert.equal(standingOf(person('a'), now), 'verified');
  assert.equal(standingOf(person('a', after(30 * day + 1)), now), 'verified');
  assert.equal(standingOf(person('a', after(30 * day)), now), 'expiring');
  assert.equal(standingOf(person('a', after(1)), now), 'expiring');
  assert.equal(standingOf(person('a', after(0)), now), 'expired');
  assert.equal(standingOf(person('a', after(-day), null), now), 'unverified');
  assert.equal(standingOf({ ...person('a'), credential: null }, now), 'missing');
});

test('What has run out comes first, then what runs out soonest, then what nobody has looked up, then the rest', () => {
  const people = [
    person('zoe'),
    person('ann'),
    person('new', null, null),
    { ...person('bare'), credential: null },
    person('soon', after(20 * day)),
    person('sooner', after(2 * day)),
    person('just', after(-day)),
    person('long', after(-90 * day)),
  ];
  const list = byUrgency(people, now);
  assert.deepEqual(
    list.map((one) => one.person.pseudonym),
    ['long', 'just', 'sooner', 'soon', 'bare', 'new', 'ann', 'zoe'],
  );
  assert.equal(needLook(list), 6);
  assert.equal(people[0]?.pseudonym, 'zoe', 'the given list is left as it is');
});

test('A licence holds through the last day that was written down, and the form shows that day again', () => {
  const at = endOfDay('2027-06-30');
  assert.equal(at, new Date(2027, 5, 30, 23, 59, 59).toISOString());
  assert.equal(dayField(at), '2027-06-30');
  assert.deepEqual([endOfDay(undefined), endOfDay(''), dayField(null)], [null, null, '']);
});
