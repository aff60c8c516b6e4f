import { surely } from '../device/surely.js';
import { strings } from './strings.js';

/** @typedef {[RegExp, string][]} Known */

/** @type {Promise<Known> | undefined} */
let known;

/** How to say what the list of crisis contacts says in English: fetched when contacts are shown. Without it they are there, in English. */
export function contactWords() {
  const fetched = () => surely(() => import('./es-contacts.js')).then(({ esContacts }) => esContacts);
  return (known ??= strings.language === 'es' ? fetched().catch(() => []) : Promise.resolve([]));
}
