import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

const source = readFileSync(new URL('../../client-web/wwwroot/leave-first.js', import.meta.url), 'utf8');

/** A window with just enough in it. @param {{ cameBack?: boolean, left?: boolean, unconfirmed?: boolean }} [before] */
function open(before = {}) {
  /** @type {Record<string, ((event: any) => void)[]>} */
  const listeners = {};
  /** @param {Record<string, string>} held */
  const storage = (held) => ({
    held,
    getItem: (/** @type {string} */ key) => held[key] ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void (held[key] = value),
    removeItem: (/** @type {string} */ key) => void delete held[key],
    clear: () => Object.keys(held).forEach((key) => delete held[key]),
  });
  class PerformanceNavigationTiming {
    type = before.cameBack ? 'back_forward' : 'navigate';
  }
  class HTMLTextAreaElement {
    value = 'something private';
  }
  class HTMLInputElement {
    value = 'something private';
  }
  const page = {
    ...{ PerformanceNavigationTiming, HTMLTextAreaElement, HTMLInputElement, Element: class {} },
    field: new HTMLTextAreaElement(),
    went: /** @type {string[]} */ ([]),
    asked: /** @type {string[]} */ ([]),
    localStorage: storage({ 'tg.draft.ana.g': 'a draft', ...(before.unconfirmed ? { 'tg.exit-unconfirmed': '1' } : {}) }),
    sessionStorage: storage(before.left ? { 'tg.left': '1' } : {}),
    location: { replace: (/** @type {string} */ to) => void page.went.push(to), reload: () => undefined },
    document: { documentElement: { hidden: false }, title: 'Room', querySelectorAll: () => [page.field] },
    performance: { getEntriesByType: () => [new PerformanceNavigationTiming()] },
    fetch: async (/** @type {string} */ path, /** @type {{ method: string }} */ { method }) => {
      page.asked.push(`${method} ${path}`);
      return { status: 204 };
    },
    addEventListener: (/** @type {string} */ name, /** @type {(event: any) => void} */ listener) =>
      void (listeners[name] ??= []).push(listener),
    /** @param {string} key @param {number} timeStamp */
    press: (key, timeStamp) => listeners.keydown?.forEach((listener) => listener({ key, timeStamp, repeat: false })),
  };
  const window = Object.assign(page, { window: page });
  vm.runInNewContext(source, window);
  return page;
}

test('Shift three times leaves: the server hears it, what was typed and kept is gone, the page is replaced', () => {
  const page = open();
  for (const at of [0, 300, 600]) page.press('Shift', at);
  assert.deepEqual(page.asked, ['POST /api/session/quick-exit']);
  assert.equal(page.went.length, 1);
  assert.equal(page.field.value, '');
  assert.equal(page.localStorage.held['tg.draft.ana.g'], undefined);
  assert.equal(page.document.documentElement.hidden, true);
});

test('Capital letters do not leave', () => {
  const page = open();
  for (const [key, at] of /** @type {[string, number][]} */ ([
    ['Shift', 0],
    ['A', 50],
    ['Shift', 100],
    ['B', 150],
    ['Shift', 200],
    ['C', 250],
  ]))
    page.press(key, at);
  assert.equal(page.went.length, 0);
});

test('Three slow presses do not leave', () => {
  const page = open();
  for (const at of [0, 1500, 3000]) page.press('Shift', at);
  assert.equal(page.went.length, 0);
});

test('Going back in a tab that was left leads away again', () => {
  assert.equal(open({ cameBack: true, left: true }).went.length, 1);
});

test('Coming back on purpose shows the page', () => {
  const page = open({ left: true });
  assert.equal(page.went.length, 0);
  assert.equal(page.sessionStorage.held['tg.left'], undefined);
});

test('An exit that the server may not have heard is told before anything is shown', async () => {
  const page = open({ unconfirmed: true });
  assert.equal(page.document.documentElement.hidden, true);
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(page.asked, ['POST /api/session/quick-exit']);
  assert.equal(page.localStorage.held['tg.exit-unconfirmed'], undefined);
  assert.equal(page.document.documentElement.hidden, false);
});
