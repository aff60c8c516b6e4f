import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetEverything, hasUnsentWords, keepDraft, keepUnsent, keptCaseDraft, keptDraft } from '../../client-web/wwwroot/device/kept.js';

/** A device on which these names are kept. The store of a browser has its names as properties. */
function device() {
  const names = /** @type {Record<string, string>} */ ({});
  const how = {
    getItem: (/** @type {string} */ name) => names[name] ?? null,
    setItem: (/** @type {string} */ name, /** @type {string} */ value) => void (names[name] = value),
    removeItem: (/** @type {string} */ name) => void delete names[name],
    clear: () => Object.keys(names).forEach((name) => delete names[name]),
  };
  const store = new Proxy(names, { get: (_, name) => Reflect.get(how, name) });
  for (const area of ['localStorage', 'sessionStorage']) Object.defineProperty(globalThis, area, { value: store, configurable: true });
}

const entry = /** @type {import('../../client-web/wwwroot/state/outbox.js').Entry} */ ({
  ...{ messageId: 'm1', groupId: 'g1', text: 'Soup.', contentNote: null, writtenAt: '2030-01-01T00:00:00Z' },
  ...{ status: 'delayed', tries: 1, retryAtMs: 0, why: null },
});

test('Signing out is asked about where a message of this account was not sent', () => {
  device();
  assert.equal(hasUnsentWords('ana'), false);
  keepUnsent('ben', [entry]);
  assert.equal(hasUnsentWords('ana'), false);
  keepUnsent('ana', [entry]);
  assert.equal(hasUnsentWords('ana'), true);
  forgetEverything();
  assert.equal(hasUnsentWords('ana'), false);
});

test('A message that was begun counts, an empty one does not', () => {
  device();
  keepDraft('ana', 'g1', 'Half a sentence');
  assert.equal(hasUnsentWords('ana'), true);
  keepDraft('ana', 'g1', '');
  assert.equal(hasUnsentWords('ana'), false);
});

test('A message that was begun is kept with its content note, until it is empty', () => {
  device();
  keepDraft('ana', 'g1', 'Half a sentence', 'loss');
  assert.deepEqual(keptDraft('ana', 'g1'), { text: 'Half a sentence', note: 'loss' });
  assert.deepEqual(keptDraft('ana', 'g2'), { text: '', note: '' });
  keepDraft('ana', 'g1', '', '');
  assert.deepEqual(keptDraft('ana', 'g1'), { text: '', note: '' });
});

test('A note of a case that was begun is kept by case and form, counts as unsent, and goes with everything', () => {
  device();
  keptCaseDraft('rivera', 'case-1', 'note').keep({ note: 'Half a sentence' });
  assert.deepEqual(keptCaseDraft('rivera', 'case-1', 'note').kept, { note: 'Half a sentence' });
  assert.deepEqual(keptCaseDraft('rivera', 'case-1', 'resolve').kept, {});
  assert.deepEqual(keptCaseDraft('rivera', 'case-2', 'note').kept, {});
  assert.deepEqual(keptCaseDraft('two', 'case-1', 'note').kept, {});
  keptCaseDraft('rivera', 'case-1', 'resolve').keep({ note: 'Done' });
  keptCaseDraft('rivera', 'case-1', 'resolve').keep({});
  assert.deepEqual(keptCaseDraft('rivera', 'case-1', 'resolve').kept, {}, 'sending it empties it');
  assert.equal(hasUnsentWords('rivera'), true);
  forgetEverything();
  assert.equal(hasUnsentWords('rivera'), false);
  assert.deepEqual(keptCaseDraft('rivera', 'case-1', 'note').kept, {});
});
