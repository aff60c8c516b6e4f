import { strings } from '../strings/strings.js';
import { h, problemLine } from './h.js';

/** Whether this device may say that something is new. Off until somebody asks for it. */
export class NotifyChoice extends HTMLElement {
  /** @param {{ isAble: boolean, isOn: boolean, choose: (wanted: boolean) => Promise<boolean> }} notices */
  render({ isAble, isOn, choose }) {
    if (!isAble) return;
    const problem = problemLine();
    const box = h('input', { type: 'checkbox', checked: isOn, 'aria-describedby': 'notify-hint' });
    box.addEventListener('change', async () => {
      const wanted = box.checked;
      box.checked = await choose(wanted);
      problem.textContent = wanted && !box.checked ? strings.notifyRefused : '';
    });
    this.replaceChildren(
      h('h2', {}, strings.notifyTitle),
      h('label', { class: 'choice small' }, box, h('span', {}, strings.notifyNew)),
      h('p', { class: 'hint', id: 'notify-hint' }, strings.notifyHint),
      problem,
    );
  }
}

customElements.define('notify-choice', NotifyChoice);
