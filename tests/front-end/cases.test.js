import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cases,
  hasNewsForMe,
  isOverdue,
  neighbour,
  noCases,
  otherHolder,
  seen,
  waits,
  wanting,
} from '../../client-web/wwwroot/state/cases.js';

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
  assert.deepEqual(state.news, { kind: 'raised', id: 'd', level: 'Crisis', isDrill: false, number: 1, isOver: false });
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
  assert.deepEqual(escalated.news, { kind: 'escalated', id: 'a', level: 'Crisis', isDrill: false, number: 1, isOver: false });
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

const own = { id: 'id-of-dr-rivera', pseudonym: 'dr-rivera' };
/** A desk with one case of one's own and one of a colleague. */
const held = cases(cases(noCases, { type: 'opened', own }), {
  type: 'listed',
  cases: [
    riskCase('a', 'Crisis', '01', { acknowledgedBy: 'dr-rivera', phase: 'Acknowledged', evidenceCount: 4 }),
    riskCase('b', 'Crisis', '02', { acknowledgedBy: 'dr-two', phase: 'Acknowledged', evidenceCount: 1 }),
  ],
});
/** What the feed says when the member has written again. @param {string} id @param {string} by @param {number} evidenceCount */
const grown = (id, by, evidenceCount) => {
  const more = { acknowledgedBy: by, phase: 'Acknowledged', evidenceCount };
  return /** @type {const} */ ({ type: 'case-updated', riskCase: riskCase(id, 'Crisis', '01', more) });
};
/** @param {CasesState} state @param {string} id */
const choose = (state, id) => cases(state, { type: 'chosen', id });

test('New danger in a case that one has is said aloud, and marked until the case is looked at', () => {
  const state = cases(choose(held, 'b'), grown('a', own.id, 5));
  assert.deepEqual(state.news, { kind: 'evidence', id: 'a', level: 'Crisis', isDrill: false, number: 1, isOver: false });
  assert.deepEqual(state.unread, ['a']);
  assert.equal(wanting(state), 1);
  const seen = choose(state, 'a');
  assert.deepEqual(seen.unread, []);
  assert.equal(seen.news?.isOver, true);
  assert.equal(wanting(seen), 0);
});

test('In the case that is open it is said aloud too', () => {
  const state = cases(choose(held, 'a'), grown('a', own.id, 5));
  assert.equal(state.news?.isOver, false);
  assert.deepEqual(state.unread, []);
  assert.equal(choose(state, 'b').news?.isOver, true, 'whoever goes on has seen it');
});

test('A case of a colleague that grows has a mark and is not said aloud', () => {
  const state = cases(held, grown('b', 'id-of-dr-two', 2));
  assert.equal(state.news, null);
  assert.deepEqual(state.unread, ['b']);
  assert.equal(state.queue.some((one) => hasNewsForMe(state, one)), false);
});

test('What the feed did not bring is news when the list has it, once', () => {
  const more = { acknowledgedBy: 'dr-rivera', phase: 'Acknowledged', evidenceCount: 5 };
  const newest = [riskCase('a', 'Crisis', '01', more), riskCase('n', 'Red', '03')];
  const state = cases(held, { type: 'listed', cases: newest });
  assert.deepEqual(state.unread, ['a']);
  assert.equal(state.news?.number, 2, 'the one that grew, and a new one');
  const older = cases(state, { type: 'listed', cases: held.queue });
  assert.equal(cases(older, { type: 'listed', cases: newest }).news?.number, 2);
});

test('An acknowledgement, or anything else that adds nothing, is not news', () => {
  assert.equal(cases(held, grown('a', own.id, 4)).news, null);
});

test('What was said of a new case is over as soon as somebody has it', () => {
  const state = raise(held, riskCase('d', 'Crisis', '03'));
  const taken = { ...riskCase('d', 'Crisis', '03'), phase: 'Acknowledged', acknowledgedBy: own.id };
  const after = cases(state, { type: 'case-updated', riskCase: taken });
  assert.equal(after.news?.isOver, true);
  assert.equal(after.queue.find((one) => one.id === 'd')?.acknowledgedBy, 'dr-rivera', 'the event tells of oneself');
});

test('Whoever ends a case that is on the screen is named only when that is known', () => {
  const around = { assessments: [], room: [], privateRoom: null, transcript: [], followUp: null, worries: [], safetyPlan: null };
  const empty = { country: 'US', ageBand: 'adult', evidence: [], history: [], notes: [], screenings: [], around };
  const detail = { ...riskCase('b', 'Crisis', '02', { acknowledgedBy: 'dr-two' }), ...empty };
  const read = cases(choose(held, 'b'), { type: 'read', detail });
  const ended = { ...riskCase('b', 'Crisis', '02'), phase: 'Resolved', acknowledgedBy: 'id-of-dr-three' };
  const after = cases(read, { type: 'case-updated', riskCase: ended });
  assert.equal(after.detail?.acknowledgedBy, '…', 'not whoever had it');
  assert.equal(cases(after, { type: 'ended', id: 'b', by: 'dr-three' }).detail?.acknowledgedBy, 'dr-three');
  assert.equal(cases(after, { type: 'ended', id: 'a', by: 'dr-three' }).detail?.acknowledgedBy, '…');
});

/** What the feed says of the colleague's case. @param {Partial<RiskCase>} more @param {'case-updated' | 'case-escalated'} [type] */
const moved = (more, type = 'case-updated') => ({
  type,
  riskCase: riskCase('b', 'Crisis', '02', { evidenceCount: 1, dueAt: '2026-01-01T10:09:00Z', acknowledgedBy: null, ...more }),
});

test('A case that a colleague had and nobody has any more is said aloud, once', () => {
  const state = cases(choose(held, 'b'), moved({}));
  assert.equal(state.news?.kind, 'returned');
  assert.equal(cases(state, moved({ phase: 'Delivered' })).news?.number, 1);
  const taken = cases(state, moved({ acknowledgedBy: 'id-of-dr-two', dueAt: null }));
  assert.equal(taken.news?.isOver, true);
});

test('A case that is handed over to the reader is said aloud, whoever had it and however that is heard', () => {
  const mine = { assignedTo: own.id };
  const state = cases(held, moved(mine));
  assert.equal(state.news?.kind, 'given');
  assert.equal(cases(state, moved({ ...mine, phase: 'Delivered' })).news?.number, 1);
  const [a, b] = held.queue;
  const list = [a, { ...b, acknowledgedBy: null, assignedTo: own.pseudonym }];
  assert.equal(cases(held, { type: 'listed', cases: /** @type {RiskCase[]} */ (list) }).news?.kind, 'given');
  const before = cases(held, moved({ ...mine, acknowledgedBy: 'id-of-dr-two', dueAt: null }));
  assert.equal(before.news, null);
  assert.equal(cases(before, moved(mine)).news?.kind, 'given', 'that was to come to the reader in the beginning');
  const waiting = cases(held, moved({ assignedTo: 'id-of-dr-two' }));
  assert.equal(cases(waiting, moved(mine)).news?.kind, 'given', 'from somebody who had not taken it yet');
});

test('A new case that finds its first clinician is not news twice, and an escalation is one', () => {
  const raised = raise(held, riskCase('d', 'Crisis', '03'));
  const given = cases(raised, { type: 'case-updated', riskCase: riskCase('d', 'Crisis', '03', { assignedTo: own.id }) });
  assert.equal(given.news, raised.news);
  const escalated = cases(held, moved({ assignedTo: own.id }, 'case-escalated'));
  assert.deepEqual([escalated.news?.kind, escalated.news?.number], ['escalated', 1]);
});

test('The news of a drill says that it is one', () => {
  assert.equal(raise(listed, riskCase('d', 'Crisis', '00', { drill: true })).news?.isDrill, true);
});

test('A page that is loaded anew still has its marks, and one for what came meanwhile', () => {
  const before = seen(cases(held, grown('b', 'id-of-dr-two', 2)));
  assert.deepEqual(before, { heard: { a: 4, b: 2 }, worst: { a: 'Crisis', b: 'Crisis' }, unread: ['b'] });
  const again = cases(noCases, { type: 'opened', own, before });
  assert.deepEqual(cases(again, { type: 'listed', cases: held.queue }).unread, ['b']);
  const list = held.queue.map((one) => (one.id === 'a' ? { ...one, evidenceCount: 5 } : one));
  const after = cases(again, { type: 'listed', cases: list });
  assert.deepEqual([after.unread, after.news?.kind], [['b', 'a'], 'evidence']);
  assert.deepEqual(cases(again, { type: 'listed', cases: [] }).unread, []);
});
