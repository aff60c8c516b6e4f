import { ask } from '../api.js';
import { AppealItem } from '../elements/appeal-item.js';
import { h } from '../elements/h.js';
import { ModerationItemElement } from '../elements/moderation-item.js';
import { ModeratorCare } from '../elements/moderator-care.js';
import { strings } from '../strings/strings.js';
import { content, openPageFor } from './shell.js';

/** @typedef {import('../state/types.js').ModerationItem} Item */

/** @type {Map<string, { element: ModerationItemElement, signature: string }>} */
const shown = new Map();
/** @type {Set<string>} */
const openedItems = new Set();
const care = new ModeratorCare();
const list = h('div');
const appeals = h('div');
const appealTitle = h('h2', { hidden: true }, strings.appealsTitle);
const status = h('p', { role: 'status' });

const me = await openPageFor((pages) => pages.moderation);
if (me !== null) {
  content().replaceChildren(
    h('h1', {}, strings.moderationTitle),
    h('p', { class: 'soft' }, strings.moderationLead),
    h('p', {}, h('button', { type: 'button', on: { click: load } }, strings.refresh)),
    care,
    status,
    list,
    appealTitle,
    appeals,
  );
  await Promise.all([load(), care.load()]);
}

async function load() {
  await Promise.all([loadItems(), loadAppeals()]);
}

async function loadAppeals() {
  const answer = await ask('GET', '/api/moderation/appeals?state=open');
  if (!answer.ok) return;
  appealTitle.hidden = answer.value.length === 0;
  appeals.replaceChildren(
    ...answer.value.map((/** @type {import('../elements/appeal-item.js').Appeal} */ appeal) => {
      const element = new AppealItem();
      element.render(appeal, ({ id }, { outcome, reason }) =>
        act('POST', `/api/moderation/appeals/${encodeURIComponent(id)}/decide`, { outcome, reason }),
      );
      return element;
    }),
  );
}

async function loadItems() {
  const [open, claimed] = await Promise.all(
    ['open', 'claimed'].map((state) => ask('GET', `/api/moderation/items?state=${state}&limit=200`)),
  );
  if (!open?.ok || !claimed?.ok) {
    status.textContent = [open, claimed].map((answer) => (answer && !answer.ok ? answer.sentence : '')).find((words) => words !== '') ?? '';
    return;
  }
  /** @type {Map<string, Item>} */
  const items = new Map([...claimed.value, ...open.value].map((item) => [item.id, item]));
  status.textContent = items.size === 0 ? strings.emptyItems : '';
  for (const id of shown.keys()) if (!items.has(id)) shown.delete(id);
  list.replaceChildren(...[...items.values()].map(elementFor));
}

/** An item that did not change keeps what is being typed into it. @param {Item} item */
function elementFor(item) {
  const known = shown.get(item.id);
  const signature = JSON.stringify(item);
  if (known?.signature === signature) return known.element;
  const element = new ModerationItemElement();
  const isOpened = (/** @type {Item} */ { id }) => openedItems.has(id);
  element.render(item, { claim, setHidden, sanction, resolve, nextStep, notes, addNote, askClinician, opened, isOpened });
  shown.set(item.id, { element, signature });
  return element;
}

/** @param {Item} item */
function claim(item) {
  return act('POST', `/api/moderation/items/${encodeURIComponent(item.id)}/claim`, {});
}

/** @param {Item} item */
function opened(item) {
  openedItems.add(item.id);
  void care.opened(item.id);
}

/** @param {Item} item @param {boolean} hidden @param {string} reason */
function setHidden(item, hidden, reason) {
  const path = `/api/groups/${encodeURIComponent(item.groupId)}/messages/${encodeURIComponent(item.messageId)}/visibility`;
  return act('PUT', path, { hidden, reason });
}

/** @param {Item} item @param {Record<string, string>} values */
function sanction(item, { kind, minutes, reason }) {
  const path = `/api/groups/${encodeURIComponent(item.groupId)}/members/${encodeURIComponent(item.message?.authorId ?? '')}/sanctions`;
  return act('POST', path, { kind, minutes: minutes === undefined ? undefined : Number(minutes), reason });
}

/** @param {Item} item @param {Record<string, string>} values */
function resolve(item, { outcome, reason }) {
  return act('POST', `/api/moderation/items/${encodeURIComponent(item.id)}/resolve`, { outcome, reason });
}

/** @param {Item} item */
async function nextStep(item) {
  const path = `/api/groups/${encodeURIComponent(item.groupId)}/members/${encodeURIComponent(item.message?.authorId ?? '')}/sanctions`;
  const answer = await ask('GET', path);
  return answer.ok ? strings.ladder(answer.value.sanctions.length, strings.sanctionKinds[answer.value.next] ?? answer.value.next) : null;
}

/** @param {Item} item */
const talkPath = (item) => `/api/moderation/items/${encodeURIComponent(item.id)}`;

/** @param {Item} item */
function notes(item) {
  return ask('GET', `${talkPath(item)}/notes`);
}

/** @param {Item} item @param {string} note */
async function addNote(item, note) {
  const answer = await ask('POST', `${talkPath(item)}/notes`, { note });
  return answer.ok ? null : answer.sentence;
}

/** @param {Item} item @param {string} note */
function askClinician(item, note) {
  return act('POST', `${talkPath(item)}/ask-clinician`, { note });
}

/** @param {'POST' | 'PUT'} method @param {string} path @param {unknown} body */
async function act(method, path, body) {
  const answer = await ask(method, path, body);
  if (!answer.ok) return answer.sentence;
  await load();
  return null;
}
