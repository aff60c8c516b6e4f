import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advice, emptyGuide, guide, matches, question, questions } from '../../client-web/wwwroot/state/guide.js';
import { strings } from '../../client-web/wwwroot/strings/strings.js';

/** @param {string[]} values */
const answered = (...values) =>
  values.reduce((state, value) => guide(state, { type: 'answered', value }), emptyGuide);

/** @param {Partial<import('../../client-web/wwwroot/state/types.js').Group>} facts */
const group = (facts) =>
  /** @type {import('../../client-web/wwwroot/state/types.js').Group} */ ({
    id: 'g', name: 'A', topic: 'grief', capacity: 12, members: 3, agreementVersion: 1, membership: 'none', openSeats: 3, ...facts,
  });

test('Every question has words, and every answer of it', () => {
  for (const one of questions) assert.ok(Object.keys(strings.guideQuestions[one]?.options ?? {}).length >= 3, one);
});

test('Questions come one after another, and the result after the last', () => {
  let state = emptyGuide;
  for (const one of questions) {
    assert.equal(question(state), one);
    state = guide(state, { type: 'answered', value: one === 'safety' ? 'wait' : 'any' });
  }
  assert.equal(question(state), null);
  assert.deepEqual(guide(state, { type: 'answered', value: 'more' }), state);
});

test('Who is in danger now is asked nothing more, and sees people to call before anything else', () => {
  const state = answered('now');
  assert.equal(question(state), null);
  assert.deepEqual(advice(state.answers), { contacts: 'now', single: false, groups: false });
  assert.equal(question(guide(state, { type: 'back' })), 'safety');
});

test('Who is not sure sees people to call, and groups', () => {
  assert.deepEqual(advice(answered('worse').answers), { contacts: 'soon', single: false, groups: true });
  assert.deepEqual(advice(answered('wait', 'unsure', 'grief', 'single').answers), { contacts: null, single: true, groups: true });
});

test('Going back keeps what was answered', () => {
  const back = guide(answered('wait', 'practice'), { type: 'back' });
  assert.equal(question(back), 'need');
  assert.equal(back.answers.need, 'practice');
  assert.deepEqual(guide(back, { type: 'again' }), emptyGuide);
});

test('Groups about something else do not fit, however open they are', () => {
  const found = matches([group({ id: 'a' }), group({ id: 'b', topic: 'Anxiety' })], { topic: 'anxiety' });
  assert.deepEqual(found.map((one) => one.id), ['b']);
});

test('Skills fit who wants to practise, a professional who wants one, and a free seat comes first among equals', () => {
  const groups = [
    group({ id: 'talk', approach: 'open sharing', ledBy: 'peers' }),
    group({ id: 'full', approach: 'CBT skills', ledBy: 'professional', openSeats: 0 }),
    group({ id: 'free', approach: 'CBT skills', ledBy: 'professional' }),
  ];
  const found = matches(groups, { topic: 'grief', need: 'practice', lead: 'professional' });
  assert.deepEqual(found.map((one) => one.id), ['free', 'full', 'talk']);
});

test('No more than five are shown', () => {
  assert.equal(matches(Array.from({ length: 9 }, (_, index) => group({ id: `${index}` })), { topic: 'other' }).length, 5);
});
