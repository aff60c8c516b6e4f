import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { keepDraft, keptDraft } from '../../client-web/wwwroot/device/kept.js';

/** What a browser keeps: a plain thing of words by key. */
function storage() {
  /** @type {Map<string, string>} */
  const held = new Map();
  return {
    getItem: (/** @type {string} */ key) => held.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void held.set(key, value),
    removeItem: (/** @type {string} */ key) => void held.delete(key),
  };
}

const tabs = { first: storage(), second: storage(), third: storage() };
/** @param {keyof typeof tabs} tab */
const inTab = (tab) => Object.assign(globalThis, { sessionStorage: tabs[tab] });

beforeEach(() => {
  Object.assign(tabs, { first: storage(), second: storage(), third: storage() });
  Object.assign(globalThis, { localStorage: storage() });
  inTab('first');
});

test('A draft that is sent in one tab leaves the draft of another', () => {
  keepDraft('ana', 'g', 'in the first');
  inTab('second');
  keepDraft('ana', 'g', 'in the second');
  keepDraft('ana', 'g', '');
  assert.equal(keptDraft('ana', 'g').text, '');
  inTab('first');
  assert.equal(keptDraft('ana', 'g').text, 'in the first');
});

test('What another tab wrote since is not cleared', () => {
  keepDraft('ana', 'g', 'in the first');
  inTab('second');
  keepDraft('ana', 'g', 'in the second');
  inTab('first');
  keepDraft('ana', 'g', '');
  inTab('third');
  assert.equal(keptDraft('ana', 'g').text, 'in the second');
});

test('A draft that a new tab took up is gone when it is sent there', () => {
  keepDraft('ana', 'g', 'begun yesterday');
  inTab('second');
  assert.equal(keptDraft('ana', 'g').text, 'begun yesterday');
  keepDraft('ana', 'g', '');
  inTab('third');
  assert.equal(keptDraft('ana', 'g').text, '');
});
