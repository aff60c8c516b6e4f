import { runs } from './runs.js';

/** @typedef {{ id: number, at: string, by: string, act: string, subject: string, reason: string }} Entry */

/**
 * What the subject of an act names, by the act or by its beginning; more than one stand with a slash between.
 * @type {Record<string, string[]>}
 */
const subjects = {
  'accounts.search': ['extent'],
  'audit.read': ['extent'],
  'clinician.ask': ['report', 'question'],
  'clinician-ask.answer': ['report', 'question'],
  'clinician-ask.read': ['question'],
  'invitation.create': ['role'],
  'shift.cancel': ['shift'],
  account: ['account'],
  appeal: ['appeal'],
  backup: ['backup'],
  case: ['case'],
  credential: ['account'],
  debrief: ['talk'],
  drill: ['drill'],
  duty: ['account'],
  group: ['group', 'account'],
  member: ['group', 'account'],
  message: ['message'],
  'moderation-item': ['report'],
  'moderation-note': ['report'],
  passkey: ['account'],
  'private-room': ['group'],
  'safety-plan': ['account'],
  sanctions: ['group', 'account'],
  shift: ['account'],
  totp: ['account'],
};

/** Why something was read when nobody said why: where it stood. */
const lists = ['queue', 'console', 'waiting'];

/**
 * What an entry is about, each with its kind; of one's own account it says nothing more than by whom.
 * @param {Pick<Entry, 'act' | 'by' | 'subject'>} entry @returns {{ kind: string, id: string }[]}
 */
export function aboutOf({ act, by, subject }) {
  const code = codeOf(act);
  const kinds = subjects[code] ?? subjects[code.split('.')[0] ?? ''] ?? [];
  const parts = subject.split('/');
  const ids = kinds.map((_, at) => (at === kinds.length - 1 ? parts.slice(at).join('/') : (parts[at] ?? '')));
  return kinds
    .map((kind, at) => ({ kind, id: ids[at] ?? '' }))
    .filter(({ kind, id }) => id !== '' && !(kind === 'account' && id === by));
}

/** A code may be followed by what it was done with: `group.appoint facilitator`. @param {string} act */
export const codeOf = (act) => act.split(' ')[0] ?? '';

/**
 * Whether two entries are shown as one: they differ in nothing but their time, or one look at a list brought both.
 * @param {Entry} one @param {Entry} next
 */
function isSame(one, next) {
  const isList = one.act.endsWith('.read') && lists.includes(one.reason ?? '');
  const isAlike = one.act === next.act && one.by === next.by && (one.reason ?? '') === (next.reason ?? '');
  return isAlike && (isList || one.subject === next.subject);
}

/**
 * The entries that hold a text in any of what is shown of them, in runs of what the same person did again to the same, or found in one
 * list.
 * @param {Entry[]} entries  the newest first
 * @param {string} text  as typed; empty for all
 * @param {(entry: Entry) => string} shown  all that is shown of one
 */
export function found(entries, text, shown) {
  const wanted = text.trim().toLowerCase();
  const held = entries.filter((entry) => shown(entry).toLowerCase().includes(wanted));
  return { count: held.length, runs: runs(held, isSame) };
}
