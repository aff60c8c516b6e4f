import { strings } from '../strings/strings.js';
import { choices, field, h, values } from './h.js';

/**
 * Warn, mute or remove the person who wrote a message. A mute or a removal may have an end.
 * @param {(held: Record<string, string>) => void} act
 */
export function sanctionForm(act) {
  const minutes = h('input', { name: 'minutes', type: 'number', inputmode: 'numeric', min: 1, max: 43_200 });
  const form = h(
    'form',
    {},
    choices({ legend: strings.sanctionKind, name: 'kind', options: strings.sanctionKinds }),
    field({ label: strings.sanctionMinutes, hint: strings.sanctionMinutesHint, input: minutes }),
    field({
      label: strings.reason,
      hint: strings.sanctionReasonHint,
      input: h('input', { name: 'reason', required: true, maxlength: 500 }),
    }),
    h('button', { type: 'submit' }, strings.sanctionDo),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    act(values(form));
  });
  return h('details', {}, h('summary', {}, strings.sanctionOpen), form);
}
