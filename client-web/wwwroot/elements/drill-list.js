import { timeWithDay } from '../device/times.js';
import { drillOutcome } from '../state/duty.js';
import { strings } from '../strings/strings.js';
import { h, problemLine } from './h.js';

/** Practising: a button that raises a marked case about nobody, and how the last ones went. */
export class DrillList extends HTMLElement {
  #list = h('ul', { class: 'plain-list' });
  #none = h('p', { class: 'soft' }, strings.noDrills);

  /** @param {() => Promise<string | null>} start */
  open(start) {
    const problem = problemLine();
    const said = h('p', { class: 'done', role: 'status' });
    const click = async () => {
      const sentence = await start();
      problem.textContent = sentence ?? '';
      said.textContent = sentence === null ? strings.drillStarted : '';
    };
    this.replaceChildren(
      h('h2', {}, strings.drills),
      h('p', { class: 'soft' }, strings.drillHint),
      h('button', { type: 'button', on: { click } }, strings.startDrill),
      problem,
      said,
      this.#list,
      this.#none,
    );
  }

  /** @param {import('../state/duty.js').Drill[]} drills */
  render(drills) {
    this.#none.hidden = drills.length > 0;
    this.#list.replaceChildren(
      ...drills.map((drill) =>
        h(
          'li',
          {},
          strings.drillResult(
            timeWithDay(drill.raisedAt),
            strings.drillOutcomes[drillOutcome(drill)] ?? '',
            drill.deliverSeconds,
            drill.acknowledgeSeconds,
          ),
        ),
      ),
    );
  }
}

customElements.define('drill-list', DrillList);
