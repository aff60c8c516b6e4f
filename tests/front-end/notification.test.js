import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLookedAt, notifyAgain } from '../../client-web/wwwroot/device/notification.js';

/** @param {string} name @param {unknown} value */
const provide = (name, value) => Object.defineProperty(globalThis, name, { configurable: true, value });

/** What a browser shows that has such a constructor and such a service worker. @param {boolean} throws @param {unknown} serviceWorker */
async function shown(throws, serviceWorker) {
  /** @type {unknown[][]} */
  const made = [];
  const make = (/** @type {unknown[]} */ ...facts) => void made.push(facts);
  provide('Notification', function (/** @type {unknown[]} */ ...facts) {
    if (throws) throw new TypeError('Illegal constructor');
    make('page', ...facts);
  });
  const showNotification = async (/** @type {unknown[]} */ ...facts) => make('worker', ...facts);
  provide('navigator', { serviceWorker: serviceWorker && { getRegistration: async () => ({ showNotification }) } });
  await notifyAgain('Something', 'tag');
  return made;
}

test('A notification sounds again in the place of the one before', async () => {
  assert.deepEqual(await shown(false, null), [['page', 'Something', { tag: 'tag', renotify: true }]]);
});

test('Where a page may make none, the service worker does', async () => {
  assert.deepEqual(await shown(true, true), [['worker', 'Something', { tag: 'tag', renotify: true }]]);
});

test('Where there is neither, nothing is shown and nothing fails', async () => assert.deepEqual(await shown(true, undefined), []));

test('A page beside the window that somebody works in is not looked at', () => {
  const looks = (/** @type {boolean} */ hidden, /** @type {boolean} */ focus) => {
    provide('document', { hidden, hasFocus: () => focus });
    return isLookedAt();
  };
  assert.deepEqual([looks(false, true), looks(false, false), looks(true, false)], [true, false, false]);
});
