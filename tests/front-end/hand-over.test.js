import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastHandOver } from '../../client-web/wwwroot/state/hand-over.js';

/** @param {string} kind @param {string | null} by @param {string | null} [note] */
const entry = (kind, by, note = null) => ({ at: '2026-01-01T10:00:00Z', kind, by, note });
const handed = entry('HandedOver', 'dr-one', 'Her flatmate is there.');
const before = [entry('Raised', null), entry('Assigned', 'dr-one'), entry('Acknowledged', 'dr-one')];

test('Of a case that nobody handed over there is nothing to tell', () => {
  assert.equal(lastHandOver({ history: before, assignedTo: 'dr-one' }), null);
});

test('The last hand-over is told, with whom the case was given to', () => {
  const since = [entry('Delivered', 'dr-two'), entry('Escalated', null), entry('Noted', 'dr-two', 'Called.')];
  const history = [...before, entry('HandedOver', 'dr-zero', 'Older.'), handed, ...since];
  assert.deepEqual(lastHandOver({ history, assignedTo: 'dr-two' }), { entry: handed, to: 'dr-two' });
});

test('Whom it was handed to is not guessed once it went on', () => {
  for (const kind of ['Assigned', 'Escalated', 'Returned', 'TakenOver']) {
    const history = [...before, handed, entry(kind, 'dr-three')];
    assert.deepEqual(lastHandOver({ history, assignedTo: 'dr-three' }), { entry: handed, to: null }, kind);
  }
});
