import { dateAndTime } from '../device/times.js';
import { aboutOf, codeOf } from '../state/audit.js';
import { auditWords } from '../strings/audit-words.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

/** @typedef {import('../state/audit.js').Entry} Entry */
/** @typedef {{ me: string, groups: Map<string, string> }} Known  the reader's account, and groups by name; of others there are ids */

/** @param {string} act */
const actInWords = (act) => auditWords.auditActs[codeOf(act)] ?? act;

/** @param {Known} known @param {string} account */
const whoIs = ({ me }, account) => (account === me ? strings.auditYou : auditWords.auditThings.account?.(account) ?? account);

/** @param {Entry} entry @param {Known} known */
function aboutInWords(entry, known) {
  return aboutOf(entry)
    .map(({ kind, id }) => {
      if (kind === 'account') return whoIs(known, id);
      if (kind === 'role') return auditWords.auditThings.role?.(strings.roleNames[id] ?? id) ?? id;
      if (kind === 'extent') return auditWords.auditExtents[id] ?? strings.auditExtent(id);
      return auditWords.auditThings[kind]?.(kind === 'group' ? (known.groups.get(id) ?? id) : id) ?? id;
    })
    .join(', ');
}

/** Why, in words: what somebody wrote, or what the service notes by itself. @param {Entry} entry @param {Known} known */
function whyInWords({ act, reason }, known) {
  if (!reason) return '';
  const code = codeOf(act);
  if (code === 'case.hand-over') return strings.auditTo(whoIs(known, reason));
  if (code === 'case.label') return strings.level[reason.toLowerCase()] ?? reason;
  if (code === 'moderation-item.resolve') return `${strings.outcome}: ${strings.outcomes[reason] ?? reason}`;
  return auditWords.auditNotes[`${code} ${reason}`] ?? `${strings.reason}: ${reason}`;
}

/** All that is shown of one act, to look for a text in. @param {Entry} entry @param {Known} known */
export function wordsOf(entry, known) {
  const { at, by, act, subject, reason } = entry;
  return [dateAndTime(at), actInWords(act), act, subject, aboutInWords(entry, known), by, reason, whyInWords(entry, known)].join('\n');
}

/** What was done, once or again and again. @param {[Entry, ...Entry[]]} run  the newest first @param {Known} known */
export function auditItem(run, known) {
  const [{ at, by, act }] = run;
  const first = run.at(-1)?.at ?? at;
  const about = [...new Set(run.map((entry) => aboutInWords(entry, known)))].filter(Boolean);
  const why = whyInWords(run[0], known);
  return h(
    'li',
    { tabindex: -1 },
    h('time', { class: 'soft small', datetime: at }, dateAndTime(at)),
    h(
      'div',
      {},
      h('strong', {}, actInWords(act)),
      ' ',
      h('code', { class: 'soft small' }, act),
      run.length > 1 && h('p', { class: 'small' }, strings.auditAgain(run.length, dateAndTime(first))),
      about.length === 1 && h('p', { class: 'small' }, strings.auditAbout(about[0] ?? '')),
      about.length > 1 && folded(about),
      why !== '' && h('p', { class: 'small' }, why),
      h('p', { class: 'soft small' }, strings.auditBy(whoIs(known, by))),
    ),
  );
}

/** @param {string[]} about */
function folded(about) {
  const list = h('ul', {}, ...about.map((words) => h('li', {}, words)));
  return h('details', { class: 'small' }, h('summary', {}, strings.auditAboutMany(about.length)), list);
}
