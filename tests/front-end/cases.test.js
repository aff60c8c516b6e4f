import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cases, isOverdue, neighbour, noCases, otherHolder, waits } from '../../client-web/wwwroot/state/cases.js';

/** @typedef {import('../../client-web/wwwroot/state/cases.js').CasesState} CasesState */
/** @typedef {import('../../client-web/wwwroot/state/types.js').RiskCase} RiskCase */

/** @param {string} id @param {string} level @param {string} minute @param {Partial<RiskCase>} [more] @returns {RiskCase} */
const riskCase = (id, level, minute, more = {}) => ({
  ...{ id, level, phase: 'raised', groupId: 'g', memberId: `m-${id}` },
  ...{ raisedAt: `2026-01-01T10:${minute}:00Z`, acknowledgedBy: null },
  ...more,
});
/** @param {CasesState} state */
const ids = (state) => state.queue.map((one) => one.id);
/** @param {CasesState} state @param {RiskCase} one */
const raise = (state, one) => cases(state, { type: 'case-raised', riskCase: one });

const listed = cases(noCases, {
  type: 'listed',
  cases: [riskCase('a', 'Red', '01'), riskCase('b', 'Crisis', '05'), riskCase('c', 'Crisis', '02')],
});

test('The queue is by severity, then by age', () => {
  assert.deepEqual(ids(listed), ['c', 'b', 'a']);
});

test('A new case takes its place and is said aloud', () => {
  const state = raise(listed, riskCase('d', 'Crisis', '03'));
  assert.deepEqual(ids(state), ['c', 'd', 'b', 'a']);
  assert.deepEqual(state.news, { kind: 'raised', level: 'Crisis', number: 1 });
});

test('A case that comes again on connecting is not news', () => {
  assert.equal(raise(listed, riskCase('a', 'Red', '01')).news, null);
});

test('A feed event keeps what the list knew beside it', () => {
  const known = cases(noCases, { type: 'listed', cases: [riskCase('a', 'Red', '01', { pseudonym: 'ana', evidenceCount: 2 })] });
  const state = cases(known, { type: 'case-updated', riskCase: riskCase('a', 'Crisis', '01', { acknowledgedBy: 'id-of-dr-rivera' }) });
  assert.equal(state.queue[0]?.pseudonym, 'ana');
  assert.equal(state.queue[0]?.level, 'Crisis');
  assert.equal(state.queue[0]?.acknowledgedBy, '…', 'the event has an id where the list has a name');
});

test('A resolved case leaves the queue', () => {
  assert.deepEqual(ids(cases(listed, { type: 'case-updated', riskCase: riskCase('c', 'Crisis', '02', { phase: 'resolved' }) })), [
    'b',
    'a',
  ]);
});

test('An escalation is said aloud each time', () => {
  const once = cases(listed, { type: 'case-escalated', riskCase: riskCase('a', 'Red', '01') });
  const twice = cases(once, { type: 'case-escalated', riskCase: riskCase('a', 'Red', '01') });
  assert.equal(twice.news?.number, 2);
});

test('An answer for a case that is no longer chosen is not shown', () => {
  const chosen = cases(listed, { type: 'chosen', id: 'a' });
  const around = { assessments: [], room: [], privateRoom: null, transcript: [], followUp: null, worries: [], safetyPlan: null };
  const empty = { country: 'US', ageBand: 'adult', evidence: [], history: [], notes: [], screenings: [], around };
  const detail = { ...riskCase('b', 'Crisis', '05'), ...empty };
  assert.equal(cases(chosen, { type: 'read', detail }).detail, null);
  assert.equal(cases(cases(listed, { type: 'chosen', id: 'b' }), { type: 'read', detail }).detail?.id, 'b');
});

test('The keys go through the queue and stop at its ends', () => {
  assert.equal(neighbour(listed, 1), 'c');
  const last = cases(listed, { type: 'chosen', id: 'a' });
  assert.equal(neighbour(last, 1), null);
  assert.equal(neighbour(last, -1), 'b');
});

test('Overdue is a case past its time that waits for somebody', () => {
  const due = riskCase('a', 'Red', '01', { dueAt: '2026-01-01T10:06:00Z' });
  const later = Date.parse('2026-01-01T10:07:00Z');
  assert.equal(isOverdue(due, later), true);
  assert.equal(isOverdue({ ...due, acknowledgedBy: 'dr-rivera', dueAt: null }, later), false);
  assert.equal(isOverdue(due, later - 120_000), false);
});

test('A case that somebody has waits for them again when it has a time', () => {
  const taken = riskCase('a', 'Crisis', '01', { acknowledgedBy: 'dr-rivera', dueAt: '2026-01-01T10:06:00Z' });
  assert.equal(waits(taken), true);
  assert.equal(waits({ ...taken, dueAt: null }), false);
  assert.equal(waits({ ...taken, phase: 'Resolved' }), false);
  const escalated = cases(listed, { type: 'case-escalated', riskCase: taken });
  assert.deepEqual(escalated.news, { kind: 'escalated', level: 'Crisis', number: 1 });
});

test('An open case that a colleague has is theirs until it is taken over', () => {
  const taken = riskCase('a', 'Crisis', '01', { acknowledgedBy: 'dr-two', phase: 'Acknowledged' });
  assert.equal(otherHolder(taken, 'dr-rivera'), 'dr-two');
  assert.equal(otherHolder(taken, 'dr-two'), null);
  assert.equal(otherHolder({ ...taken, acknowledgedBy: null }, 'dr-rivera'), null);
  assert.equal(otherHolder({ ...taken, phase: 'Resolved' }, 'dr-rivera'), null);
  assert.equal(otherHolder({ ...taken, acknowledgedBy: '…' }, 'dr-rivera'), null, 'an event that names nobody may tell of oneself');
});

test('A drill stands below every real case, however old and severe it is', () => {
  const drill = riskCase('d', 'Crisis', '00', { drill: true });
  assert.deepEqual(ids(raise(listed, drill)), ['c', 'b', 'a', 'd']);
});
