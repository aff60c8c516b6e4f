import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found } from '../../client-web/wwwroot/state/audit.js';

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
