import { timeWithDay } from '../device/times.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/**
 * @typedef {{ id: string, groupName: string, sanctionId?: string, kind?: 'warn' | 'mute' | 'remove', until?: string | null,
 *   reason?: string, outcome?: 'upheld' | 'lifted', sentence?: string }} Note
 */
/** @typedef {import('../state/standing.js').Standing} Standing */

/** What those who keep a group's agreement have told this person in private. Each note goes when they put it away. */
export class SanctionNotes extends HTMLElement {
  /** By the note's id: says it anew, as the decision stands. @type {Map<string, (standingOf: (sanctionId: string) => Standing) => void>} */
  #shown = new Map();

  /** @param {string} event @param {Note} note @param {(id: string) => void} onDismiss */
  add(event, note, onDismiss) {
    if (this.#shown.has(note.id)) return;
    const words = h('div', {}, ...wordsOf(event, note));
    const card = h(
      'section',
      { class: 'card' },
      h('h2', {}, strings.sanctionTitle(note.groupName)),
      words,
      h('p', { class: 'soft small' }, strings.supportPrivate),
      h('button', { type: 'button', on: { click: () => dismiss() } }, strings.supportDismiss),
    );
    const dismiss = () => {
      card.remove();
      onDismiss(note.id);
    };
    /** @type {Standing} */
    let told = 'holds';
    this.#shown.set(note.id, (standingOf) => {
      const standing = standingOf(note.sanctionId ?? '');
      if (event !== 'sanction' || standing === told) return;
      told = standing;
      words.replaceChildren(...wordsOf(event, note, standing));
    });
    this.append(card);
  }

  /** What was told stays to be read, and nothing that is not so (any more). @param {(sanctionId: string) => Standing} standingOf */
  follow(standingOf) {
    for (const say of this.#shown.values()) say(standingOf);
  }
}

/** @param {string} event @param {Note} note @param {Standing} [standing] */
function wordsOf(event, { kind = 'warn', until, reason, outcome, sentence }, standing = 'holds') {
  const why = h('p', {}, `${strings.reason}: ${reason ?? ''}`);
  if (event === 'message-held') return [h('p', {}, sentence ?? strings.heldForReview)];
  if (event === 'appeal-decided') return [h('p', {}, strings.appealState[outcome ?? 'upheld']), why];
  const isOver = standing === 'over' || (until && Date.parse(until) <= Date.now());
  const holds = strings.sanction[kind](until ? timeWithDay(until) : null);
  const over = kind === 'warn' ? holds : strings.sanctionOver[kind];
  return [
    h('p', {}, { holds, over, replaced: strings.sanctionReplaced }[isOver ? 'over' : standing]),
    why,
    h('p', {}, h('a', { href: '/account/' }, strings.appealWhere)),
  ];
}

customElements.define('sanction-notes', SanctionNotes);
