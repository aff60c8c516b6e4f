import { ask } from '../api.js';
import { listen } from '../device/feed-connection.js';
import { keptCaseDraft } from '../device/kept.js';
import { DrillList } from '../elements/drill-list.js';
import { DutyPanel } from '../elements/duty-panel.js';
import { FiguresView } from '../elements/figures-view.js';
import { h } from '../elements/h.js';
import { ShiftPlan } from '../elements/shift-plan.js';
import { duty, noDuty, toUtc } from '../state/duty.js';
import { createStore } from '../state/store.js';
import { strings } from '../strings/strings.js';
import { content, openPageFor } from './shell.js';
import { refreshWarnings } from './warnings.js';

/** @typedef {import('../api.js').Answer<any>} Answer */

const store = createStore(duty, noDuty);
const checkMilliseconds = 20_000;
const me = await openPageFor((pages) => pages.duty);
if (me !== null) await openDuty(me);

/** @param {import('../state/types.js').Session} session */
async function openDuty(session) {
  const isClinician = session.roles.includes('clinician');
  const isAdministrator = session.roles.includes('administrator');
  const panel = new DutyPanel();
  const shifts = new ShiftPlan();
  const drills = new DrillList();
  const figures = new FiguresView();
  content().replaceChildren(h('h1', {}, strings.dutyTitle), ...(isClinician ? [panel] : []), shifts, drills, figures);
  panel.open({
    draft: keptCaseDraft(session.id, 'duty', 'hand-over'),
    setDuty: (onDuty) => after(ask('PUT', '/api/duty', { onDuty }), loadDuty),
    handOver: ({ to, note }) => after(ask('POST', '/api/duty/hand-over', { ...(to ? { to } : {}), note: note ?? '' }), loadDuty),
    setLanguages: ({ languages }) =>
      after(ask('PUT', '/api/duty/languages', { languages: (languages ?? '').split(/[\s,;]+/).filter(Boolean) }), loadDuty),
  });
  shifts.open(
    {
      plan: (startsAt, endsAt) => after(ask('POST', '/api/duty/shifts', { startsAt: toUtc(startsAt), endsAt: toUtc(endsAt) }), loadShifts),
      cancel: (id) => after(ask('DELETE', `/api/duty/shifts/${encodeURIComponent(id)}`), loadShifts),
    },
    isClinician,
  );
  drills.open(() => after(ask('POST', '/api/drills', {}), loadDrills));
  store.subscribe((state) => {
    panel.render(state, session.id);
    shifts.render(state.shifts, (shift) => isAdministrator || shift.clinicianId === session.id);
    drills.render(state.drills);
  });
  const load = () => Promise.all([isClinician ? loadDuty() : null, loadShifts(), loadDrills()]);
  await load();
  const answer = await ask('GET', '/api/figures');
  if (answer.ok) figures.render(answer.value);
  setInterval(() => void load(), checkMilliseconds);
  if (isClinician) {
    const kinds = ['case-raised', 'case-updated', 'case-escalated', 'drill', 'coverage', 'pager'];
    listen('/api/clinicians/feed', kinds, heard, () => {}).start(null);
  }
}

/** @param {string} kind */
function heard(kind) {
  if (kind === 'coverage' || kind === 'pager') void refreshWarnings();
  if (kind !== 'pager') void Promise.all([loadDuty(), loadDrills()]);
}

/**
 * The sentence of a refusal; null when it worked, and all is read again.
 * @param {Promise<Answer>} asked @param {() => Promise<void>} reload
 */
async function after(asked, reload) {
  const answer = await asked;
  if (!answer.ok) return answer.sentence;
  await Promise.all([reload(), refreshWarnings()]);
  return null;
}

async function loadDuty() {
  const answer = await ask('GET', '/api/duty');
  if (answer.ok) store.dispatch({ type: 'read', duty: answer.value });
}

async function loadShifts() {
  const answer = await ask('GET', '/api/duty/shifts');
  if (answer.ok) store.dispatch({ type: 'shifts', shifts: answer.value });
}

async function loadDrills() {
  const answer = await ask('GET', '/api/drills?limit=10');
  if (answer.ok) store.dispatch({ type: 'drills', drills: answer.value });
}
