import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sendsByKey } from '../../client-web/wwwroot/state/send-key.js';

const enter = { key: 'Enter', keyCode: 13, shiftKey: false, isComposing: false };

test('Enter sends; with Shift it is a new line, and no other key sends', () => {
  assert.equal(sendsByKey(enter), true);
  assert.equal(sendsByKey({ ...enter, shiftKey: true }), false);
  assert.equal(sendsByKey({ ...enter, key: 'a', keyCode: 65 }), false);
});

test('The Enter that takes a suggested word sends nothing, also where the browser says only by a code that one composes', () => {
  assert.equal(sendsByKey({ ...enter, isComposing: true }), false);
  assert.equal(sendsByKey({ ...enter, keyCode: 229 }), false);
});
