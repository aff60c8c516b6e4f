import { strings } from '../strings/strings.js';
import { field, h } from './h.js';

/** Why somebody hides, shows or decides something. @param {string} hint  who reads it */
export function reasonField(hint) {
  return field({ label: strings.reason, hint, input: h('input', { name: 'reason', required: true, maxlength: 500 }) });
}
