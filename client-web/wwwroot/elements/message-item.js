import { strings } from '../strings/strings.js';
import { h, present } from './h.js';
import { messageEditor } from './message-editor.js';
import { bodyOf, headOf, statusOf } from './message-parts.js';

/** @typedef {Extract<import('../state/timeline.js').Row, { kind: 'message' }>} MessageRow */
/**
 * @typedef {object} MessageActs
 * @property {(row: MessageRow) => void} tryAgain
 * @property {(row: MessageRow) => void} takeUp
 * @property {(row: MessageRow) => void} discard
 * @property {(row: MessageRow, text: string) => Promise<string | null>} edit  answers what went wrong
 * @property {(row: MessageRow) => Promise<void>} withdraw  done when it was asked and answered
 * @property {(row: MessageRow) => void} report
 * @property {(row: MessageRow) => void} [addNote]  for those who keep the agreement
 * @property {(note: string) => boolean} folds  whether this reader wants such a note to fold its message
 * @property {(row: MessageRow) => void} worry
 * @property {boolean} mayWrite
 */

const editableMilliseconds = 15 * 60_000;

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
      this.#replace(options, [entry === null, state, own, text, acts.mayWrite], () => this.#optionsOf(row, acts));
    }
    if (hadFocus && !this.contains(document.activeElement)) this.#focusAgain();
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
  #optionsOf(row, acts) {
    const isGone = row.message.state !== 'visible' && !(row.own && row.message.state === 'hidden');
    if (row.entry !== null || isGone) return [];
    const button = (/** @type {string} */ words, /** @type {() => void} */ act) =>
      h('button', { type: 'button', on: { click: act } }, words);
    const fresh = Date.now() - Date.parse(row.message.at) < editableMilliseconds;
    const list = row.own
      ? [
          fresh && acts.mayWrite && row.message.state === 'visible' && button(strings.edit, () => this.#openEditor(row, acts)),
          button(strings.withdraw, () => void this.#withdraw(row, acts)),
        ]
      : [
          button(strings.worried, () => acts.worry(row)),
          button(strings.report, () => acts.report(row)),
          acts.addNote && button(strings.addNote, () => acts.addNote?.(row)),
        ];
    const more = h('a', { href: '/worried/' }, strings.worriedLink);
    const name = row.own ? strings.you : row.message.pseudonym;
    const summary = h('summary', { tabindex: -1, 'aria-label': strings.optionsFor(name) }, strings.options);
    return [h('details', {}, summary, h('div', { class: 'buttons' }, ...present(list), more))];
  }

  /** @param {MessageRow} row @param {MessageActs} acts */
  async #withdraw(row, acts) {
    await acts.withdraw(row);
    if (document.activeElement === document.body) this.#focusAgain();
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
  }
}

customElements.define('message-item', MessageItem);
