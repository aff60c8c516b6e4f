import { timeWithDay } from '../device/times.js';
import { whatIsWrong } from '../state/duty.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** Above every page of staff: what stands in the way of the next alert. Gone when it is mended. */
export class StaffWarnings extends HTMLElement {
  #said = '';

  /** @param {import('../state/duty.js').Warnings} warnings */
  render(warnings) {
    const { from, to } = warnings.coverage;
    const words = {
      'uncovered-now': () => strings.uncoveredNow(to === null ? '' : timeWithDay(to)),
      'uncovered-soon': () => strings.uncoveredSoon(from === null ? '' : timeWithDay(from), to === null ? '' : timeWithDay(to)),
      'pager-failing': () => strings.pagerFailing(warnings.pager.failingSince === null ? '' : timeWithDay(warnings.pager.failingSince)),
      'held-off-duty': () => strings.heldOffDuty(warnings.heldOffDuty),
      'held-unwatched': () => strings.heldUnwatched(warnings.heldUnwatched),
      'follow-ups-unanswered': () => strings.followUpsUnanswered(warnings.followUpsUnanswered),
    };
    const sentences = whatIsWrong(warnings).map((one) => words[one]());
    const said = sentences.join('\n');
    // Said once: a screen reader must not hear the same warning every minute.
    if (said === this.#said) return;
    this.#said = said;
    this.hidden = sentences.length === 0;
    this.replaceChildren(...sentences.map((sentence) => h('p', {}, sentence)));
  }
}

customElements.define('staff-warnings', StaffWarnings);
