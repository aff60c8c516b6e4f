import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersOf, asksFollowUps } from '../../client-web/wwwroot/state/screener.js';

test('Method, intent and plan are asked only after a yes to thoughts', () => {
  assert.equal(asksFollowUps({}), false);
  assert.equal(asksFollowUps({ suicidalThoughts: 'no' }), false);
  assert.equal(asksFollowUps({ suicidalThoughts: 'yes' }), true);
});

test('Nothing is sent while an answer is missing', () => {
  assert.equal(answersOf({}), null);
  assert.equal(answersOf({ wishToBeDead: 'yes', suicidalThoughts: 'no' }), null);
  assert.equal(answersOf({ wishToBeDead: 'yes', suicidalThoughts: 'yes', method: 'no', intent: 'no', behaviour: 'never' }), null);
});

test('After a no the questions that were not asked have no answer, whatever was clicked before', () => {
  assert.deepEqual(answersOf({ wishToBeDead: 'yes', suicidalThoughts: 'no', method: 'yes', behaviour: 'never' }), {
    wishToBeDead: true,
    suicidalThoughts: false,
    method: null,
    intent: null,
    plan: null,
    behaviour: 'never',
  });
});

test('All six answers are sent as they were given', () => {
  const given = { wishToBeDead: 'no', suicidalThoughts: 'yes', method: 'yes', intent: 'no', plan: 'no', behaviour: 'lifetime' };
  assert.deepEqual(answersOf(given), {
    wishToBeDead: false,
    suicidalThoughts: true,
    method: true,
    intent: false,
    plan: false,
    behaviour: 'lifetime',
  });
});
