// What this site keeps on the device: what a person wrote that the server does not have yet, their safety plan and their answers of the
// needs guide (kept-plan.js), that they want to be told of news if they wish, how a clinician wants to hear of cases, which of them have
// news and what they began to write of one, and the language they chose. What they wrote is kept by account, so that two people who share
// a device do not see each other's words; one key per message, so that two tabs do not overwrite each other. Signing out clears all but
// the language, quick exit all.

/** @typedef {import('../state/outbox.js').Entry} Entry */

const unsent = (/** @type {string} */ account) => `tg.unsent.${account}.`;
const language = 'tg.language';
const draft = (/** @type {string} */ account, /** @type {string} */ group) => `tg.draft.${account}.${group}`;
const draftNote = (/** @type {string} */ account, /** @type {string} */ group) => `tg.draft-note.${account}.${group}`;

/** Where kept-plan.js keeps what is written in a plan. @param {string} account */
export const planDraft = (account) => `tg.plan-draft.${account}`;

/** @param {string} account @param {string} group @returns {Entry[]} */
export function unsentMessages(account, group) {
  return attempt(() => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(unsent(account)));
    const entries = keys.map((key) => /** @type {Entry} */ (JSON.parse(localStorage.getItem(key) ?? 'null')));
    return entries.filter((entry) => entry?.groupId === group).sort((one, other) => one.writtenAt.localeCompare(other.writtenAt));
  }, []);
}

/** @param {string} account @param {Entry[]} entries */
export function keepUnsent(account, entries) {
  for (const { messageId, groupId, text, contentNote, writtenAt, why } of entries) {
    const words = JSON.stringify({ messageId, groupId, text, contentNote, writtenAt, why });
    attempt(() => localStorage.setItem(unsent(account) + messageId, words), undefined);
  }
}

/** Said in a message's place before it goes, so that other tabs can tell this from clearing by hand. */
const done = 'null';

/** @param {string} account @param {string} messageId */
export function forgetUnsent(account, messageId) {
  attempt(() => localStorage.setItem(unsent(account) + messageId, done), undefined);
  attempt(() => localStorage.removeItem(unsent(account) + messageId), undefined);
}

/** @param {string} account @param {string} messageId */
export function isUnsentKept(account, messageId) {
  return attempt(() => ![null, done].includes(localStorage.getItem(unsent(account) + messageId)), false);
}

/**
 * Another tab has sent a message, or its writer has taken it back there; or somebody has cleared what is kept here by hand.
 * @param {string} account @param {{ forgotten: (messageId: string) => void, cleared: (messageId: string | null) => void }} acts  null: all
 */
export function whenForgottenElsewhere(account, { forgotten, cleared }) {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === null) cleared(null);
    if (!key?.startsWith(unsent(account))) return;
    const messageId = key.slice(unsent(account).length);
    if (newValue === done) forgotten(messageId);
    // After it was done too: then there is no such message any more.
    if (newValue === null) cleared(messageId);
  });
}

/** Whether there are words here that signing out would take away: messages not sent, or begun, a plan or a note not saved.
 * @param {string} account */
export function hasUnsentWords(account) {
  const words = [unsent(account), draft(account, ''), planDraft(account), caseDraft(account)];
  const isIn = (/** @type {Storage} */ area) => Object.keys(area).some((key) => words.some((begin) => key.startsWith(begin)));
  return attempt(() => isIn(localStorage) || isIn(sessionStorage), false);
}

/** What was begun, and its content note. Each tab has its own; a new one goes on with the newest.
 * @param {string} account @param {string} group */
export function keptDraft(account, group) {
  const keys = [draft(account, group), draftNote(account, group)];
  const read = (/** @type {() => Storage} */ area) => keys.map((key) => attempt(() => area().getItem(key) ?? '', ''));
  const own = read(() => sessionStorage);
  const [text = '', note = ''] = own.some((words) => words !== '') ? own : read(() => localStorage);
  // From here on it is this tab's.
  [text, note].forEach((words, index) => keepWords(() => sessionStorage, keys[index] ?? '', words));
  return { text, note };
}

/** @param {string} account @param {string} group @param {string} text @param {string} [note] */
export function keepDraft(account, group, text, note = '') {
  const words = new Map([
    [draft(account, group), text],
    [draftNote(account, group), note],
  ]);
  const isOwn = attempt(() => [...words.keys()].every((key) => localStorage.getItem(key) === sessionStorage.getItem(key)), true);
  for (const [key, kept] of words) {
    // What another tab wrote since is not this one's to clear.
    if (text + note !== '' || isOwn) keepWords(() => localStorage, key, kept);
    keepWords(() => sessionStorage, key, kept);
  }
}

const caseDraft = (/** @type {string} */ account) => `tg.case-draft.${account}.`;
/** Where a browser keeps nothing, what was begun lasts as long as the page. @type {Map<string, string>} */
const caseDrafts = new Map();

/**
 * What a clinician began to write of a case. It is about somebody else, so it lasts no longer than this tab.
 * @param {string} account @param {string} about  the case @param {string} form
 * @returns {import('../elements/kept-form.js').Draft}
 */
export function keptCaseDraft(account, about, form) {
  const key = `${caseDraft(account)}${about}.${form}`;
  return {
    kept: JSON.parse(attempt(() => sessionStorage.getItem(key), null) ?? caseDrafts.get(key) ?? '{}'),
    keep(held) {
      const words = Object.keys(held).length === 0 ? '' : JSON.stringify(held);
      if (words === '') caseDrafts.delete(key);
      else caseDrafts.set(key, words);
      keepWords(() => sessionStorage, key, words);
    },
  };
}

const seenCases = (/** @type {string} */ account) => `tg.seen-cases.${account}`;

/** What this tab heard of the open cases: ids and numbers. @param {string} account @param {import('../state/case-news.js').Seen} seen */
export function keepSeenCases(account, seen) {
  keepWords(() => sessionStorage, seenCases(account), JSON.stringify(seen));
}

/** @param {string} account @returns {import('../state/case-news.js').Seen | null} */
export function keptSeenCases(account) {
  return attempt(() => JSON.parse(sessionStorage.getItem(seenCases(account)) ?? 'null'), null);
}

/** Said before everything is forgotten, as nobody says who clears it by hand. */
const gone = 'tg.gone';

/**
 * Another tab has forgotten everything: whoever was here is signed out. Or somebody has cleared it by hand.
 * @param {(isMeant: boolean) => void} act
 */
export function whenForgotten(act) {
  let isMeant = false;
  addEventListener('storage', ({ key }) => {
    if (key === gone) isMeant = true;
    if (key === null) act(isMeant);
  });
}

/** What a tab keeps for itself goes too when another tab forgets everything. */
export function forgetWithOtherTabs() {
  whenForgotten((isMeant) => {
    if (!isMeant) return;
    caseDrafts.clear();
    const words = () => Object.keys(sessionStorage).filter((one) => /^tg\.(draft|draft-note|plan-draft|case-draft|seen-cases)\./.test(one));
    for (const one of attempt(words, [])) keepWords(() => sessionStorage, one, '');
  });
}

/** @param {() => Storage} area  asking for it may fail too @param {string} key @param {string} words  nothing is kept of none */
export function keepWords(area, key, words) {
  attempt(() => (words === '' ? area().removeItem(key) : area().setItem(key, words)), undefined);
}

/** The language that a person chose here, if one did. It says nothing of anybody, so it outlasts signing out. */
export function keptLanguage() {
  return attempt(() => localStorage.getItem(language), null);
}

/** @param {string} code */
export function keepLanguage(code) {
  attempt(() => localStorage.setItem(language, code), undefined);
}

const notify = 'tg.notify';

/** Whether this device says that something is new. @param {boolean} isOn */
export function keepNotify(isOn) {
  attempt(() => (isOn ? localStorage.setItem(notify, '1') : localStorage.removeItem(notify)), undefined);
}

export function keptNotify() {
  return attempt(() => localStorage.getItem(notify) !== null, false);
}

const folded = 'tg.support-folded';

/** Which support card was folded on this visit. @param {string} card  none when empty */
export function keepFolded(card) {
  keepWords(() => sessionStorage, folded, card);
}

export function keptFolded() {
  return attempt(() => sessionStorage.getItem(folded), null);
}

const alarm = 'tg.console-alarm';

/** How a clinician wants to hear of new cases on this device: a choice that a reload takes away is an alert that nobody hears.
 * @param {{ sound: boolean, notify: boolean }} wish */
export function keepAlarm(wish) {
  attempt(() => localStorage.setItem(alarm, JSON.stringify(wish)), undefined);
}

/** @returns {{ sound?: boolean, notify?: boolean }} */
export function keptAlarm() {
  return attempt(() => JSON.parse(localStorage.getItem(alarm) ?? '{}'), {});
}

export function forgetEverything() {
  const chosen = keptLanguage();
  caseDrafts.clear();
  // Other tabs hear of clearing only where there was something.
  attempt(() => localStorage.setItem(gone, '1'), undefined);
  attempt(() => localStorage.clear(), undefined);
  attempt(() => sessionStorage.clear(), undefined);
  if (chosen !== null) keepLanguage(chosen);
}

/** The mark that leave-first.js looks for: the server has not heard yet that the account's sessions are over. */
export function tellServerNextTime() {
  attempt(() => localStorage.setItem('tg.exit-unconfirmed', '1'), undefined);
}

/**
 * Storage may be full or forbidden. Then nothing is kept, and everything else goes on.
 * @template T
 * @param {() => T} act
 * @param {T} otherwise
 * @returns {T}
 */
export function attempt(act, otherwise) {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
