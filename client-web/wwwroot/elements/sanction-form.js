import { strings } from '../strings/strings.js';
import { choices, field, h, values } from './h.js';
import { reasonField } from './reason-field.js';

/**
 * Warn, mute or remove the person who wrote a message, behind a line that opens it.
 * @param {(held: Record<string, string>, form: HTMLFormElement) => void} act
 * @param {() => Promise<string | null>} nextStep  what the ladder suggests, in words
 */
export function sanctionForm(act, nextStep) {
  const suggested = h('p', { class: 'soft small', role: 'status' });
  const form = h('form', { 'data-way': 'sanction' }, ...sanctionFields(), h('button', { type: 'submit' }, strings.sanctionDo));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    act(values(form), form);
  });
  const details = h('details', { 'data-way': 'sanction' }, h('summary', {}, strings.sanctionOpen), suggested, form);
  details.addEventListener('toggle', async () => {
    if (details.open) suggested.textContent = (await nextStep()) ?? '';
  });
  return details;
}

/** What should happen, for how long, and why. A mute or a removal may have an end. */
export function sanctionFields() {
  const minutes = h('input', { name: 'minutes', type: 'number', inputmode: 'numeric', min: 1, max: 43_200 });
  return [
    choices({ legend: strings.sanctionKind, name: 'kind', options: strings.sanctionKinds }),
    field({ label: strings.sanctionMinutes, hint: strings.sanctionMinutesHint, input: minutes }),
    reasonField(strings.sanctionReasonHint),
  ];
}
