// Pages without a connection: the pages are kept by the service worker, and a page that needs the server waits for it.

const askAgainMilliseconds = 5000;

/** Keeps the pages on this device. Where the browser cannot or will not, they come from the server each time. */
export function keepPages() {
  navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined);
}

/** Starts the page anew as soon as the server answers. @param {() => Promise<boolean>} isThere */
export function startAnewWithConnection(isThere) {
  const look = async () => {
    if (await isThere()) location.reload();
  };
  addEventListener('online', look);
  setInterval(look, askAgainMilliseconds);
}
