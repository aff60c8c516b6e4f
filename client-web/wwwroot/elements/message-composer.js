import { strings } from '../strings/strings.js';
import { h } from './h.js';
import { topicList } from './topic-list.js';

export const longestText = 2000;
/** The count appears only where it begins to matter. */
const countFrom = 1800;

/** Where one writes. It says nothing while there is room, and keeps the draft. */
export class MessageComposer extends HTMLElement {
  #area = h('textarea', { id: 'composer', rows: 1, 'aria-describedby': 'composer-hint composer-count' });
  #note = h('input', {
    type: 'text',
    maxlength: 80,
    'aria-label': strings.note,
    placeholder: strings.note,
    'aria-describedby': 'note-hint',
    list: 'composer-topics',
  });
  #noteRow = h(
    'div',
    { class: 'note', hidden: true },
    this.#note,
    topicList('composer-topics'),
    h('p', { class: 'hint', id: 'note-hint' }, strings.noteHint),
  );
  #noteButton = h(
    'button',
    { type: 'button', class: 'quiet', 'aria-expanded': 'false', on: { click: () => this.#toggleNote() } },
    strings.addNote,
  );
  #count = h('p', { class: 'count', id: 'composer-count', role: 'status' });

  /**
   * @param {{ draft: string, onSend: (text: string, contentNote: string | null) => void, onDraft: (text: string) => void,
   *   onWriting: () => void }} shown
   */
  start({ draft, onSend, onDraft, onWriting }) {
    this.#area.value = draft;
    const send = () => this.#send(onSend, onDraft);
    this.#area.addEventListener('input', () => {
      onDraft(this.#area.value);
      if (this.#area.value.trim() !== '') onWriting();
      this.#showCount();
    });
    this.#area.addEventListener('keydown', (event) => {
      // On a touch screen Enter is the only way to a new line, so it does not send.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !matchMedia('(hover: hover)').matches) return;
      event.preventDefault();
      send();
    });
    const form = h(
      'form',
      {
        on: {
          submit: (event) => {
            event.preventDefault();
            send();
          },
        },
      },
      h('label', { for: 'composer', class: 'away' }, strings.write),
      this.#noteRow,
      h('div', { class: 'row' }, this.#area, h('button', { type: 'submit', class: 'primary' }, strings.send)),
      h('div', { class: 'under' }, this.#noteButton, h('p', { class: 'hint', id: 'composer-hint' }, strings.writeHint), this.#count),
    );
    this.#area.placeholder = strings.write;
    this.replaceChildren(form);
    this.#showCount();
  }

  /** Puts text back for another try. @param {string} text */
  takeUp(text) {
    this.#area.value = [text, this.#area.value].filter((part) => part !== '').join('\n');
    this.#area.dispatchEvent(new Event('input'));
    this.#area.focus();
  }

  focusText() {
    this.#area.focus();
  }

  /** @param {(text: string, contentNote: string | null) => void} onSend @param {(text: string) => void} onDraft */
  #send(onSend, onDraft) {
    const text = this.#area.value.trim();
    if (text === '' || text.length > longestText) {
      this.#area.focus();
      return;
    }
    onSend(text, this.#noteRow.hidden ? null : this.#note.value.trim() || null);
    this.#area.value = '';
    this.#note.value = '';
    if (!this.#noteRow.hidden) this.#toggleNote();
    onDraft('');
    this.#showCount();
    this.#area.focus();
  }

  #toggleNote() {
    this.#noteRow.hidden = !this.#noteRow.hidden;
    this.#noteButton.setAttribute('aria-expanded', String(!this.#noteRow.hidden));
    if (!this.#noteRow.hidden) this.#note.focus();
  }

  #showCount() {
    const left = longestText - this.#area.value.trim().length;
    this.#area.setAttribute('aria-invalid', String(left < 0));
    this.#count.classList.toggle('over', left < 0);
    if (left > longestText - countFrom) this.#count.textContent = '';
    else this.#count.textContent = left < 0 ? strings.lettersOver(-left) : strings.lettersLeft(left);
  }
}

customElements.define('message-composer', MessageComposer);
