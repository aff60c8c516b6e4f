import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** @typedef {import('../state/types.js').Contact} Contact */

/** People to call, to text or to write to: how to reach them first, what to know about them after. @param {Contact[]} contacts */
export const contactList = (contacts) => h('ul', { class: 'plain-list contacts' }, ...contacts.map(contact));

/** @param {Contact} one */
function contact({ name, phone, sms, chat, hours, note, relay, languages }) {
  return h(
    'li',
    {},
    h('strong', {}, name),
    h(
      'span',
      { class: 'ways' },
      phone ? h('a', { href: `tel:${dialled(phone)}` }, strings.call(phone)) : null,
      sms ? h('a', { href: `sms:${smsNumber(sms)}` }, strings.text(sms)) : null,
      chat && /^https:\/\//.test(chat) ? h('a', { href: chat, rel: 'noreferrer', target: '_blank' }, strings.chat) : null,
    ),
    h(
      'span',
      { class: 'soft small' },
      [hours && (strings.contactHours[hours] ?? hours), languages && strings.languagesOf(languages), note].filter(Boolean).join(' · '),
    ),
    relay ? h('span', { class: 'soft small' }, strings.relayFor(relay)) : null,
  );
}

/** @param {string} phone */
const dialled = (phone) => phone.replace(/[^\d+*#]/g, '');

/** A text line may read "HOME to 741741": the number is the last run of digits. @param {string} sms */
const smsNumber = (sms) =>
  sms
    .match(/[\d+][\d\s-]*/g)
    ?.at(-1)
    ?.replace(/[^\d+]/g, '') ?? '';
