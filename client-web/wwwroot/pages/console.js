import { ask } from '../api.js';
import { listen } from '../device/feed-connection.js';
import { keepSeenCases, keptCaseDraft, keptSeenCases } from '../device/kept.js';
import { CaseDetailElement } from '../elements/case-detail.js';
import { CaseQueue } from '../elements/case-queue.js';
import { ClinicianAsks } from '../elements/clinician-asks.js';
import { ConsoleReminders } from '../elements/console-reminders.js';
import { h } from '../elements/h.js';
import { asks, noAsks } from '../state/asks.js';
import { cases, hasNewsForMe, isOpen, neighbour, noCases, seen } from '../state/cases.js';
import { createStore } from '../state/store.js';
import { strings } from '../strings/strings.js';
import { caseWork } from './case-work.js';
import { consoleTop } from './console-top.js';
import { groupNames } from './group-names.js';
import { content, openPageFor, say, saySignedOut } from './shell.js';
import { endWarnings, refreshWarnings } from './warnings.js';

/** @typedef {import('../state/types.js').RiskCase} RiskCase */

/**
 * Beside the feed the list is asked for at this pace: it shows a dead connection that looks alive, and finds whatever a feed did not
 * bring. With its patience the loss of a connection shows within 20 seconds.
 */
const checkMilliseconds = 8_000;
const patienceMs = 8_000;

const caseKinds = ['case-raised', 'case-updated', 'case-escalated', 'drill'];
const store = createStore(cases, noCases);
const queue = new CaseQueue();
const detail = new CaseDetailElement();
const top = consoleTop({
  onShow: (state) => void showList(state),
  onKey: { acknowledge: () => work.acknowledge(), contact: () => work.contact(), next: () => step(1), previous: () => step(-1) },
});
const reminders = new ConsoleReminders();
reminders.onOpen = (/** @type {string} */ id) => void work.choose(id, strings.followUpReason);
const moderatorsAsk = new ClinicianAsks();
const asksStore = createStore(asks, noAsks);
const askKinds = /** @type {Record<string, 'raised' | 'answered'>} */ ({ 'ask-raised': 'raised', 'ask-answered': 'answered' });
moderatorsAsk.onAnswered = (/** @type {string} */ id) => asksStore.dispatch({ type: 'answered', id });
const work = caseWork({ store, detail, refresh, onResolved: () => top.say(strings.resolved) });
const groups = groupNames(showQueue);
/** @type {RiskCase[]} */
let resolvedList = [];
/** Why there is no list of resolved cases. */
let notResolved = '';
let showing = 'open';
let events = 0;
const link = { live: false, answered: true };
let hasLeft = false;
/** Ends whatever goes on asking. */
let stop = () => {};

const me = await openPageFor((pages) => pages.console);
if (me !== null) await openConsole();

async function openConsole() {
  content().replaceChildren(
    ...top.elements,
    h(
      'div',
      { class: 'console' },
      h('div', { class: 'console-side' }, h('section', { 'aria-label': strings.queue }, top.select, queue), reminders, moderatorsAsk),
      h('section', { 'aria-label': strings.chosenCase }, detail),
    ),
  );
  const acts = {
    ...work,
    draft: (/** @type {string} */ id, /** @type {string} */ form) => keptCaseDraft(me?.id ?? '', id, form),
    own: me?.pseudonym ?? '',
    back: () => store.state.chosen !== null && queue.focusCase(store.state.chosen),
  };
  let shown = /** @type {unknown} */ (undefined);
  const account = me?.id ?? '';
  if (me !== null) store.dispatch({ type: 'opened', own: me, before: keptSeenCases(account) });
  store.subscribe((state) => {
    if (state.loaded && !hasLeft) keepSeenCases(account, seen(state));
    showQueue();
    top.announce(state);
    if (state.detail === shown) return;
    shown = state.detail;
    detail.render(state.detail, acts);
  });
  asksStore.subscribe((state) => moderatorsAsk.render(state));
  // Whoever left the device has closed the page already, in their own way.
  addEventListener('person-gone', () => {
    hasLeft = true;
    stop();
  });
  const checks = setInterval(() => void refresh(), checkMilliseconds);
  const kinds = [...caseKinds, 'coverage', 'pager', ...Object.keys(askKinds), ...reminders.kinds];
  const feed = listen('/api/clinicians/feed', kinds, heard, (status) => {
    if (status === 'signed-out') return leave(saySignedOut);
    if (status === 'ended') return leave(sayRightsEnded);
    const isBack = status === 'live' && !link.live;
    link.live = status === 'live';
    if (isBack) asksStore.dispatch({ type: 'connected' });
    showLink();
    if (isBack) void refresh();
  });
  stop = () => {
    clearInterval(checks);
    feed.stop();
  };
  feed.start(null);
  await top.loadDuty();
  await groups.load();
  await Promise.all([refresh(), reminders.load()]);
}

async function refresh() {
  const before = events;
  const answer = await ask('GET', '/api/cases?state=open&limit=200', undefined, { patienceMs });
  if (hasLeft) return;
  if (!answer.ok && answer.status === 401) return leave(saySignedOut);
  if (!answer.ok && answer.code === 'forbidden') return leave(sayRightsEnded);
  link.answered = answer.ok;
  showLink();
  // A list that an event overtook may lack what it told; each event asks for another.
  if (answer.ok && before === events) {
    store.dispatch({ type: 'listed', cases: answer.value });
    groups.learnOf(answer.value);
  }
  showQueue();
}

/**
 * Whoever is signed out, or is no clinician any more, sees no case, and is not told that cases come or that the connection comes back.
 * @param {() => void} tell  says why, in place of all that was here
 */
function leave(tell) {
  // Hanging up ends the feed too.
  if (hasLeft) return;
  hasLeft = true;
  stop();
  endWarnings();
  document.title = `${strings.consoleTitle} · ${strings.product}`;
  tell();
}

function sayRightsEnded() {
  say(strings.clinicalRightsEnded);
}

/** @param {string} kind @param {number | null} _seq @param {RiskCase} riskCase */
function heard(kind, _seq, riskCase) {
  if (kind === 'coverage' || kind === 'pager') {
    void Promise.all([refreshWarnings(), top.loadDuty()]);
    return;
  }
  const asked = askKinds[kind];
  if (asked !== undefined) {
    asksStore.dispatch({ type: asked, id: riskCase.id });
    if (asked === 'answered') moderatorsAsk.answered(riskCase.id);
    return;
  }
  if (!caseKinds.includes(kind)) {
    void reminders.load();
    return;
  }
  events += 1;
  store.dispatch({ type: kind === 'drill' ? 'case-raised' : /** @type {'case-raised'} */ (kind), riskCase });
  // The event tells that there is something to see; who it is about, and who took it, only the list says.
  void refresh();
  if (riskCase.id === store.state.detail?.id) void (isOpen(riskCase) ? work.read(riskCase.id) : work.nameWhoEnded(riskCase.id));
}

function showQueue() {
  const isOpenList = showing === 'open';
  queue.render({
    list: isOpenList ? store.state.queue : resolvedList,
    chosen: store.state.chosen,
    unread: new Map(store.state.unread.map((id) => [id, isMine(id)])),
    nowMs: Date.now(),
    empty: !isOpenList ? notResolved || strings.emptyResolved : store.state.loaded ? strings.emptyQueue : strings.loading,
    onAgain: isOpenList || notResolved === '' || notResolved === strings.loading ? null : () => void showList('resolved'),
    groupNames: groups.names,
    onChoose: (id) => void work.choose(id),
  });
}

/** @param {string} id  of an open case */
function isMine(id) {
  return store.state.queue.some((one) => one.id === id && hasNewsForMe(store.state, one));
}

function showLink() {
  if (!link.answered) top.showLink('lost');
  else if (link.live) top.showLink('live');
  else top.showLink(store.state.loaded ? 'lost' : 'connecting');
}

/** @param {string} state */
async function showList(state) {
  showing = state;
  if (state === 'resolved') {
    resolvedList = [];
    notResolved = strings.loading;
    showQueue();
    const answer = await ask('GET', '/api/cases?state=resolved&limit=200');
    resolvedList = answer.ok ? answer.value : [];
    notResolved = answer.ok ? '' : answer.sentence;
    groups.learnOf(resolvedList);
  }
  showQueue();
}

/** @param {1 | -1} by */
function step(by) {
  const id = neighbour(store.state, by);
  if (id !== null) void work.choose(id);
}
