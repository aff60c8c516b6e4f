import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

const source = readFileSync(new URL('../../client-web/wwwroot/service-worker.js', import.meta.url), 'utf8');
const site = 'https://example.org';

/** A worker over a server whose pages can be replaced. @param {{ version: string, pages: Record<string, string> }} server */
function start(server) {
  /** @type {Map<string, Map<string, Response>>} */
  const stores = new Map();
  /** @type {Record<string, (event: any) => void>} */
  const handlers = {};
  const asked = /** @type {string[]} */ ([]);
  const state = {
    server,
    isOnline: true,
    /** How often the line fails for a file before it works. @type {Record<string, number>} */
    fails: {},
    pages: /** @type {{ focus(): Promise<void> }[]} */ ([]),
    opened: /** @type {string[]} */ ([]),
  };
  const answer = async (/** @type {Request | string} */ request) => {
    const path = new URL(typeof request === 'string' ? request : request.url, site).pathname;
    asked.push(path);
    if (!state.isOnline) throw new TypeError('offline');
    const left = state.fails[path] ?? 0;
    state.fails[path] = left - 1;
    if (left > 0) throw new TypeError('lost on the way');
    if (path === '/shell.json') return Response.json({ version: state.server.version, files: Object.keys(state.server.pages) });
    const page = state.server.pages[path];
    return new Response(page ?? 'no such page', { status: page === undefined ? 404 : 200 });
  };
  const open = async (/** @type {string} */ name) => {
    const store = stores.get(name) ?? new Map();
    stores.set(name, store);
    const pathOf = (/** @type {Request | string} */ key) => new URL(typeof key === 'string' ? key : key.url, site).pathname;
    return {
      match: async (/** @type {Request | string} */ key) => store.get(pathOf(key))?.clone(),
      put: async (/** @type {Request | string} */ key, /** @type {Response} */ value) => void store.set(pathOf(key), value),
    };
  };
  class Asked extends Request {
    /** @param {string} path @param {RequestInit} [how] */
    constructor(path, how) {
      super(new URL(path, site), how);
    }
  }
  vm.runInNewContext(source, {
    ...{ URL, Response, TypeError, Error, Date, Promise, Request: Asked, fetch: answer, location: new URL(site) },
    setTimeout: (/** @type {() => void} */ act) => setTimeout(act),
    caches: {
      open,
      has: async (/** @type {string} */ name) => stores.has(name),
      keys: async () => [...stores.keys()],
      delete: async (/** @type {string} */ name) => stores.delete(name),
    },
    clients: {
      claim: async () => undefined,
      matchAll: async () => state.pages,
      openWindow: async (/** @type {string} */ path) => void state.opened.push(path),
    },
    skipWaiting: async () => undefined,
    addEventListener: (/** @type {string} */ name, /** @type {(event: any) => void} */ handle) => void (handlers[name] = handle),
  });
  return {
    stores,
    asked,
    state,
    install: async () => {
      let work = Promise.resolve();
      handlers.install?.({ waitUntil: (/** @type {Promise<any>} */ given) => void (work = given) });
      await work;
    },
    follow: async () => {
      let work = Promise.resolve();
      let closed = 0;
      handlers.notificationclick?.({
        notification: { close: () => void (closed += 1) },
        waitUntil: (/** @type {Promise<any>} */ given) => void (work = given),
      });
      await work;
      return closed;
    },
    /** The text it answers with, or null where it leaves the request alone. @param {string} path @param {RequestInit} [how] */
    get: async (path, how) => {
      const answered = /** @type {Promise<Response>[]} */ ([]);
      const work = /** @type {Promise<any>[]} */ ([]);
      handlers.fetch?.({
        request: new Asked(path, how),
        respondWith: (/** @type {Promise<Response>} */ given) => void answered.push(given),
        waitUntil: (/** @type {Promise<any>} */ given) => void work.push(given),
      });
      await Promise.all(work);
      return (await answered[0])?.text() ?? null;
    },
  };
}

const pages = { '/': 'welcome', '/room/': 'room', '/pages/room.js': 'code' };

test('pages open without a connection, whatever stands in their query', async () => {
  const worker = start({ version: 'one', pages });
  await worker.install();
  worker.state.isOnline = false;
  assert.equal(await worker.get('/room/?id=abc'), 'room');
  assert.equal(await worker.get('/pages/room.js'), 'code');
});

test('what anybody wrote goes to the server and is kept nowhere', async () => {
  const worker = start({ version: 'one', pages });
  await worker.install();
  for (const path of ['/api/groups/g/messages', '/api/me/feed', '/api', '/health/ready', '/shell.json']) {
    assert.equal(await worker.get(path), null, path);
  }
  assert.equal(await worker.get('/', { method: 'POST', body: 'words' }), null);
  const kept = [...worker.stores.values()].flatMap((store) => [...store.keys()]);
  assert.deepEqual(kept.sort(), ['/', '/pages/room.js', '/room/', '/shell.json']);
});

test('a file that is not of the list comes from the server each time', async () => {
  const worker = start({ version: 'one', pages });
  await worker.install();
  worker.state.server = { version: 'one', pages: { ...pages, '/new.js': 'new' } };
  assert.equal(await worker.get('/new.js'), 'new');
  worker.state.isOnline = false;
  await assert.rejects(worker.get('/new.js'));
});

test('a new version replaces the old one as a whole', async () => {
  const worker = start({ version: 'one', pages });
  await worker.install();
  worker.state.server = { version: 'two', pages: { '/': 'welcome again', '/room/': 'another room' } };
  await worker.install();
  assert.equal(await worker.get('/'), 'welcome again');
  assert.equal(await worker.get('/room/'), 'another room');
  assert.deepEqual([...worker.stores.keys()].sort(), ['tg-shell', 'tg-shell-two']);
});

test('half of a version is never shown', async () => {
  const worker = start({ version: 'one', pages });
  await worker.install();
  worker.state.server = { version: 'two', pages: { '/': 'welcome again', get '/room/'() {
    worker.state.isOnline = false;
    return 'another room';
  }, '/pages/room.js': 'other code' } };
  await assert.rejects(worker.install());
  assert.equal(await worker.get('/'), 'welcome');
  assert.equal(await worker.get('/pages/room.js'), 'code');
});

test('what is lost on the way is asked for again, and nothing else is', async () => {
  const worker = start({ version: 'one', pages });
  worker.state.fails = { '/shell.json': 2, '/room/': 2 };
  await worker.install();
  worker.state.isOnline = false;
  assert.equal(await worker.get('/room/'), 'room');
  assert.deepEqual(worker.asked.filter((path) => path === '/pages/room.js').length, 1);
});

test('what arrived of a version that did not come whole is kept, and the next page goes on from there', async () => {
  const worker = start({ version: 'one', pages });
  worker.state.fails = { '/room/': 5 };
  await assert.rejects(worker.install());
  assert.equal(worker.stores.has('tg-shell-one'), false);
  await worker.install();
  assert.deepEqual(worker.asked.filter((path) => path === '/pages/room.js').length, 1);
  worker.state.isOnline = false;
  assert.equal(await worker.get('/room/'), 'room');
  assert.deepEqual([...worker.stores.keys()].sort(), ['tg-shell', 'tg-shell-one']);
});

test('of two versions nothing is put together', async () => {
  const worker = start({ version: 'one', pages });
  worker.state.fails = { '/room/': 9 };
  await assert.rejects(worker.install());
  worker.state.server = { version: 'two', pages: { '/': 'welcome again', '/room/': 'another room' } };
  worker.state.fails = {};
  await worker.install();
  assert.equal(await worker.get('/'), 'welcome again');
  assert.deepEqual([...worker.stores.keys()].sort(), ['tg-shell', 'tg-shell-two']);
});

test('whoever follows a notification comes back to the page they had, or home', async () => {
  const worker = start({ version: 'one', pages });
  assert.equal(await worker.follow(), 1);
  assert.deepEqual(worker.state.opened, ['/']);
  let focused = 0;
  worker.state.pages = [{ focus: async () => void (focused += 1) }];
  await worker.follow();
  assert.deepEqual([focused, worker.state.opened], [1, ['/']]);
});
