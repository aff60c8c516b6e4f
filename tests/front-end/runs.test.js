import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEscalatedAgain, runs } from '../../client-web/wwwroot/state/runs.js';

/** @param {string} kind @param {string | null} by */
const entry = (kind, by = null) => ({ kind, by });

test('Asking the same people again and again is one run, and every entry is still in it', () => {
  const history = [
    entry('Raised'),
    entry('Escalated', 'dr-rivera'),
    entry('Escalated'),
    entry('Escalated'),
    entry('Acknowledged'),
    entry('Escalated'),
  ];
  const found = runs(history, isEscalatedAgain);
  assert.deepEqual(
    found.map((run) => run.length),
    [1, 1, 2, 1, 1],
  );
  assert.deepEqual(found.flat(), history);
});

test('Nothing else is folded, and nothing makes no run', () => {
  assert.equal(runs([entry('Noted', 'kim'), entry('Noted', 'kim')], isEscalatedAgain).length, 2);
  assert.deepEqual(runs([], isEscalatedAgain), []);
});
