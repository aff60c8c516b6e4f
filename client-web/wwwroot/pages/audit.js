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
  await list.render((before) => ask('GET', `/api/audit?limit=${pageSize}&before=${before ?? ''}`));
}
