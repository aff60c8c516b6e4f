// When a page in the background may say that there is something new. Once, until somebody has looked: more would nag, and would tell
// whoever sees the screen how lively it is.

/** @typedef {{ isOn: boolean, isTold: boolean, count: number }} QuietState  count: how often it was to be said so far */
/**
 * @typedef {{ type: 'chosen', isOn: boolean } | { type: 'looked' }
 *   | { type: 'arrived', isHidden: boolean, isOwn: boolean, isShown: boolean }} QuietEvent
 */

/** Off, until a person asks for it. @type {QuietState} */
export const quiet = { isOn: false, isTold: false, count: 0 };

/** @param {QuietState} state @param {QuietEvent} event @returns {QuietState} */
export function quietNotice(state, event) {
  switch (event.type) {
    case 'chosen':
      return { ...state, isOn: event.isOn, isTold: false };
    case 'looked':
      return state.isTold ? { ...state, isTold: false } : state;
    case 'arrived':
      if (!state.isOn || state.isTold || !event.isHidden || event.isOwn || !event.isShown) return state;
      return { ...state, isTold: true, count: state.count + 1 };
  }
}
