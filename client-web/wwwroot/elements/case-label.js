import { strings } from '../strings/strings.js';
import { h, problemLine } from './h.js';

/** @typedef {import('../state/types.js').CaseLabel} CaseLabel */

const levels = ['Green', 'Amber', 'Red', 'Crisis'];

/**
 * The clinicians' own judgement of one message, kept to see how right the software is. It changes nothing in the case.
 * @param {string} messageId @param {CaseLabel[]} labels @param {(messageId: string, level: string) => Promise<string | null>} onLabel
 */
export function caseLabel(messageId, labels, onLabel) {
  const problem = problemLine();
  const given = labels.filter((label) => label.messageId === messageId);
  const select = h(
    'select',
    { 'aria-label': strings.labelChoose },
    h('option', { value: '' }, strings.labelChoose),
    ...levels.map((level) => h('option', { value: level }, strings.level[level.toLowerCase()])),
  );
  const keep = async () => {
    problem.textContent = select.value === '' ? '' : ((await onLabel(messageId, select.value)) ?? '');
  };
  return h(
    'div',
    { class: 'label' },
    ...given.map(({ level, by }) =>
      h('p', { class: 'small' }, strings.labelGiven(by ?? strings.unnamed, strings.level[level.toLowerCase()] ?? level)),
    ),
    h('div', { class: 'buttons' }, select, h('button', { type: 'button', on: { click: () => void keep() } }, strings.labelKeep)),
    problem,
  );
}
