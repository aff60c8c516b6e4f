// Pages without a connection: the pages are kept by the service worker, and a page that needs the server waits for it.
import { pauseSeconds } from '../state/pauses.js';

/** Keeps the pages on this device. Where the browser cannot or will not, they come from the server each time. */
export function keepPages() {
  navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined);
}

/** Tries until it works: soon at first, then each half minute, and when the connection is back. @param {() => Promise<boolean>} works */
export function keepTrying(works) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;
  let tries = 0;
  let isDone = false;
  const again = () => (pause = setTimeout(look, pauseSeconds(tries) * 1000));
  async function look() {
    clearTimeout(pause);
    if (isDone) return;
    tries += 1;
    isDone = await works();
    if (!isDone) again();
  }
  addEventListener('online', () => void look());
  again();
}

/** Starts the page anew as soon as the server answers. @param {() => Promise<boolean>} isThere */
export function startAnewWithConnection(isThere) {
  keepTrying(async () => {
    const there = await isThere();
    if (there) location.reload();
    return there;
  });
}
