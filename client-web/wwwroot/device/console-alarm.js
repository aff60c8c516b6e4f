import { h } from '../elements/h.js';
import { strings } from '../strings/strings.js';
import { attempt, keepAlarm, keptAlarm } from './kept.js';
import { isLookedAt, notifyAgain } from './notification.js';

const toneSeconds = 0.18;
const tones = [660, 880];

/**
 * A sound, and a notification in other windows, for new and escalated cases and for news of those one has. Neither says anything of the
 * case: a screen may be seen, and a room overheard. Both are the clinician's own choice, as browsers ask for it, and outlast a reload of
 * the page. A sound that fails keeps no notification back.
 * @param {(sentence: string) => void} say
 */
export function consoleAlarm(say) {
  const wished = keptAlarm();
  const sound = h('input', { type: 'checkbox', checked: wished.sound === true });
  const notify = h('input', { type: 'checkbox', checked: wished.notify === true && mayNotify() });
  const soundWords = h('span', {}, strings.soundChoice);
  const keep = () => keepAlarm({ sound: sound.checked, notify: notify.checked });
  /** @type {AudioContext | null} */
  let audio = null;
  if (sound.checked) {
    audio = new AudioContext();
    waitForTouch(audio, soundWords);
  }

  sound.addEventListener('change', () => {
    audio ??= new AudioContext();
    if (sound.checked) play(audio);
    keep();
  });
  notify.addEventListener('change', async () => {
    if (notify.checked) {
      if ('Notification' in globalThis) await Notification.requestPermission();
      notify.checked = mayNotify();
      if (!notify.checked) say(strings.notifyRefused);
    }
    keep();
  });

  return {
    elements: [
      h('label', { class: 'choice small' }, sound, soundWords),
      h('label', { class: 'choice small' }, notify, h('span', {}, strings.notifyChoice)),
    ],
    ring() {
      if (sound.checked && audio !== null) attempt(() => play(/** @type {AudioContext} */ (audio)), undefined);
      if (notify.checked && !isLookedAt()) void notifyAgain(strings.somethingNew, 'tg.case');
    },
  };
}

const mayNotify = () => 'Notification' in globalThis && Notification.permission === 'granted';

/**
 * After a reload browsers let no page sound before somebody touches it. Until then the choice says so.
 * @param {AudioContext} audio @param {HTMLElement} words
 */
function waitForTouch(audio, words) {
  if (audio.state === 'running') return;
  words.textContent = strings.soundWaits;
  audio.addEventListener('statechange', () => {
    if (audio.state === 'running') words.textContent = strings.soundChoice;
  });
  for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, () => void audio.resume(), { once: true });
}

/** @param {AudioContext} audio */
function play(audio) {
  tones.forEach((frequency, index) => {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const at = audio.currentTime + index * toneSeconds;
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.2, at);
    volume.gain.linearRampToValueAtTime(0, at + toneSeconds);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + toneSeconds);
  });
}
