import { saidIn, sentencesIn } from '../state/contact-words.js';
import { contactWords } from '../strings/contact-words.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** @typedef {import('../state/types.js').Contact} Contact */

/** @typedef {import('../strings/contact-words.js').Known} Known */

/**
 * People to call, to text or to write to: how to reach them first, what to know about them after. They are there at once, in English as far
 * as the words of the page are not here yet.
 * @param {Contact[]} contacts
 */
export function contactList(contacts) {
  const list = h('ul', { class: 'plain-list contacts' });
  const show = (/** @type {Known} */ known) => list.replaceChildren(...contacts.map((one) => contact(one, known)));
  show([]);
  void contactWords().then((known) => known.length > 0 && show(known));
  return list;
}

/** @param {Contact} one @param {Known} known */
function contact({ name, phone, sms, chat, hours, note, relay, languages }, known) {
  const told = (/** @type {string} */ text) => toldIn(text, known);
  const inPageWords = (/** @type {string} */ text) => saidIn(text, known).words;
  const spoken = languages && [`${strings.languagesOf} `, ...told(languages)];
  const about = [hours && told(hours), spoken, note && told(note)].filter((part) => !!part);
  return h(
    'li',
    {},
    // A name stays what it is; what is said beside it may be known.
    h('strong', {}, inPageWords(name)),
    h(
      'span',
      { class: 'ways' },
      phone ? callLink(phone) : null,
      sms ? h('a', { href: `sms:${smsNumber(sms)}` }, strings.text(inPageWords(sms))) : null,
      chat && /^https:\/\//.test(chat) ? h('a', { href: chat, rel: 'noreferrer', target: '_blank' }, strings.chat) : null,
    ),
    h('span', { class: 'soft small' }, ...about.flatMap((part, index) => (index > 0 ? [' · ', ...part] : part))),
    relay ? h('span', { class: 'soft small' }, `${strings.relayFor} `, ...told(relay)) : null,
  );
}

/** Sentences in the language of the page; one that is not known in it is said to be English. @param {string} text @param {Known} known */
const toldIn = (text, known) =>
  sentencesIn(text, known).flatMap(({ words, isKnown }, index) => [
    index > 0 ? ' ' : '',
    isKnown || strings.language === 'en' ? words : h('span', { lang: 'en' }, words),
  ]);

/** @param {string} phone */
export const callLink = (phone) => h('a', { href: `tel:${dialled(phone)}` }, strings.call(phone));

/** @param {string} phone */
const dialled = (phone) => phone.replace(/[^\d+*#]/g, '');

/** A text line may read "HOME to 741741": the number is the last run of digits. @param {string} sms */
const smsNumber = (sms) =>
  sms
    .match(/[\d+][\d\s-]*/g)
    ?.at(-1)
    ?.replace(/[^\d+]/g, '') ?? '';
