import { ask } from '../api.js';
import { AuditList } from '../elements/audit-list.js';
import { h } from '../elements/h.js';
import { strings } from '../strings/strings.js';
import { content, openPageFor } from './shell.js';

const pageSize = 50;

const me = await openPageFor((pages) => pages.audit);
if (me !== null) {
  const list = new AuditList();
  content().replaceChildren(h('h1', {}, strings.auditTitle), h('p', { class: 'soft' }, strings.auditLead), list);
  const groups = await ask('GET', '/api/groups?limit=200');
  /** @type {Map<string, string>} */
  const names = new Map(groups.ok ? groups.value.map((/** @type {import('../state/types.js').Group} */ { id, name }) => [id, name]) : []);
  const read = (/** @type {number | null} */ before) => ask('GET', `/api/audit?limit=${pageSize}&before=${before ?? ''}`);
  await list.render(read, { me: me.id, groups: names });
}
