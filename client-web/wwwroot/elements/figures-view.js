import { percent, timeWithDay } from '../device/times.js';
import { drillOutcome } from '../state/duty.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** @typedef {{ count: number, medianSeconds: number | null, p95Seconds: number | null }} Times */

/** How the chain did in the last thirty days, in numbers that name nobody. */
export class FiguresView extends HTMLElement {
  /** @param {any} figures  as GET /api/figures answers */
  render(figures) {
    /** @type {[string, string][]} */
    const rows = [
      [strings.figureMessages, String(figures.messages)],
      [strings.figureUnscreened, String(figures.unscreened)],
      [strings.figureFlagged, String(figures.flagged)],
      [strings.figureCases, String(figures.cases)],
      [strings.figureMissed, String(figures.missed)],
      [strings.figureDeliver, times(figures.timeToDeliver)],
      [strings.figureAcknowledge, times(figures.timeToAcknowledge)],
      [strings.figurePrecision, figures.precision === null ? strings.figureUnknown : percent(figures.precision)],
      [strings.figureLabelled, String(figures.labelled)],
      [
        strings.figureFalsePages,
        figures.falsePagesPerThousand === null
          ? strings.figureUnknown
          : strings.figureJudged(figures.falsePagesPerThousand.toFixed(2), figures.labelled, figures.flagged),
      ],
      [strings.figureDrills, strings.figureOf(figures.drills.missed, figures.drills.count)],
      [strings.figureDrillAcknowledge, times(figures.drills.timeToAcknowledge)],
    ];
    this.replaceChildren(
      h('h2', {}, strings.figures),
      h('p', { class: 'soft' }, strings.figuresHint),
      h('dl', {}, ...rows.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
      h('h3', {}, strings.lastDrills),
      figures.shifts.length > 0 ? h('ul', { class: 'plain-list' }, ...figures.shifts.map(shift)) : h('p', {}, strings.noShifts),
      h(
        'p',
        {},
        h('a', { href: '/api/figures?format=csv', download: 'figures.csv' }, strings.asCsv),
        ' · ',
        h('a', { href: '/api/figures', download: 'figures.json' }, strings.asJson),
      ),
    );
  }
}

/** @param {Times} all */
function times({ count, medianSeconds, p95Seconds }) {
  if (count === 0 || medianSeconds === null || p95Seconds === null) return strings.figureUnknown;
  return strings.figureTimes(medianSeconds, p95Seconds);
}

/** @param {{ startsAt: string, endsAt: string, lastDrill: import('../state/duty.js').Drill | null }} one */
function shift({ startsAt, endsAt, lastDrill }) {
  const outcome = lastDrill === null ? strings.noDrillInShift : (strings.drillOutcomes[drillOutcome(lastDrill)] ?? '');
  return h('li', {}, strings.shiftDrill(timeWithDay(startsAt), timeWithDay(endsAt), outcome));
}

customElements.define('figures-view', FiguresView);
