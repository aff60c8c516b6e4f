import { strings } from '../strings/strings.js';
import { contactList } from './contact-list.js';
import { countries } from './countries.js';
import { field, h } from './h.js';

/** @typedef {import('../state/types.js').Contact} Contact */
/** @typedef {{ country: string, contacts: Contact[] }} Found */
/**
 * @typedef {object} Whom
 * @property {() => Promise<Found | null>} first  those of the country that is likely; null when nobody answered
 * @property {(country: string) => Promise<Found | null>} of
 */

/** People to call at once, in the country that whoever reads says they are in. */
export class GuideContacts extends HTMLElement {
  #people = h('div', { role: 'status' }, h('p', {}, strings.loading));

  /** @param {'now' | 'soon'} urgency @param {Whom} whom */
  render(urgency, whom) {
    const options = countries().map(({ code, name }) => h('option', { value: code }, name));
    const select = h('select', {}, h('option', { value: '' }, strings.guideCountryChoose), ...options);
    select.addEventListener('change', () => void this.#show(() => whom.of(select.value), select));
    this.replaceChildren(
      h(
        'section',
        { class: 'card urgent' },
        h('p', {}, urgency === 'now' ? strings.guideNow : strings.guideWorse),
        this.#people,
        field({ label: strings.guideCountry, hint: strings.guideCountryHint, input: select }),
        h('p', {}, strings.supportEmergency),
        h('a', { href: strings.helpPage }, strings.supportMore),
      ),
    );
    void this.#show(whom.first, select);
  }

  /** @param {() => Promise<Found | null>} find @param {HTMLSelectElement} select */
  async #show(find, select) {
    const asked = select.value;
    const found = await find();
    // Another country was chosen meanwhile.
    if (select.value !== asked) return;
    if (found === null) {
      const again = h('button', { type: 'button', on: { click: () => void this.#show(find, select) } }, strings.tryAgain);
      this.#people.replaceChildren(h('p', {}, strings.guideContactsMissing), again);
      return;
    }
    select.value = found.country;
    this.#people.replaceChildren(contactList(found.contacts));
  }
}

customElements.define('guide-contacts', GuideContacts);
