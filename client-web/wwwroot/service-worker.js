// Keeps the pages themselves on the device, so that they open at once and without a connection. All files are of one version: a new one
// is fetched whole beside the old one, and shown from the next page on. Nothing that anybody wrote passes through here: what is not a page
// of the list goes to the server untouched.

const list = '/shell.json';
const prefix = 'tg-shell-';
const pointer = 'tg-shell';
const refreshMilliseconds = 60_000;
/** Before each round of asking for what is missing. */
const roundsMilliseconds = [0, 500, 2000, 5000];

/** @typedef {{ version: string, files: string[] }} Shell */
/** @typedef {Event & { waitUntil(work: Promise<unknown>): void }} WorkerEvent */
/** @typedef {WorkerEvent & { request: Request, respondWith(answer: Promise<Response>): void }} WorkerFetch */

/**
 * @typedef {object} ShellWorker
 * @property {(name: string, handle: (event: any) => void) => void} addEventListener
 * @property {() => Promise<void>} skipWaiting
 * @property {{ claim(): Promise<void>, matchAll(which: object): Promise<{ focus(): Promise<unknown> }[]>,
 *   openWindow(path: string): Promise<unknown> }} clients
 */
const worker = /** @type {ShellWorker} */ (/** @type {unknown} */ (globalThis));

let refreshedAt = 0;

worker.addEventListener('install', (/** @type {WorkerEvent} */ event) => event.waitUntil(fill().then(() => worker.skipWaiting())));

worker.addEventListener('activate', (/** @type {WorkerEvent} */ event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (/** @type {WorkerFetch} */ event) => {
  const { method, url, mode } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin || pathname === list || /^\/(api|health)(\/|$)/.test(pathname)) return;
  event.respondWith(kept(pathname).then((file) => file ?? fetch(event.request)));
  if (mode === 'navigate') event.waitUntil(refresh());
});

// Whoever follows a notification is brought back to the page they had, and to no address that it would name.
worker.addEventListener('notificationclick', (/** @type {WorkerEvent & { notification: { close(): void } }} */ event) => {
  event.notification.close();
  event.waitUntil(comeBack());
});

async function comeBack() {
  const [page] = await worker.clients.matchAll({ type: 'window' });
  await (page === undefined ? worker.clients.openWindow('/') : page.focus());
}

/** @param {string} path */
async function kept(path) {
  const version = await (await (await caches.open(pointer)).match(list))?.text();
  return version === undefined ? undefined : (await caches.open(prefix + version)).match(path);
}

async function refresh() {
  if (Date.now() - refreshedAt < refreshMilliseconds) return;
  refreshedAt = Date.now();
  await fill().catch(() => undefined);
}

/** Fetches what the server has now, if it is not here yet. What arrives stays, also where the rest does not: the next page goes on. */
async function fill() {
  const { version, files } = await shell();
  if (await caches.has(prefix + version)) return;
  const unfinished = `${prefix}unfinished-${version}`;
  await forgetAll((name) => name.startsWith(`${prefix}unfinished`) && name !== unfinished);
  const arrived = await caches.open(unfinished);
  let missing = files;
  for (const pause of roundsMilliseconds) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    missing = await fetchInto(arrived, missing);
    if (missing.length === 0) break;
  }
  // The server may have been replaced meanwhile: then these files are of two versions, and the next page tries again.
  if ((await shell()).version !== version) {
    await caches.delete(unfinished);
    return;
  }
  if (missing.length > 0) throw new Error(`${missing.length} of ${files.length} files did not arrive`);
  const whole = await caches.open(prefix + version);
  for (const file of files) {
    const answer = await arrived.match(file);
    if (answer !== undefined) await whole.put(file, answer);
  }
  await (await caches.open(pointer)).put(list, new Response(version));
  await forgetAll((name) => name.startsWith(prefix) && name !== prefix + version);
}

/** Answers with what did not arrive. @param {Cache} cache @param {string[]} files */
async function fetchInto(cache, files) {
  const tried = files.map(async (file) => {
    if ((await cache.match(file)) !== undefined) return [];
    try {
      const answer = await fetch(new Request(file, { cache: 'no-cache' }));
      if (!answer.ok) return [file];
      await cache.put(file, answer);
      return [];
    } catch {
      return [file];
    }
  });
  return (await Promise.all(tried)).flat();
}

/** @param {(name: string) => boolean} isOld */
async function forgetAll(isOld) {
  await Promise.all((await caches.keys()).filter(isOld).map((name) => caches.delete(name)));
}

/** @returns {Promise<Shell>} */
async function shell() {
  let status = 0;
  for (const pause of roundsMilliseconds) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const answer = await fetch(list, { cache: 'no-store' }).catch(() => null);
    if (answer?.ok) return answer.json();
    status = answer?.status ?? 0;
  }
  throw new Error(`The list of pages is not there: ${status}`);
}
