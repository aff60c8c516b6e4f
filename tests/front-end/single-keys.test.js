import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actOfKey, isWriting } from '../../client-web/wwwroot/state/single-keys.js';

/** @typedef {import('../../client-web/wwwroot/state/single-keys.js').WritingEvent} WritingEvent */

/** @param {WritingEvent[]} events */
const after = (...events) => events.reduce(isWriting, false);
/** @type {(inField: boolean) => WritingEvent} */
const focused = (inField) => ({ type: 'focused', inField });
/** @type {(inField: boolean) => WritingEvent} */
const pressed = (inField) => ({ type: 'pressed', inField });
/** @type {(key: string, inField: boolean, isOneLine?: boolean) => WritingEvent} */
const key = (name, inField, isOneLine = false) => ({ type: 'key', key: name, inField, isOneLine });
const plain = { isHeld: false, isChord: false, isAtCases: true };

test('Letters that go on when a field has gone act on no case', () => {
  const gone = [pressed(true), focused(true), key('j', true), focused(false), key('j', false)];
  assert.equal(after(...gone), true);
  assert.equal(actOfKey(after(...gone), { ...plain, key: 'a' }), null);
});

test('Whoever goes elsewhere by themselves has the keys again: by a press, by Tab, by sending', () => {
  const written = [focused(true), key('j', true)];
  assert.equal(after(...written, pressed(false)), false);
  assert.equal(after(...written, key('Tab', true), focused(false)), false);
  assert.equal(after(...written, key('Tab', true), focused(true)), true, 'from field to field');
  assert.equal(after(...written, key('Enter', true, true), focused(false)), false);
  assert.equal(after(...written, key('Enter', true)), true, 'a new line');
  assert.equal(after(...written, key('Enter', false)), true, 'a new line in a field that has gone');
});

test('One key is enough for whoever writes nothing', () => {
  assert.equal(actOfKey(after(), { ...plain, key: 'J' }), 'next');
  assert.equal(actOfKey(after(pressed(false), focused(false)), { ...plain, key: 'a' }), 'acknowledge');
});

test('A key that repeats itself, one with another, or one outside the cases does nothing', () => {
  for (const not of [{ isHeld: true }, { isChord: true }, { isAtCases: false }]) {
    assert.equal(actOfKey(false, { ...plain, ...not, key: 'a' }), null);
  }
  assert.equal(actOfKey(false, { ...plain, key: 'constructor' }), null);
});
