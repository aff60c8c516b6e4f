/**
 * Holds the one state of a page. `reduce` is pure; everybody who shows the state subscribes.
 * @template State, Happening
 * @param {(state: State, happening: Happening) => State} reduce
 * @param {State} first
 */
export function createStore(reduce, first) {
  let state = first;
  /** @type {((state: State) => void)[]} */
  const watchers = [];
  return {
    get state() {
      return state;
    },
    /** @param {Happening} happening */
    dispatch(happening) {
      const next = reduce(state, happening);
      if (next === state) return;
      state = next;
      for (const watcher of watchers) watcher(state);
    },
    /** @param {(state: State) => void} watcher */
    subscribe(watcher) {
      watchers.push(watcher);
      watcher(state);
    },
  };
}
