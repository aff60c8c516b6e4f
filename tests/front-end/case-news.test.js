import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cases, noCases, seen } from '../../client-web/wwwroot/state/cases.js';

/** @typedef {import('../../client-web/wwwroot/state/types.js').RiskCase} RiskCase */

/** @param {string} id @param {string} level @param {string} minute @param {Partial<RiskCase>} [more] @returns {RiskCase} */
const riskCase = (id, level, minute, more = {}) => ({
  ...{ id, level, phase: 'raised', groupId: 'g', memberId: `m-${id}` },
  ...{ raisedAt: `2026-01-01T10:${minute}:00Z`, acknowledgedBy: null },
  ...more,
});
const own = { id: 'id-of-dr-rivera', pseudonym: 'dr-rivera' };
const listed = cases(noCases, { type: 'listed', cases: [riskCase('a', 'Red', '01'), riskCase('b', 'Crisis', '05')] });

/** What is heard of the case that waits. @param {string} level @param {Partial<RiskCase>} [more] */
const risen = (level, more = {}) =>
  /** @type {const} */ ({ type: 'case-updated', riskCase: riskCase('a', level, '01', { evidenceCount: 1, ...more }) });

test('A case that waits and rises is said aloud to everybody, once', () => {
  const state = cases(listed, risen('Crisis'));
  assert.deepEqual(state.news, { kind: 'worse', id: 'a', level: 'Crisis', isDrill: false, number: 1, isOver: false });
  assert.deepEqual(state.unread, ['a']);
  assert.equal(cases(state, risen('Crisis')).news?.number, 1);
  const older = cases(state, { type: 'listed', cases: listed.queue });
  assert.equal(cases(older, risen('Crisis')).news?.number, 1, 'a list that an event overtook takes nothing back');
  const taken = cases(state, risen('Crisis', { acknowledgedBy: 'id-of-dr-two', phase: 'Acknowledged' }));
  assert.equal(taken.news?.isOver, true);
});

test('A rise that no event brought is said aloud when the list has it', () => {
  const list = listed.queue.map((one) => (one.id === 'a' ? { ...one, level: 'Crisis' } : one));
  assert.equal(cases(listed, { type: 'listed', cases: list }).news?.kind, 'worse');
  const again = cases(noCases, { type: 'opened', own, before: seen(listed) });
  assert.equal(cases(again, { type: 'listed', cases: list }).news?.kind, 'worse', 'on a page that is loaded anew too');
  const kept = cases(noCases, { type: 'opened', own, before: { heard: { a: 0 }, unread: [] } });
  assert.equal(cases(kept, { type: 'listed', cases: list }).news, null, 'not where the level before is not known');
});

test('More of the same level is no rise, and a rise that waits for nobody is none of the others', () => {
  assert.equal(cases(listed, risen('Red')).news, null);
  const taken = { acknowledgedBy: 'id-of-dr-two', phase: 'Acknowledged' };
  assert.equal(cases(cases(listed, risen('Red', taken)), risen('Crisis', taken)).news, null);
  const due = { ...taken, dueAt: '2026-01-01T10:06:00Z' };
  assert.equal(cases(cases(listed, risen('Red', taken)), risen('Crisis', due)).news?.kind, 'worse');
});

/** A desk with one case of one's own and one of a colleague. */
const held = cases(cases(noCases, { type: 'opened', own }), {
  type: 'listed',
  cases: [
    riskCase('a', 'Crisis', '01', { acknowledgedBy: 'dr-rivera', phase: 'Acknowledged' }),
    riskCase('b', 'Crisis', '02', { acknowledgedBy: 'dr-two', phase: 'Acknowledged' }),
  ],
});
/** What the feed says of who has it. @param {string} id @param {string} by */
const having = (id, by) =>
  /** @type {const} */ ({ type: 'case-updated', riskCase: riskCase(id, 'Crisis', '01', { acknowledgedBy: by, phase: 'Acknowledged' }) });

test('A case that a colleague takes over from the reader is said aloud, once, until it is looked at or theirs again', () => {
  const state = cases(held, having('a', 'id-of-dr-two'));
  assert.deepEqual(state.news, { kind: 'taken', id: 'a', level: 'Crisis', isDrill: false, number: 1, isOver: false });
  assert.equal(cases(state, { type: 'chosen', id: 'a' }).news?.isOver, true);
  assert.equal(cases(state, having('a', own.id)).news?.isOver, true);
  const named = held.queue.map((one) => (one.id === 'a' ? { ...one, acknowledgedBy: 'dr-two' } : one));
  const after = cases(state, { type: 'listed', cases: named });
  assert.deepEqual([after.news?.number, after.news?.isOver], [1, false], 'the list only says who it is');
  assert.equal(cases(held, { type: 'listed', cases: named }).news?.kind, 'taken', 'no event brought it');
  assert.equal(cases(held, having('b', 'id-of-dr-three')).news, null, 'it was not the reader who had it');
});

test('A wish or a second worry brings no message and is heard all the same by whoever has the case', () => {
  const grown = (/** @type {string} */ id, /** @type {string} */ by) =>
    /** @type {const} */ ({
      type: 'case-updated',
      riskCase: riskCase(id, 'Crisis', '01', { acknowledgedBy: by, phase: 'Acknowledged', evidenceCount: 0, newsCount: 1 }),
    });
  const heard = cases(held, grown('a', own.id));
  assert.deepEqual([heard.news?.kind, heard.unread], ['evidence', ['a']]);
  const theirs = cases(held, grown('b', 'id-of-dr-two'));
  assert.deepEqual([theirs.news, theirs.unread], [null, ['b']]);
});

test('Of several news in one list the most urgent is said, and that there is more', () => {
  const list = [...listed.queue, riskCase('c', 'Red', '07'), riskCase('d', 'Crisis', '08')];
  const { news } = cases(listed, { type: 'listed', cases: list });
  assert.deepEqual([news?.id, news?.hasMore], ['d', true]);
  const one = cases(listed, { type: 'listed', cases: list.slice(0, 3) });
  assert.deepEqual([one.news?.id, one.news?.hasMore], ['c', undefined]);
});

test('A case that no list had and no event raised is said aloud by whatever event brings it', () => {
  assert.equal(cases(listed, { type: 'case-updated', riskCase: riskCase('z', 'Red', '09') }).news?.kind, 'raised');
});
