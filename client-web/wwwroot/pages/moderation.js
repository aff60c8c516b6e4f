import { ask } from '../api.js';
import { AppealItem } from '../elements/appeal-item.js';
import { h } from '../elements/h.js';
import { putInOrder } from '../elements/in-order.js';
import { ModerationItemElement } from '../elements/moderation-item.js';
import { ModeratorCare } from '../elements/moderator-care.js';
import { inQueue, newsOf, probes } from '../state/item-queue.js';
import { strings } from '../strings/strings.js';
import { itemActs } from './item-acts.js';
import { content, openPageFor, saySignedOut } from './shell.js';

/** @typedef {import('../state/types.js').ModerationItem} Item */
/** @typedef {import('../elements/appeal-item.js').Appeal} Appeal */

/** How often it is asked whether something came, and in how many of these times everything is read again: to read an item is recorded. */
const everyMilliseconds = 20_000;
const timesToAll = 6;

/** @type {Map<string, { element: ModerationItemElement, signature: string, item: Item }>} */
const shown = new Map();
/** @type {Map<string, AppealItem>} */
const shownAppeals = new Map();
/** @type {Set<string>} */
const openedItems = new Set();
const care = new ModeratorCare();
const list = h('div');
const appeals = h('div');
const title = h('h1', { tabindex: -1 }, strings.moderationTitle);
const appealTitle = h('h2', { hidden: true, tabindex: -1 }, strings.appealsTitle);
const said = h('p', { class: 'done queue-said', role: 'status' });
const status = h('p', { role: 'status' });
const showing = h(
  'select',
  { 'aria-label': strings.showItems, on: { change: () => void loadItems() } },
  h('option', { value: 'waiting' }, strings.waitingItems),
  h('option', { value: 'resolved' }, strings.resolvedItems),
);
let isAllRead = false;
let times = 0;

const me = await openPageFor((pages) => pages.moderation);
/** @type {import('../elements/moderation-item.js').ItemActs | null} */
const acts = me && { ...itemActs(me), opened, isOpened: ({ id }) => openedItems.has(id), settled };
if (me !== null) {
  content().replaceChildren(
    h(
      'div',
      {},
      title,
      h('p', { class: 'soft' }, strings.moderationLead),
      h('p', { class: 'buttons' }, showing, h('button', { type: 'button', on: { click: () => void load() } }, strings.refresh)),
    ),
    care,
    h('div', { class: 'queue' }, status, list, said, appealTitle, appeals),
  );
  await Promise.all([load(), care.load()]);
  const pace = setInterval(() => void (document.visibilityState === 'visible' && look()), everyMilliseconds);
  document.addEventListener('visibilitychange', () => void (document.visibilityState === 'visible' && loadAndTell()));
  addEventListener('person-gone', () => clearInterval(pace));
}

async function load() {
  await Promise.all([loadItems(), loadAppeals()]);
}

/** Whether something came since: what is on the page stays as it is, and so does whoever writes there. */
async function look() {
  if (showing.value === 'resolved') return;
  times = (times + 1) % timesToAll;
  if (times === 0) return loadAndTell();
  if (!isAllRead) return;
  const answers = await Promise.all(probes(items()).map((path) => ask('GET', path)));
  if (answers.some((answer) => (answer.ok ? answer.value.length > 0 : answer.code === 'invalid-cursor'))) await loadAndTell();
}

async function loadAndTell() {
  const before = items();
  const at = [...list.children].findIndex((element) => element.contains(document.activeElement));
  const wasWaiting = showing.value === 'waiting';
  await load();
  if (!wasWaiting || showing.value !== 'waiting') return;
  const { came, gone, answered, taken } = newsOf(before, items(), me?.pseudonym ?? '');
  const words = [
    came > 0 && strings.itemsCame(came),
    gone > 0 && strings.itemsGone(gone),
    answered > 0 && strings.clinicianAnswered,
    ...[...new Set(taken)].map((who) => strings.nowTakenBy(who)),
  ].filter(Boolean);
  if (words.length > 0) said.textContent = words.join(' ');
  // Whoever was at what is gone goes on at what stands there now.
  if (at >= 0 && document.activeElement === document.body) focusAt(at);
}

const items = () => [...shown.values()].map(({ item }) => item);

async function loadAppeals() {
  const answer = await ask('GET', '/api/moderation/appeals?state=open');
  if (!answer.ok) return;
  /** @type {Appeal[]} */
  const open = answer.value;
  appealTitle.hidden = open.length === 0;
  for (const id of shownAppeals.keys()) if (!open.some((appeal) => appeal.id === id)) shownAppeals.delete(id);
  for (const appeal of open) if (!shownAppeals.has(appeal.id)) shownAppeals.set(appeal.id, appealItem(appeal));
  putInOrder(appeals, /** @type {AppealItem[]} */ (open.map(({ id }) => shownAppeals.get(id))));
}

/** @param {Appeal} appeal */
function appealItem(appeal) {
  const element = new AppealItem();
  element.render(appeal, async ({ id }, { outcome, reason }) => {
    const answer = await ask('POST', `/api/moderation/appeals/${encodeURIComponent(id)}/decide`, { outcome, reason });
    if (!answer.ok) return answer.sentence;
    const at = [...appeals.children].indexOf(element);
    await load();
    said.textContent = strings.appealDecidedNow;
    const next = appeals.children[Math.min(at, appeals.children.length - 1)];
    if (next instanceof AppealItem) next.focusTitle();
    else title.focus();
    return null;
  });
  return element;
}

async function loadItems() {
  const isResolved = showing.value === 'resolved';
  const states = isResolved ? ['resolved'] : ['claimed', 'open'];
  const answers = await Promise.all(states.map((state) => ask('GET', `/api/moderation/items?state=${state}&limit=200`)));
  if (isResolved !== (showing.value === 'resolved')) return;
  const refused = answers.find((answer) => !answer.ok);
  if (refused && !refused.ok) {
    if (refused.status === 401) saySignedOut();
    status.textContent = refused.sentence;
    return;
  }
  isAllRead = answers.every((answer) => answer.ok && answer.next === null);
  /** @type {Item[]} */
  const read = answers.flatMap((answer) => (answer.ok ? answer.value : []));
  // Read one after the other: what somebody took in between stands in both.
  const found = inQueue([...new Map(read.map((item) => [item.id, item])).values()]);
  if (isResolved) found.reverse();
  status.textContent = found.length > 0 ? '' : isResolved ? strings.emptyResolvedItems : strings.emptyItems;
  const ids = new Set(found.map(({ id }) => id));
  for (const id of shown.keys()) if (!ids.has(id)) shown.delete(id);
  putInOrder(list, found.map(elementFor));
}

/** An item that did not change is left alone; one that did keeps what is being typed into it. @param {Item} item */
function elementFor(item) {
  const known = shown.get(item.id);
  const signature = JSON.stringify(item);
  if (known?.signature === signature) return known.element;
  const element = known?.element ?? new ModerationItemElement();
  if (acts !== null) element.render(item, acts);
  shown.set(item.id, { element, signature, item });
  return element;
}

/** @param {Item} item */
function opened(item) {
  openedItems.add(item.id);
  void care.opened(item.id);
}

/**
 * After an act, done or refused, the queue is read anew. Whoever did it goes on where they were: at the item, or at what stands there now.
 * @param {Item} item @param {{ said: string, problem: string | null }} end
 */
async function settled({ id }, end) {
  const at = [...list.children].indexOf(/** @type {Element} */ (shown.get(id)?.element));
  await load();
  const element = shown.get(id)?.element;
  // What could not be done is said at the item; where that is gone, here.
  said.textContent = end.problem === null ? end.said : element ? '' : end.problem;
  if (element && end.problem !== null && element.contains(document.activeElement)) return;
  if (element) element.focusTitle();
  else focusAt(at);
}

/** @param {number} at  in the queue */
function focusAt(at) {
  const next = list.children[Math.min(at, list.children.length - 1)];
  if (next instanceof ModerationItemElement) next.focusTitle();
  else title.focus();
}
