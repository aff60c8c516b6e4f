import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** @typedef {{ id: string, kind: 'warn' | 'mute' | 'remove', groupName: string, until: string | null, reason: string }} SanctionNote */

/** What those who keep a group's agreement have told this person in private. Each note goes when they put it away. */
export class SanctionNotes extends HTMLElement {
  /** @type {Set<string>} */
  #shown = new Set();

  /** @param {SanctionNote} note @param {(id: string) => void} onDismiss */
  add(note, onDismiss) {
    if (this.#shown.has(note.id)) return;
    this.#shown.add(note.id);
    const until = note.until === null ? null : timeWithDay(note.until);
    const card = h(
      'section',
      { class: 'card' },
      h('h2', {}, strings.sanctionTitle(note.groupName)),
      h('p', {}, strings.sanction[note.kind](until)),
      h('p', {}, `${strings.reason}: ${note.reason}`),
      h('p', { class: 'soft small' }, strings.supportPrivate),
      h('button', { type: 'button', on: { click: () => dismiss() } }, strings.supportDismiss),
    );
    const dismiss = () => {
      card.remove();
      onDismiss(note.id);
    };
    this.append(card);
  }
}

customElements.define('sanction-notes', SanctionNotes);
