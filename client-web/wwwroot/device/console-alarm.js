import { h } from '../elements/h.js';
import { strings } from '../strings/strings.js';

const toneSeconds = 0.18;
const tones = [660, 880];

/**
 * A sound, and a notification in other windows, for new and escalated cases. Neither says anything of the case: a screen may be seen, and
 * a room overheard. Both are the clinician's own choice, as browsers ask for it.
 * @param {(sentence: string) => void} say
 */
export function consoleAlarm(say) {
  const sound = h('input', { type: 'checkbox' });
  const notify = h('input', { type: 'checkbox' });
  /** @type {AudioContext | null} */
  let audio = null;

  sound.addEventListener('change', () => {
    audio ??= new AudioContext();
    if (sound.checked) play(audio);
  });
  notify.addEventListener('change', async () => {
    if (!notify.checked) return;
    const granted = 'Notification' in globalThis && (await Notification.requestPermission()) === 'granted';
    notify.checked = granted;
    if (!granted) say(strings.notifyRefused);
  });

  return {
    elements: [
      h('label', { class: 'choice small' }, sound, h('span', {}, strings.soundChoice)),
      h('label', { class: 'choice small' }, notify, h('span', {}, strings.notifyChoice)),
    ],
    ring() {
      if (sound.checked && audio !== null) play(audio);
      if (notify.checked && document.hidden) new Notification(strings.product, { tag: 'tg.case' });
    },
  };
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
