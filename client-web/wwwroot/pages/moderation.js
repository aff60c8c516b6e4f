import { ask } from '../api.js';
import { h } from '../elements/h.js';
import { ModerationItemElement } from '../elements/moderation-item.js';
import { strings } from '../strings/strings.js';
import { content, openPageFor } from './shell.js';

/** @typedef {import('../state/types.js').ModerationItem} Item */

/** @type {Map<string, { element: ModerationItemElement, signature: string }>} */
const shown = new Map();
const list = h('div');
const status = h('p', { role: 'status' });

const me = await openPageFor((pages) => pages.moderation);
if (me !== null) {
  content().replaceChildren(
    h('h1', {}, strings.moderationTitle),
    h('p', { class: 'soft' }, strings.moderationLead),
    h('p', {}, h('button', { type: 'button', on: { click: load } }, strings.refresh)),
    status,
    list,
  );
  await load();
}

async function load() {
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
  element.render(item, { claim, setHidden, sanction, resolve });
  shown.set(item.id, { element, signature });
  return element;
}

/** @param {Item} item */
function claim(item) {
  return act('POST', `/api/moderation/items/${encodeURIComponent(item.id)}/claim`, {});
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

/** @param {'POST' | 'PUT'} method @param {string} path @param {unknown} body */
async function act(method, path, body) {
  const answer = await ask(method, path, body);
  if (!answer.ok) return answer.sentence;
  await load();
  return null;
}
