import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bySession, directoryAddress, offered, wayIn } from '../../client-web/wwwroot/state/directory.js';

test('What is left empty does not narrow the search, and words are encoded', () => {
  assert.equal(directoryAddress({}), '/api/groups?limit=50');
  assert.equal(directoryAddress({ topic: ' ', q: 'a&b' }), '/api/groups?limit=50&q=a%26b');
  assert.equal(directoryAddress({ ledBy: 'peers', openSeats: 'on' }), '/api/groups?limit=50&ledBy=peers&openSeats=true');
});

test('The directory offers what there is, each word once, and nothing that is empty', () => {
  const group = (/** @type {string} */ topic, /** @type {string} */ language, approach = '') =>
    /** @type {any} */ ({ topic, language, approach });
  assert.deepEqual(offered([group('grief', 'es'), group('anxiety', 'en', 'mindfulness'), group('grief', 'en')]), {
    topic: ['anxiety', 'grief'],
    approach: ['mindfulness'],
    audience: [],
    language: ['en', 'es'],
  });
});

test('Groups that meet soonest come first, those without a time after them by name', () => {
  const group = (/** @type {string} */ name, /** @type {string | null} */ nextSession) =>
    /** @type {any} */ ({ id: name, name, nextSession });
  const timed = [group('later', '2030-01-02T10:00:00Z'), group('soon', '2030-01-01T10:00:00Z')];
  const sorted = bySession([group('b', null), ...timed, group('a', null)]);
  assert.deepEqual(sorted.map((one) => one.name), ['soon', 'later', 'a', 'b']);
});

test('The way in follows from what somebody is and what is free', () => {
  const now = Date.parse('2030-01-01T00:00:00Z');
  const way = (/** @type {object} */ facts) => wayIn({ membership: 'none', agreementVersion: 2, openSeats: 1, ...facts }, now);
  assert.equal(way({}), 'join');
  assert.equal(way({ openSeats: 0 }), 'queue');
  assert.equal(way({ membership: 'guest' }), 'join');
  assert.equal(way({ startsOn: '2029-12-31T00:00:00Z' }), 'closed');
  assert.equal(way({ startsOn: '2030-02-01T00:00:00Z' }), 'join');
  assert.equal(way({ membership: 'waiting' }), 'wait');
  assert.equal(way({ membership: 'waiting', offeredUntil: '2030-01-01T10:00:00Z' }), 'take');
  assert.equal(way({ membership: 'member', acceptedVersion: 2 }), 'enter');
  assert.equal(way({ membership: 'member', acceptedVersion: 1 }), 'accept');
  assert.equal(way({ membership: 'facilitator', acceptedVersion: 1 }), 'enter');
});

test('Whoever was removed is told so and not offered to join, whatever seats are free; once back, they go in', () => {
  const outside = { membership: 'none', agreementVersion: 2, openSeats: 1 };
  assert.equal(wayIn(outside, Date.now(), true), 'removed');
  assert.equal(wayIn(outside, Date.now(), false), 'join');
  assert.equal(wayIn({ ...outside, membership: 'member' }, Date.now(), true), 'enter');
});
