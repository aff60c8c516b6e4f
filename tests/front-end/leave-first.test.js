import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

const source = readFileSync(new URL('../../client-web/wwwroot/leave-first.js', import.meta.url), 'utf8');

/** A window with just enough in it. @param {{ cameBack?: boolean, left?: boolean, unconfirmed?: boolean, statuses?: number[],
 *   languages?: string[], dataset?: Record<string, string> }} [before] */
function open(before = {}) {
  /** @type {Record<string, ((event: any) => void)[]>} */
  const listeners = {};
  /** @param {Record<string, string>} held */
  const storage = (held) => Object.assign(new Storage(), { held });
  class Storage {
    /** @type {Record<string, string>} */
    held = {};
    /** @param {string} key */
    getItem(key) {
      return this.held[key] ?? null;
    }
    /** @param {string} key @param {string} value */
    setItem(key, value) {
      this.held[key] = value;
    }
    /** @param {string} key */
    removeItem(key) {
      delete this.held[key];
    }
    clear() {
      for (const key of Object.keys(this.held)) delete this.held[key];
    }
  }
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
    ...{ PerformanceNavigationTiming, HTMLTextAreaElement, HTMLInputElement, Element: class {}, Storage },
    field: new HTMLTextAreaElement(),
    went: /** @type {string[]} */ ([]),
    asked: /** @type {string[]} */ ([]),
    localStorage: storage({ 'tg.draft.ana.g': 'a draft', ...(before.unconfirmed ? { 'tg.exit-unconfirmed': '1' } : {}) }),
    sessionStorage: storage(before.left ? { 'tg.left': '1' } : {}),
    location: { replace: (/** @type {string} */ to) => void page.went.push(to), reload: () => undefined },
    document: {
      documentElement: { hidden: false, dataset: before.dataset ?? {} },
      title: 'Room',
      querySelectorAll: () => [page.field],
      createElement: () => ({}),
      head: { append: (/** @type {{ href: string }} */ { href }) => void page.preloaded.push(href) },
    },
    preloaded: /** @type {string[]} */ ([]),
    navigator: { languages: before.languages ?? ['en-US'] },
    performance: { getEntriesByType: () => [new PerformanceNavigationTiming()] },
    fetch: async (/** @type {string} */ path, /** @type {{ method: string }} */ { method }) => {
      page.asked.push(`${method} ${path}`);
      return { status: before.statuses?.shift() ?? 204 };
    },
    later: /** @type {(() => void)[]} */ ([]),
    setTimeout: (/** @type {() => void} */ act) => void page.later.push(act),
    Event: class {
      /** @param {string} type */
      constructor(type) {
        this.type = type;
      }
    },
    dispatchEvent: (/** @type {{ type: string }} */ event) => listeners[event.type]?.forEach((listener) => listener(event)),
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

test('Whoever has left sends and keeps nothing more, whatever was waiting', async () => {
  const page = open();
  let told = 0;
  page.addEventListener('person-gone', () => (told += 1));
  for (const at of [0, 300, 600]) page.press('Shift', at);
  void page.fetch('/api/groups/g/messages', { method: 'POST' });
  page.localStorage.setItem('tg.unsent.ana.m1', 'something private');
  page.sessionStorage.setItem('tg.draft.ana.g', 'something private');
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(page.asked, ['POST /api/session/quick-exit']);
  assert.deepEqual(Object.keys(page.localStorage.held), ['tg.exit-unconfirmed']);
  assert.deepEqual(Object.keys(page.sessionStorage.held), ['tg.left']);
  assert.equal(told, 1);
});

test('The server is told again until it has heard', async () => {
  const page = open({ statuses: [503, 204] });
  for (const at of [0, 300, 600]) page.press('Shift', at);
  await new Promise((resolve) => setImmediate(resolve));
  page.later.shift()?.();
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(page.asked, ['POST /api/session/quick-exit', 'POST /api/session/quick-exit']);
  assert.deepEqual(page.later, []);
});

test('Of two copies of it one runs: the page asks for it again, as nothing else could', () => {
  const page = open();
  vm.runInNewContext(source, page);
  for (const at of [0, 300, 600]) page.press('Shift', at);
  assert.deepEqual(page.asked, ['POST /api/session/quick-exit']);
});

test('The words that the page will say are fetched from the beginning, in one language alone', () => {
  assert.deepEqual(open().preloaded, ['/strings/en.js', '/strings/en-groups.js']);
  const spanish = ['/strings/es.js', '/strings/es-groups.js'];
  assert.deepEqual(open({ languages: ['qu-PE', 'ES-pe', 'en'] }).preloaded, spanish);
  assert.deepEqual(open({ dataset: { language: 'es' } }).preloaded, spanish);
  assert.deepEqual(open({ languages: ['fr', 'est'], dataset: { words: 'desk' } }).preloaded.at(-1), '/strings/en-desk.js');
});
