import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drillOutcome, duty, noDuty, standing, toUtc, whatIsWrong } from '../../client-web/wwwroot/state/duty.js';

const noon = Date.parse('2026-03-02T12:00:00Z');
/** @type {import('../../client-web/wwwroot/state/duty.js').Warnings} */
const well = {
  coverage: { covered: true, from: null, to: null },
  pager: { state: 'working', failingSince: null },
  heldOffDuty: 0,
  heldUnwatched: 0,
  followUpsUnanswered: 0,
};
/** @param {string} startsAt */
const shift = (startsAt) => ({ id: startsAt, clinicianId: 'r', clinician: 'dr-rivera', startsAt, endsAt: '2026-03-03T00:00:00Z' });
const drill = { id: 'd', raisedAt: '2026-03-02T12:00:00Z', deliverSeconds: 1, step: 'Assigned', phase: 'Delivered' };

test('When all is well nothing is said', () => assert.deepEqual(whatIsWrong(well, noon), []));

test('A pager that is off or was never tried is no failing one', () => {
  for (const state of /** @type {const} */ (['off', 'untried']))
    assert.deepEqual(whatIsWrong({ ...well, pager: { state, failingSince: null } }, noon), []);
});

test('All that is wrong is said, the most urgent first', () => {
  const wrong = {
    coverage: { covered: false, from: '2026-03-02T12:00:00Z', to: '2026-03-02T13:00:00Z' },
    pager: { state: /** @type {const} */ ('failing'), failingSince: '2026-03-02T11:00:00Z' },
    heldOffDuty: 2,
    heldUnwatched: 1,
    followUpsUnanswered: 1,
  };
  const said = ['uncovered-now', 'pager-failing', 'held-off-duty', 'held-unwatched', 'follow-ups-unanswered'];
  assert.deepEqual(whatIsWrong(wrong, noon), said);
});

test('A gap that is still to come is told from one that is here', () => {
  const coverage = { covered: false, from: '2026-03-02T12:30:00Z', to: '2026-03-02T13:00:00Z' };
  assert.deepEqual(whatIsWrong({ ...well, coverage }, noon), ['uncovered-soon']);
});

test('Shifts stand in the order in which they begin', () => {
  const state = duty(noDuty, { type: 'shifts', shifts: [shift('2026-03-02T20:00:00Z'), shift('2026-03-02T12:00:00Z')] });
  assert.deepEqual(
    state.shifts.map((one) => one.startsAt),
    ['2026-03-02T12:00:00Z', '2026-03-02T20:00:00Z'],
  );
});

test('What was read and what was handed over are kept beside the rest', () => {
  const read = duty(duty(noDuty, { type: 'drills', drills: [] }), {
    type: 'read',
    duty: { onDuty: true, openCases: 2, roster: [] },
  });
  const after = duty(read, { type: 'handed-over', openCases: 0 });
  assert.deepEqual([after.loaded, after.onDuty, after.openCases], [true, true, 0]);
});

test('A drill is taken, missed, or still waiting', () => {
  assert.equal(drillOutcome({ ...drill, acknowledgeSeconds: 20, missed: false }), 'taken');
  assert.equal(drillOutcome({ ...drill, acknowledgeSeconds: 90, missed: true }), 'missed');
  assert.equal(drillOutcome({ ...drill, acknowledgeSeconds: null, missed: false }), 'running');
});

test('A local time of a form goes out as UTC, and none as null', () => {
  assert.equal(toUtc('2026-03-02T12:00'), new Date(2026, 2, 2, 12).toISOString());
  assert.equal(toUtc(undefined), null);
  assert.equal(toUtc('soon'), null);
});

test('Whoever is off duty is told of other clinicians only where there are any', () => {
  assert.equal(standing({ onDuty: true, roster: [] }), 'on');
  assert.equal(standing({ onDuty: false, roster: [{}] }), 'off');
  assert.equal(standing({ onDuty: false, roster: [] }), 'nobody');
});
