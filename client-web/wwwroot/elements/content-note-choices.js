import { strings } from '../strings/strings.js';
import { h, problemLine } from './h.js';

/** Which content notes fold a message for me. */
export class ContentNoteChoices extends HTMLElement {
  /** @param {{ topics: string[], folded: string[], save: (folded: string[]) => Promise<string | null> }} shown */
  render({ topics, folded, save }) {
    const problem = problemLine();
    const done = h('p', { class: 'soft small', role: 'status' });
    const boxes = topics.map((topic) => ({ topic, box: h('input', { type: 'checkbox', checked: folded.includes(topic) }) }));
    const form = h(
      'form',
      { class: 'card' },
      h('h2', {}, strings.foldingTitle),
      h('p', {}, strings.foldingLead),
      problem,
      h(
        'fieldset',
        { class: 'choices' },
        h('legend', {}, strings.foldingLegend),
        ...boxes.map(({ topic, box }) => h('label', { class: 'choice' }, box, h('span', {}, strings.topics[topic] ?? topic))),
      ),
      h('button', { type: 'submit' }, strings.save),
      done,
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      done.textContent = '';
      const sentence = await save(boxes.filter(({ box }) => box.checked).map(({ topic }) => topic));
      problem.textContent = sentence ?? '';
      done.textContent = sentence === null ? strings.saved : '';
    });
    this.replaceChildren(form);
  }
}

customElements.define('content-note-choices', ContentNoteChoices);
