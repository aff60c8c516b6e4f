import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aboutOf, found } from '../../client-web/wwwroot/state/audit.js';

/** @param {number} id @param {Partial<import('../../client-web/wwwroot/state/audit.js').Entry>} [rest] */
const entry = (id, rest) => ({ id, at: '2026-03-02T12:00:00Z', by: 'admin', act: 'audit.read', subject: 'log', reason: '', ...rest });
const shown = (/** @type {ReturnType<typeof entry>} */ { by, act, subject, reason }) => [by, act, subject, reason].join(' ');

test('What one person did again to the same is one row; who, what, to whom and why keep rows apart', () => {
  const entries = [
    entry(7),
    entry(6),
    entry(5, { by: 'kim' }),
    entry(4, { subject: 'case 2' }),
    entry(3, { act: 'case.read' }),
    entry(2, { act: 'case.read', reason: 'asked to' }),
    entry(1),
  ];
  const all = found(entries, '', shown);
  assert.equal(all.count, 7);
  assert.deepEqual(
    all.runs.map((run) => run.map(({ id }) => id)),
    [[7, 6], [5], [4], [3], [2], [1]],
  );
});

test('A text is found in any part and any case, and counted by entries', () => {
  const entries = [entry(3, { by: 'Kim' }), entry(2, { reason: 'Asked by Kim' }), entry(1)];
  assert.equal(found(entries, ' kim ', shown).count, 2);
  assert.equal(found(entries, 'nobody', shown).count, 0);
});

test('What stood in one list that somebody looked at is one row; what they opened by itself is not', () => {
  const listed = (/** @type {number} */ id, /** @type {string} */ subject) =>
    entry(id, { act: 'moderation-item.read', subject, reason: 'queue' });
  const opened = (/** @type {number} */ id, /** @type {string} */ subject) => entry(id, { act: 'case.read', subject, reason: 'open case' });
  const all = found([listed(5, 'a'), listed(4, 'b'), listed(3, 'a'), opened(2, 'c'), opened(1, 'd')], '', shown);
  assert.deepEqual(
    all.runs.map((run) => run.map(({ id }) => id)),
    [[5, 4, 3], [2], [1]],
  );
});

test('What an entry is about is named by its kind, and nobody is told twice who did it', () => {
  const about = (/** @type {string} */ act, /** @type {string} */ subject) =>
    aboutOf({ act, by: 'kim', subject }).map(({ kind, id }) => `${kind} ${id}`);
  assert.deepEqual(about('case.read', 'c1'), ['case c1']);
  assert.deepEqual(about('private-room.read', 'r1'), ['group r1']);
  assert.deepEqual(about('member.mute', 'g1/m1'), ['group g1', 'account m1']);
  assert.deepEqual(about('group.appoint facilitator', 'g1/m1'), ['group g1', 'account m1']);
  assert.deepEqual(about('group.close', 'g1'), ['group g1']);
  assert.deepEqual(about('clinician.ask', 'i1/q1'), ['report i1', 'question q1']);
  assert.deepEqual(about('audit.read', 'newest'), ['extent newest']);
  assert.deepEqual(about('duty.begin', 'kim'), []);
  assert.deepEqual(about('backup.create', 'a/b'), ['backup a/b']);
  assert.deepEqual(about('something.new', 'x'), []);
});
