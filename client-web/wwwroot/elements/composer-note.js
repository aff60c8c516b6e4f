import { strings } from '../strings/strings.js';
import { h } from './h.js';
import { topicList } from './topic-list.js';

/** The place for a content note, which is there only when it is wanted. */
export class ComposerNote {
  #input = h('input', {
    type: 'text',
    maxlength: 80,
    'aria-label': strings.note,
    placeholder: strings.note,
    'aria-describedby': 'note-hint',
    list: 'composer-topics',
    on: { input: () => this.onChange() },
  });
  row = h(
    'div',
    { class: 'note', hidden: true },
    this.#input,
    topicList('composer-topics'),
    h('p', { class: 'hint', id: 'note-hint' }, strings.noteHint),
  );
  button = h(
    'button',
    { type: 'button', class: 'quiet', 'aria-expanded': 'false', on: { click: () => this.#toggle() } },
    strings.addNote,
  );
  onChange = () => {};

  /** The note that would be sent, or empty. */
  get words() {
    return this.row.hidden ? '' : this.#input.value.trim();
  }

  /** @param {string} words  empty: there is no note, and no place for one */
  show(words) {
    this.#input.value = words.slice(0, this.#input.maxLength);
    this.#open(words !== '');
  }

  #toggle() {
    this.#open(this.row.hidden);
    if (!this.row.hidden) this.#input.focus();
    this.onChange();
  }

  /** @param {boolean} isOpen */
  #open(isOpen) {
    this.row.hidden = !isOpen;
    this.button.setAttribute('aria-expanded', String(isOpen));
  }
}
