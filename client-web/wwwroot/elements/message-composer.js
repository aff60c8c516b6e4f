import { sendsByKey } from '../state/send-key.js';
import { strings } from '../strings/strings.js';
import { ComposerNote } from './composer-note.js';
import { h } from './h.js';

export const longestText = 2000;
/** The count appears only where it begins to matter. */
const countFrom = 1800;

/** Where one writes. It says nothing while there is room, and keeps the draft. */
export class MessageComposer extends HTMLElement {
  #area = h('textarea', { id: 'composer', rows: 1, 'aria-describedby': 'composer-hint composer-count' });
  #note = new ComposerNote();
  #count = h('p', { class: 'count', id: 'composer-count', role: 'status' });
  #sendButton = h('button', { type: 'submit', class: 'primary' }, strings.send);

  /** Has the draft kept as it stands. */
  #keep = () => {};

  /**
   * @param {{ label: string, draft: { text: string, note: string }, onSend: (text: string, contentNote: string | null) => boolean,
   *   onDraft: (text: string, note: string) => void, onWriting: () => void }} shown
   */
  start({ label, draft, onSend, onDraft, onWriting }) {
    this.#area.value = draft.text;
    this.#note.show(draft.note);
    this.#keep = () => onDraft(this.#area.value, this.#note.words);
    const send = () => this.#send(onSend);
    this.#note.onChange = () => this.#keep();
    this.#area.addEventListener('input', () => {
      this.#keep();
      if (this.#area.value.trim() !== '') onWriting();
      this.#showCount();
    });
    this.#area.addEventListener('keydown', (event) => {
      // On a touch screen Enter is the only way to a new line, so it does not send.
      if (!sendsByKey(event) || !matchMedia('(hover: hover)').matches) return;
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
      h('label', { for: 'composer', class: 'away' }, label),
      this.#note.row,
      // Above the text: what stands below a long one may be out of sight.
      this.#count,
      h('div', { class: 'row' }, this.#area, this.#sendButton),
      h('div', { class: 'under' }, this.#note.button, h('p', { class: 'hint', id: 'composer-hint' }, strings.writeHint)),
    );
    this.#area.placeholder = label;
    this.replaceChildren(form);
    this.#showCount();
  }

  /** Puts a message back for another try. @param {string} text @param {string} note  its content note, or empty */
  takeUp(text, note) {
    this.#note.show([...new Set([note, this.#note.words])].filter((part) => part !== '').join(', '));
    this.#area.value = [text, this.#area.value].filter((part) => part !== '').join('\n');
    this.#area.dispatchEvent(new Event('input'));
    this.#area.focus();
  }

  /** While nothing can be sent, one can still write a draft. @param {boolean} isPaused */
  pause(isPaused) {
    this.#sendButton.disabled = isPaused;
  }

  /** It is in sight already: what stands above it stays there too. */
  focusText() {
    this.#area.focus({ preventScroll: true });
  }

  /** @param {(text: string, contentNote: string | null) => boolean} onSend  false if it cannot be taken now */
  #send(onSend) {
    const text = this.#area.value.trim();
    if (this.#sendButton.disabled) return;
    if (text === '' || text.length > longestText) {
      this.#area.focus();
      return;
    }
    if (!onSend(text, this.#note.words || null)) {
      this.#count.textContent = strings.outboxFull;
      return;
    }
    this.#area.value = '';
    this.#note.show('');
    this.#keep();
    this.#showCount();
    this.#area.focus();
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
