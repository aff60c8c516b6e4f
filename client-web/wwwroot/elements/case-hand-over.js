import { timeWithDay } from '../device/times.js';
import { isOpen } from '../state/cases.js';
import { lastHandOver } from '../state/hand-over.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** What the last clinician wanted the next one to know, before all else. @param {import('../state/types.js').CaseDetail} detail */
export function handOverNote(detail) {
  const last = isOpen(detail) ? lastHandOver(detail) : null;
  if (!last?.entry.note) return [];
  const { at, by, note } = last.entry;
  const who = by ?? strings.unnamed;
  return [
    h('h3', {}, last.to ? strings.handOverFromTo(who, last.to) : strings.handOverFrom(who)),
    h('p', { class: 'text', dir: 'auto' }, note),
    h('p', { class: 'soft small' }, timeWithDay(at)),
  ];
}
