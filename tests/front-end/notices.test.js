import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noNotices, notices } from '../../client-web/wwwroot/state/notices.js';

/** @typedef {import('../../client-web/wwwroot/state/notices.js').Notice} Notice */
/** @typedef {import('../../client-web/wwwroot/state/notices.js').NoticesEvent} NoticesEvent */

const noon = Date.parse('2026-03-02T12:00:00Z');
const at = (/** @type {number} */ minutes) => new Date(noon + minutes * 60_000).toISOString();
/** @param {string} id @param {Notice['kind']} kind @param {Partial<Notice>} [more] @returns {NoticesEvent} */
const arrived = (id, kind, more = {}) => ({
  type: 'arrived',
  notice: { id, kind, groupId: 'g', groupName: 'Evening calm', until: null, startsAt: null, endsAt: null, ...more },
});
const tick = (/** @type {number} */ minutes) => /** @type {const} */ ({ type: 'tick', nowMs: noon + minutes * 60_000 });
/** @param {NoticesEvent[]} events */
const kinds = (...events) => events.reduce(notices, noNotices).list.map(({ kind }) => kind);

test('An offer stands until it runs out, and then says where the seat went', () => {
  const offer = arrived('1', 'seat-offered', { until: at(10) });
  assert.deepEqual(kinds(offer, tick(9)), ['seat-offered']);
  assert.deepEqual(kinds(offer, tick(10)), ['seat-offer-ended']);
  assert.deepEqual(kinds(offer, tick(10), arrived('2', 'seat-offer-ended', { until: at(10) })), ['seat-offer-ended']);
});

test('A newer notice about the same seat or session takes the place of the older one', () => {
  assert.deepEqual(
    kinds(arrived('1', 'session-reminder'), arrived('2', 'seat-offered'), arrived('3', 'session-moved', { groupId: 'other' })),
    ['session-reminder', 'seat-offered', 'session-moved'],
  );
  assert.deepEqual(kinds(arrived('1', 'session-reminder'), arrived('2', 'session-moved')), ['session-moved']);
});

test('Of a group that has closed nothing else is told any more', () => {
  assert.deepEqual(
    kinds(
      arrived('1', 'session-reminder'),
      arrived('2', 'seat-offered'),
      arrived('3', 'group-closed'),
      arrived('4', 'seat-offered', { groupId: 'other' }),
    ),
    ['group-closed', 'seat-offered'],
  );
  assert.deepEqual(kinds(arrived('1', 'group-closed', { until: at(5) }), tick(60)), ['group-closed']);
});

test('What was put away does not come back when the stream opens again', () => {
  const offer = arrived('1', 'seat-offered', { until: at(10) });
  assert.deepEqual(kinds(offer, { type: 'put-away', id: '1' }, offer), []);
});

test('A session that is over is no news', () => {
  assert.deepEqual(kinds(arrived('1', 'session-reminder', { startsAt: at(5), endsAt: at(60) }), tick(59)), ['session-reminder']);
  assert.deepEqual(kinds(arrived('1', 'session-reminder', { startsAt: at(5), endsAt: at(60) }), tick(60)), []);
});

test('What changes nothing is the same state', () => {
  const offer = arrived('1', 'seat-offered', { until: at(10) });
  const state = notices(noNotices, offer);
  assert.equal(notices(state, offer), state);
  assert.equal(notices(state, tick(1)), state);
});
