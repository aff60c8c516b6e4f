/** Somebody who looks at another window beside this one does not see what changes here. */
export const isLookedAt = () => !document.hidden && document.hasFocus();

/**
 * Shows one, in the place of the one before with this tag, and has the device sound and light up for it again. Some browsers have no
 * notifications without a service worker: there the making of one throws. What cannot be shown stops nothing else.
 * @param {string} words @param {string} tag
 */
export async function notifyAgain(words, tag) {
  const options = { tag, renotify: true };
  try {
    new Notification(words, options);
  } catch {
    const worker = await registration();
    await worker?.showNotification(words, options).catch(() => undefined);
  }
}

/** @returns {Promise<ServiceWorkerRegistration | undefined>} */
export async function registration() {
  return navigator.serviceWorker?.getRegistration('/').catch(() => undefined);
}
