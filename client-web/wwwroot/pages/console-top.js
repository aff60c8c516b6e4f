import { consoleAlarm } from '../device/console-alarm.js';
import { singleKeys } from '../device/single-keys.js';
import { h } from '../elements/h.js';
import { wanting } from '../state/cases.js';
import { strings } from '../strings/strings.js';
import { consoleDuty } from './console-duty.js';

/**
 * What stands above the queue: duty, which cases to show, single keys, whether news arrives, and the news itself.
 * @param {{ onShow: (state: string) => void, onKey: { acknowledge: () => void, contact: () => void, next: () => void,
 *   previous: () => void } }} shown
 */
export function consoleTop({ onShow, onKey }) {
  const keys = h('input', { type: 'checkbox', checked: true });
  const link = h('p', { class: 'link-state connecting', role: 'status' }, strings.feedConnecting);
  const news = h('p', { class: 'news', role: 'alert' });
  const alarm = consoleAlarm((sentence) => (news.textContent = sentence));
  const duty = consoleDuty((sentence) => (news.textContent = sentence));
  const select = h(
    'select',
    {},
    h('option', { value: 'open' }, strings.openCases),
    h('option', { value: 'resolved' }, strings.resolvedCases),
  );
  select.setAttribute('aria-label', strings.showCases);
  select.addEventListener('change', () => onShow(select.value));

  singleKeys(onKey, () => keys.checked);

  let heard = 0;
  let waiting = 0;
  let isLost = false;
  let said = '';
  let done = '';
  const { newCase: raised, worseCase: worse, escalatedCase: escalated, moreEvidence: evidence } = strings;
  const { returnedCase: returned, givenCase: given, takenCase: taken } = strings;
  const newsOf = { raised, worse, escalated, evidence, returned, given, taken };
  const showTitle = () => {
    const mark = isLost ? '(!) ' : waiting > 0 ? `(${waiting}) ` : '';
    document.title = `${mark}${strings.consoleTitle} · ${strings.product}`;
  };
  return {
    elements: [
      h('div', { class: 'console-top' }, h('h1', {}, strings.consoleTitle), duty.element, ...alarm.elements),
      h('div', { class: 'console-link' }, link, h('label', { class: 'choice small' }, keys, h('span', {}, strings.singleKeys))),
      news,
    ],
    select,
    loadDuty: duty.load,
    /** @param {'live' | 'lost' | 'connecting'} state */
    showLink(state) {
      const sentence = { live: strings.feedLive, lost: strings.feedLost, connecting: strings.feedConnecting }[state];
      link.className = `link-state ${state}`;
      link.setAttribute('role', state === 'lost' ? 'alert' : 'status');
      if (link.textContent !== sentence) link.textContent = sentence;
      // Whoever looks elsewhere hears that nothing reaches them any more, once.
      if (state === 'lost' && !isLost) alarm.ring();
      isLost = state === 'lost';
      showTitle();
    },
    /** @param {import('../state/cases.js').CasesState} state */
    announce(state) {
      waiting = wanting(state);
      showTitle();
      // What was said of one case does not stand above another.
      if (state.chosen !== null && news.textContent === done) news.textContent = '';
      if (state.news?.isOver && news.textContent === said) news.textContent = '';
      if (state.news === null || state.news.isOver || state.news.number === heard) return;
      heard = state.news.number;
      const level = strings.level[state.news.level.toLowerCase()] ?? state.news.level;
      const sentence = newsOf[state.news.kind](level);
      const whole = state.news.isDrill ? strings.drillNews(sentence) : sentence;
      said = state.news.hasMore ? `${whole} ${strings.moreNews}` : whole;
      news.textContent = said;
      alarm.ring();
    },
    /** @param {string} sentence */
    say(sentence) {
      done = sentence;
      news.textContent = sentence;
    },
  };
}
