import { ask } from '../api.js';
import { h } from '../elements/h.js';
import { StaffWarnings } from '../elements/staff-warnings.js';
import { strings } from '../strings/strings.js';

const everyMilliseconds = 60_000;
const shown = new StaffWarnings();

/** @type {ReturnType<typeof setInterval> | undefined} */
let pace;

/** Asks now what is wrong, and shows it. */
export async function refreshWarnings() {
  const answer = await ask('GET', '/api/staff/warnings');
  if (answer.ok) shown.render(answer.value);
  else if (answer.status === 401 || answer.status === 403) endWarnings();
}

/** Whoever is signed out is shown none, and asks no more. */
export function endWarnings() {
  clearInterval(pace);
  shown.closest('.warnings')?.remove();
}

/** Shows warnings above the page of staff for as long as it lives, or until its person is gone. */
export function watchWarnings() {
  if (shown.isConnected) return;
  addEventListener('person-gone', endWarnings);
  shown.hidden = true;
  shown.setAttribute('role', 'alert');
  document.querySelector('main')?.before(h('div', { class: 'warnings', role: 'region', 'aria-label': strings.warnings }, shown));
  void refreshWarnings();
  pace = setInterval(() => void refreshWarnings(), everyMilliseconds);
}
