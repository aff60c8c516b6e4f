import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folds, topicsOf } from '../../client-web/wwwroot/state/folding.js';

test('A note names topics in any spelling', () => {
  assert.deepEqual(topicsOf('Self harm, FOOD'), ['self-harm', 'food']);
  assert.deepEqual(topicsOf('spiders, snakes, loss'), ['other', 'loss']);
  assert.deepEqual(topicsOf(''), []);
});

test('Until a reader has chosen every note folds its message', () => {
  assert.equal(folds('spiders', null), true);
  assert.equal(folds('', null), false);
  assert.equal(folds(null, null), false);
});

test('A chosen topic folds, another does not', () => {
  assert.equal(folds('loss, food', ['food']), true);
  assert.equal(folds('loss', ['food']), false);
  assert.equal(folds('spiders', ['other']), true);
  assert.equal(folds('loss', []), false);
});
