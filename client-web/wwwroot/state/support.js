/** @typedef {import('./types.js').SupportCard} SupportCard */
/** @typedef {{ cards: SupportCard[], dismissed: string[] }} SupportState */
/** @typedef {{ type: 'offered', card: SupportCard } | { type: 'dismissed', id: string }} SupportEvent */

/** @type {SupportState} */
export const noSupport = { cards: [], dismissed: [] };

/** @param {SupportState} state @param {SupportEvent} event @returns {SupportState} */
export function support(state, event) {
  switch (event.type) {
    case 'offered':
      if (state.dismissed.includes(event.card.id) || state.cards.some((card) => card.id === event.card.id)) return state;
      return { ...state, cards: [...state.cards, event.card] };
    case 'dismissed':
      return { cards: state.cards.filter((card) => card.id !== event.id), dismissed: [...state.dismissed, event.id] };
  }
}

/** The newest card stands for all of them: nobody needs a pile of them. @param {SupportState} state */
export function cardToShow(state) {
  return state.cards.at(-1) ?? null;
}
