import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/**
 * @typedef {{ id: string, groupName: string, kind?: 'warn' | 'mute' | 'remove', until?: string | null, reason?: string,
 *   outcome?: 'upheld' | 'lifted', sentence?: string }} Note
 */

/** What those who keep a group's agreement have told this person in private. Each note goes when they put it away. */
export class SanctionNotes extends HTMLElement {
  /** @type {Set<string>} */
  #shown = new Set();

  /** @param {string} event @param {Note} note @param {(id: string) => void} onDismiss */
  add(event, note, onDismiss) {
    if (this.#shown.has(note.id)) return;
    this.#shown.add(note.id);
    const card = h(
      'section',
      { class: 'card' },
      h('h2', {}, strings.sanctionTitle(note.groupName)),
      ...wordsOf(event, note),
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

/** @param {string} event @param {Note} note */
function wordsOf(event, { kind, until, reason, outcome, sentence }) {
  const why = h('p', {}, `${strings.reason}: ${reason ?? ''}`);
  if (event === 'message-held') return [h('p', {}, sentence ?? strings.heldForReview)];
  if (event === 'appeal-decided') return [h('p', {}, strings.appealState[outcome ?? 'upheld']), why];
  const isOver = until && Date.parse(until) <= Date.now();
  return [
    h('p', {}, strings.sanction[kind ?? 'warn'](until ? timeWithDay(until) : null), isOver ? ` ${strings.sanctionOver}` : null),
    why,
    h('p', {}, h('a', { href: '/account/' }, strings.appealWhere)),
  ];
}

customElements.define('sanction-notes', SanctionNotes);
