import { quiet, quietNotice } from '../state/quiet-notice.js';
import { createStore } from '../state/store.js';
import { strings } from '../strings/strings.js';
import { keepNotify, keptNotify } from './kept.js';
import { isLookedAt, registration } from './notification.js';

const tag = 'tg.new';
const isAble = 'Notification' in globalThis;

/** Says on this device that there is something new while nobody looks, if a person asked for that. Never who, where or what. */
export function quietNotices() {
  const store = createStore(quietNotice, quiet);
  let said = 0;
  store.subscribe(({ count }) => {
    if (count === said) return;
    said = count;
    void tell();
  });
  if (isAble && keptNotify() && Notification.permission === 'granted') store.dispatch({ type: 'chosen', isOn: true });

  const looked = () => {
    if (!isLookedAt()) return;
    store.dispatch({ type: 'looked' });
    void takeBack();
  };
  document.addEventListener('visibilitychange', looked);
  addEventListener('focus', looked);
  // Whoever has left the room, in a hurry or not, is not to be told of it afterwards.
  addEventListener('pagehide', () => void takeBack());

  return {
    isAble,
    get isOn() {
      return store.state.isOn;
    },
    /** Answers what it is now: browsers ask the person once more. @param {boolean} wanted @returns {Promise<boolean>} */
    async choose(wanted) {
      const isOn = wanted && isAble && (await Notification.requestPermission()) === 'granted';
      keepNotify(isOn);
      store.dispatch({ type: 'chosen', isOn });
      return isOn;
    },
    /** @param {{ isOwn: boolean, isShown: boolean }} message */
    arrived: (message) => store.dispatch({ type: 'arrived', isHidden: !isLookedAt(), ...message }),
  };
}

/** Through the service worker, where there is one: some browsers know no other way. */
async function tell() {
  const worker = await registration();
  if (worker !== undefined) await worker.showNotification(strings.somethingNew, { tag }).catch(() => undefined);
}

async function takeBack() {
  const worker = await registration();
  for (const shown of (await worker?.getNotifications({ tag })) ?? []) shown.close();
}
