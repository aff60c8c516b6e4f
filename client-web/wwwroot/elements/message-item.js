import { h, present } from './h.js';
import { messageEditor } from './message-editor.js';
import { optionsOf } from './message-options.js';
import { bodyOf, headOf, statusOf } from './message-parts.js';

/** @typedef {Extract<import('../state/timeline.js').Row, { kind: 'message' }>} MessageRow */
/**
 * @typedef {object} Moderation  each is done when it was asked and answered
 * @property {(row: MessageRow) => void} addNote
 * @property {(row: MessageRow) => Promise<void>} hide
 * @property {(row: MessageRow) => Promise<void>} restore
 * @property {(row: MessageRow) => Promise<void>} person  warn, mute or remove who wrote it
 */
/**
 * @typedef {object} MessageActs
 * @property {(row: MessageRow) => void} tryAgain
 * @property {(row: MessageRow) => void} takeUp
 * @property {(row: MessageRow) => void} discard
 * @property {(row: MessageRow, text: string) => Promise<string | null>} edit  answers what went wrong
 * @property {(row: MessageRow) => Promise<void>} withdraw  done when it was asked and answered
 * @property {(row: MessageRow) => void} report
 * @property {Moderation | null} moderation  for those who keep the agreement of this room
 * @property {(note: string) => boolean} folds  whether this reader wants such a note to fold its message
 * @property {(row: MessageRow) => void} worry
 * @property {boolean} mayWrite
 */

/** One message. Its parts are replaced only when they change, so that a screen reader does not hear the text again when its state does. */
export class MessageItem extends HTMLElement {
  #parts = {
    head: h('div', { class: 'head' }),
    body: h('div', { class: 'body' }),
    status: h('div', { class: 'status' }),
    options: h('div', { class: 'options' }),
  };
  /** @type {Map<HTMLElement, string>} */
  #signatures = new Map();
  /** Its author is changing it: what comes meanwhile does not take their words away. */
  #isEdited = false;
  /** @type {MessageRow | null} */
  #last = null;

  /** @param {MessageRow} row @param {MessageActs} acts */
  render(row, acts) {
    const { message, own, continued, entry } = row;
    const { head, body, status, options } = this.#parts;
    if (!head.isConnected) this.append(head, body, status, options);
    const hadFocus = this.contains(document.activeElement);
    this.#last = row;
    this.classList.toggle('own', own);
    this.classList.toggle('continued', continued);
    this.#replace(head, [message.pseudonym, message.at, message.editedAt, own], () => headOf(row));
    this.#replace(status, [entry?.status, entry?.why], () => statusOf(row, acts));
    if (!this.#isEdited) {
      const { text, contentNote, state, review, sentence, reason } = message;
      this.#replace(body, [text, contentNote, state, review, sentence, reason], () => bodyOf(row, acts));
      const here = { edit: () => this.#openEditor(row, acts), afterwards: () => this.#keepFocus() };
      this.#replace(options, [entry === null, state, review, own, text, acts.mayWrite], () => optionsOf(row, acts, here));
    }
    if (hadFocus && !this.contains(document.activeElement)) this.#focusAgain();
  }

  /** The dialog that a menu opened gives the focus back to a button that may be gone by then. */
  #keepFocus() {
    if (document.activeElement === document.body) this.#focusAgain();
  }

  /** What had the focus is gone: the options are next to it, or else the message. */
  #focusAgain() {
    const near = this.#parts.options.querySelector('summary') ?? this.closest('li');
    near?.focus();
  }

  /** @param {HTMLElement} part @param {unknown[]} from @param {() => (Node | string | null | false)[]} make */
  #replace(part, from, make) {
    const signature = JSON.stringify(from);
    if (this.#signatures.get(part) === signature) return;
    this.#signatures.set(part, signature);
    part.replaceChildren(...present(make()));
  }

  /** @param {MessageRow} row @param {MessageActs} acts */
  #openEditor(row, acts) {
    const { body, options } = this.#parts;
    const close = () => {
      this.#isEdited = false;
      this.#signatures.delete(body);
      this.#signatures.delete(options);
      if (this.#last) this.render(this.#last, acts);
    };
    const { area, parts } = messageEditor({ text: row.message.text ?? '', save: (text) => acts.edit(row, text), close });
    this.#isEdited = true;
    options.replaceChildren();
    body.replaceChildren(...parts);
    area.focus();
    parts.at(-1)?.scrollIntoView({ block: 'nearest' });
  }
}

customElements.define('message-item', MessageItem);
