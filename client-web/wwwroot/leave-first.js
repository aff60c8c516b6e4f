// Quick exit, and the parts of a page that did not arrive. Loaded first, in the head of every page, as a plain script: it must work
// before (and without) everything else. Each page asks for it three times, as nothing could ask again for this one; the first that
// arrives is the one that runs.
(() => {
  'use strict';

  if ('leaveFirst' in window) return;
  Object.assign(window, { leaveFirst: true });

  const elsewhere = 'https://www.wikipedia.org/';
  const withinMilliseconds = 2000;
  const againMilliseconds = 500;
  const send = window.fetch.bind(window);
  // Holds no text. Says that the server may not have heard of the exit yet, so the next visit tells it before showing anything.
  const unconfirmed = 'tg.exit-unconfirmed';
  // Says that this tab was left in a hurry: going back in it leads away again.
  const left = 'tg.left';
  const otherTabs = 'BroadcastChannel' in window ? new BroadcastChannel('tg.exit') : null;

  function tellServer() {
    return send('/api/session/quick-exit', { method: 'POST', keepalive: true, credentials: 'same-origin' });
  }

  // Until the page is gone; after that the mark leads the next visit to it.
  function tellServerUntilHeard() {
    tellServer()
      .then((answer) => answer.status < 500)
      .catch(() => false)
      .then((heard) => {
        if (!heard) setTimeout(tellServerUntilHeard, againMilliseconds);
      });
  }

  // The page lives on until the next one is there, with messages in memory that wait to be sent. From here on nothing of it sends or
  // keeps anything, whatever timer or answer comes.
  function fallSilent() {
    window.fetch = () => new Promise(() => undefined);
    window.dispatchEvent(new Event('person-gone'));
    try {
      Storage.prototype.setItem = () => undefined;
    } catch {
      // As below.
    }
  }

  function forget() {
    for (const field of document.querySelectorAll('textarea, input')) {
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = '';
    }
    try {
      // Says to other tabs that this is meant (kept.js).
      localStorage.setItem('tg.gone', '1');
      localStorage.clear();
      sessionStorage.clear();
      localStorage.setItem(unconfirmed, '1');
      sessionStorage.setItem(left, '1');
    } catch {
      // Storage may be blocked: then there is nothing in it.
    }
    forgetPages().catch(() => undefined);
  }

  // They hold no words of anybody, but show that somebody was here.
  async function forgetPages() {
    const [names, workers] = await Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]);
    await Promise.all([...workers.map((worker) => worker.unregister()), ...names.map((name) => caches.delete(name))]);
  }

  function disappear() {
    document.documentElement.hidden = true;
    document.title = '\u200b';
    forget();
    fallSilent();
    location.replace(elsewhere);
  }

  function leave() {
    document.documentElement.hidden = true;
    tellServerUntilHeard();
    otherTabs?.postMessage('left');
    disappear();
  }

  /** @param {string} key @param {'localStorage' | 'sessionStorage'} area */
  function marked(key, area) {
    try {
      return window[area].getItem(key) !== null;
    } catch {
      return false;
    }
  }

  function confirmEarlierExit() {
    document.documentElement.hidden = true;
    tellServer()
      .then((answer) => {
        if (answer.status < 500) localStorage.removeItem(unconfirmed);
      })
      .catch(() => undefined)
      .finally(() => {
        document.documentElement.hidden = false;
      });
  }

  let presses = /** @type {number[]} */ ([]);
  addEventListener(
    'keydown',
    (event) => {
      if (event.repeat) return;
      // A Shift with anything else between is somebody writing a capital letter.
      presses = event.key === 'Shift' ? [...presses, event.timeStamp].slice(-3) : [];
      const first = presses[0];
      if (presses.length === 3 && first !== undefined && event.timeStamp - first <= withinMilliseconds) leave();
    },
    { capture: true },
  );

  addEventListener(
    'click',
    (event) => {
      if (event.target instanceof Element && event.target.closest('[data-quick-exit]')) {
        event.preventDefault();
        leave();
      }
    },
    { capture: true },
  );

  otherTabs?.addEventListener('message', disappear);

  // A page kept alive in memory must not come back with what was on it.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });

  const entry = performance.getEntriesByType('navigation')[0];
  const cameBack = entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward';
  if (cameBack && marked(left, 'sessionStorage')) {
    disappear();
  } else {
    try {
      sessionStorage.removeItem(left);
    } catch {
      // As above.
    }
    if (marked(unconfirmed, 'localStorage')) confirmEarlierExit();
  }

  const { language: ofPage, words } = document.documentElement.dataset;
  const tags = [ofPage, keptLanguage(), ...(navigator.languages ?? [])];
  // As strings.js chooses.
  const language = /^es/i.test(tags.find((tag) => /^(en|es)\b/i.test(tag ?? '')) ?? '') ? 'es' : 'en';

  function keptLanguage() {
    try {
      return localStorage.getItem('tg.language') ?? undefined;
    } catch {
      return undefined;
    }
  }

  // The modules ask for the words in the end, when all others are there: they are fetched from the beginning.
  for (const file of words === 'desk' ? ['', '-groups', '-desk'] : ['', '-groups']) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = `/strings/${language}${file}.js`;
    document.head.append(link);
  }

  // What did not arrive of a page is asked for again, piece by piece: on a line that loses three requests in ten, no page would ever come
  // whole at once. A module that did arrive stays, so each round asks only for what is missing.
  const pausesMs = [300, 300, 400, 600, 800, 1000, 1500, 2000, 3000, 4000, 5000];
  const roundsInSilence = 9;
  const notWhole = {
    en: ['This page did not load whole. We keep trying. Crisis help and leaving quickly work already.', 'Try again'],
    es: ['Esta página no se cargó entera. Seguimos intentando. La ayuda en crisis y salir rápido ya funcionan.', 'Intentar de nuevo'],
  };
  const missing = /** @type {Set<HTMLLinkElement | HTMLScriptElement>} */ (new Set());
  let rounds = 0;

  /** @param {HTMLLinkElement | HTMLScriptElement} part */
  function miss(part) {
    if (missing.size === 0) setTimeout(askAgain, pausesMs[Math.min(rounds, pausesMs.length - 1)]);
    missing.add(part);
  }

  function askAgain() {
    rounds += 1;
    if (rounds > roundsInSilence) sayNotWhole();
    const parts = [...missing];
    missing.clear();
    for (const part of parts) {
      const anew = document.createElement(part.localName);
      for (const { name, value } of part.attributes) anew.setAttribute(name, value);
      part.replaceWith(anew);
    }
  }

  /** Only where nothing but "one moment" stands: a page whose text is in HTML has said what it has to say. */
  function sayNotWhole() {
    const waiting = document.querySelector('#content > [data-string="loading"]');
    if (waiting === null) return;
    const [heading, again] = [document.createElement('h1'), document.createElement('button')];
    [heading.textContent, again.textContent] = /** @type {[string, string]} */ (notWhole[language]);
    heading.className = 'sentence';
    again.type = 'button';
    again.addEventListener('click', () => location.reload());
    const said = document.createElement('div');
    said.setAttribute('role', 'alert');
    said.lang = language;
    said.append(heading, again);
    waiting.replaceWith(said);
    // It keeps what arrives. Some browsers never ask again for a module that failed; to them the page comes from there.
    navigator.serviceWorker?.addEventListener('controllerchange', () => again.isConnected && location.reload());
    navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined);
  }

  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') miss(target);
      if (target instanceof HTMLScriptElement && target.type === 'module') miss(target);
    },
    { capture: true },
  );

  // What failed before this script was here.
  addEventListener('load', () => {
    for (const link of document.querySelectorAll('link')) if (link.rel === 'stylesheet' && link.sheet === null) miss(link);
  });

  // A module that was here, but could not get what it asked for later.
  addEventListener('unhandledrejection', sayNotWhole);
})();
