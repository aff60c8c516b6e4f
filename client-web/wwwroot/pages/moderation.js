import { ask } from '../api.js';
import { AppealItem } from '../elements/appeal-item.js';
import { h } from '../elements/h.js';
import { ModerationItemElement } from '../elements/moderation-item.js';
import { ModeratorCare } from '../elements/moderator-care.js';
import { outcomeOfSanction } from '../state/outcomes.js';
import { strings } from '../strings/strings.js';
import { nextSanction, sanctionBody, sanctionsPath } from './sanctions.js';
import { content, openPageFor } from './shell.js';

/** @typedef {import('../state/types.js').ModerationItem} Item */
/** @typedef {['POST' | 'PUT', string, unknown]} Request */

/** @type {Map<string, { element: ModerationItemElement, signature: string }>} */
const shown = new Map();
/** @type {Set<string>} */
const openedItems = new Set();
/** What was done before an item could not be closed: to try again does not do it twice. @type {Set<string>} */
const done = new Set();
const care = new ModeratorCare();
const list = h('div');
const appeals = h('div');
const appealTitle = h('h2', { hidden: true }, strings.appealsTitle);
const status = h('p', { role: 'status' });
const showing = h(
  'select',
  { 'aria-label': strings.showItems, on: { change: () => void loadItems() } },
  h('option', { value: 'waiting' }, strings.waitingItems),
  h('option', { value: 'resolved' }, strings.resolvedItems),
);

const me = await openPageFor((pages) => pages.moderation);
if (me !== null) {
  content().replaceChildren(
    h('h1', {}, strings.moderationTitle),
    h('p', { class: 'soft' }, strings.moderationLead),
    h('p', { class: 'buttons' }, showing, h('button', { type: 'button', on: { click: load } }, strings.refresh)),
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
  const isResolved = showing.value === 'resolved';
  const states = isResolved ? ['resolved'] : ['claimed', 'open'];
  const answers = await Promise.all(states.map((state) => ask('GET', `/api/moderation/items?state=${state}&limit=200`)));
  if (isResolved !== (showing.value === 'resolved')) return;
  const refused = answers.find((answer) => !answer.ok);
  if (refused && !refused.ok) {
    status.textContent = refused.sentence;
    return;
  }
  /** @type {Item[]} */
  const found = answers.flatMap((answer) => (answer.ok ? answer.value : []));
  if (isResolved) found.reverse();
  const items = new Map(found.map((item) => [item.id, item]));
  status.textContent = items.size > 0 ? '' : isResolved ? strings.emptyResolvedItems : strings.emptyItems;
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
  return act(...visibility(item, hidden, reason));
}

/** @param {Item} item @param {boolean} hidden @param {string} reason @returns {Request} */
function visibility({ groupId, messageId }, hidden, reason) {
  const path = `/api/groups/${encodeURIComponent(groupId)}/messages/${encodeURIComponent(messageId)}/visibility`;
  return ['PUT', path, { hidden, reason }];
}

/** @param {Item} item @param {Record<string, string>} values */
function sanction(item, values) {
  const body = sanctionBody(values);
  return close(item, { outcome: outcomeOfSanction[body.kind], reason: body.reason }, ['POST', sanctionsOf(item), body]);
}

/** @param {Item} item @param {Record<string, string>} values @param {import('../state/outcomes.js').Act | null} first */
function resolve(item, { outcome, reason = '' }, first) {
  const request = first === 'ask' ? asking(item, reason) : first && visibility(item, first === 'hide', reason);
  return close(item, { outcome, reason }, request);
}

/**
 * An outcome is only written down once it is so: what could not be done leaves the item as it is.
 * @param {Item} item @param {{ outcome: string | undefined, reason: string | undefined }} body @param {Request | null} first
 */
async function close({ id }, body, first) {
  const deed = `${id} ${body.outcome}`;
  if (first !== null && !done.has(deed)) {
    const answer = await ask(...first);
    if (!answer.ok) return answer.sentence;
    done.add(deed);
  }
  const sentence = await act('POST', `/api/moderation/items/${encodeURIComponent(id)}/resolve`, body);
  return sentence !== null && done.has(deed) ? strings.doneNotClosed(sentence) : sentence;
}

/** @param {Item} item */
function sanctionsOf({ groupId, message }) {
  return sanctionsPath(groupId, message?.authorId ?? '');
}

/** @param {Item} item */
function nextStep(item) {
  return nextSanction(sanctionsOf(item));
}

/** @param {Item} item */
function talkPath(item) {
  return `/api/moderation/items/${encodeURIComponent(item.id)}`;
}

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
  return act(...asking(item, note));
}

/** @param {Item} item @param {string} note @returns {Request} */
function asking(item, note) {
  return ['POST', `${talkPath(item)}/ask-clinician`, { note }];
}

/** @param {'POST' | 'PUT'} method @param {string} path @param {unknown} body */
async function act(method, path, body) {
  const answer = await ask(method, path, body);
  if (!answer.ok) return answer.sentence;
  await load();
  return null;
}
