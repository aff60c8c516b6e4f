import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** @typedef {import('../state/types.js').Contact} Contact */

/** The private card after a message that sounded heavy. It comes quietly, takes no focus, and goes when the person says so. */
export class SupportCardElement extends HTMLElement {
  #shown = '';

  /** @param {import('../state/types.js').SupportCard | null} card @param {(id: string) => void} onDismiss */
  render(card, onDismiss) {
    if ((card?.id ?? '') === this.#shown) return;
    this.#shown = card?.id ?? '';
    if (card === null) {
      this.replaceChildren();
      return;
    }
    this.replaceChildren(
      h(
        'section',
        { 'aria-labelledby': 'support-title' },
        h('h2', { id: 'support-title' }, strings.supportTitle),
        h('p', { class: 'soft small' }, strings.supportPrivate),
        h('p', {}, strings.supportLead),
        h('ul', { class: 'plain-list contacts' }, ...card.contacts.map(contact)),
        h('p', {}, `${strings.supportEmergency} ${card.clinicianOnDuty ? strings.supportOnDuty : strings.supportOffDuty}`),
        h(
          'div',
          { class: 'buttons' },
          h('button', { type: 'button', on: { click: () => onDismiss(card.id) } }, strings.supportDismiss),
          h('a', { href: '/help/' }, strings.supportMore),
        ),
      ),
    );
  }
}

/** @param {Contact} one */
function contact({ name, phone, sms, chat, hours, note }) {
  return h(
    'li',
    {},
    h('strong', {}, name),
    h('span', { class: 'soft small' }, [hours, note].filter(Boolean).join(' · ')),
    h(
      'span',
      { class: 'ways' },
      phone ? h('a', { href: `tel:${dialled(phone)}` }, strings.call(phone)) : null,
      sms ? h('a', { href: `sms:${smsNumber(sms)}` }, strings.text(sms)) : null,
      chat && /^https:\/\//.test(chat) ? h('a', { href: chat, rel: 'noreferrer', target: '_blank' }, strings.chat) : null,
    ),
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

customElements.define('support-card', SupportCardElement);
