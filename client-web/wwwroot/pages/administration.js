import { ask, mayPass } from '../api.js';
import { keepTrying } from '../device/offline.js';
import { AccountAdmin } from '../elements/account-admin.js';
import { AppointForm } from '../elements/appoint-form.js';
import { FiguresView } from '../elements/figures-view.js';
import { GroupAdmin } from '../elements/group-admin.js';
import { GroupForm } from '../elements/group-form.js';
import { h } from '../elements/h.js';
import { InvitationForm } from '../elements/invitation-form.js';
import { endOfDay } from '../state/credentials.js';
import { strings } from '../strings/strings.js';
import { content, openPageFor } from './shell.js';

const me = await openPageFor((pages) => pages.administration);
if (me !== null) {
  const isAdministrator = me.roles.includes('administrator');
  const group = new GroupForm();
  const invitation = new InvitationForm();
  const groups = new GroupAdmin();
  const accounts = new AccountAdmin();
  const appointment = new AppointForm();
  const figures = new FiguresView();
  const ways = [
    h('a', { href: '/administration/credentials/' }, strings.credentialsTitle),
    h('a', { href: '/administration/audit/' }, strings.auditTitle),
  ];
  const links = h('ul', { class: 'plain-list administration-ways' }, ...ways.map((way) => h('li', {}, way)));
  content().replaceChildren(
    h('h1', {}, strings.administrationTitle),
    ...(isAdministrator ? [links, group, groups, invitation, appointment, accounts, figures] : [group]),
  );
  group.render(async ({ capacity, retentionDays, ...rest }) => {
    const body = { ...rest, ...number('capacity', capacity), ...number('retentionDays', retentionDays) };
    const made = await ask('POST', '/api/groups', body);
    if (made.ok && isAdministrator) void showGroups(groups, appointment);
    return made;
  });
  if (isAdministrator) {
    invitation.render(({ role, expiresOn, ...seen }) =>
      ask('POST', '/api/invitations', { role, ...(seen.licence ? { credential: { ...seen, expiresAt: endOfDay(expiresOn) } } : {}) }),
    );
    accounts.render({
      me: me.id,
      search: (name) => ask('POST', '/api/accounts/search', { name, limit: 50 }),
      act: async ({ id }, act, reason) => {
        const answer = await ask('POST', `/api/accounts/${encodeURIComponent(id)}/${act}`, { reason });
        return answer.ok ? null : answer.sentence;
      },
    });
    appointment.render(({ group: to, pseudonym }) =>
      ask('POST', `/api/groups/${encodeURIComponent(to ?? '')}/moderators`, { pseudonym }),
    );
    if (!(await showGroups(groups, appointment))) keepTrying(() => showGroups(groups, appointment));
    const answer = await ask('GET', '/api/figures');
    if (answer.ok) figures.render(answer.value);
  }
}

/** Answers whether there is no more to try. @param {GroupAdmin} element @param {AppointForm} appointment */
async function showGroups(element, appointment) {
  const answer = await ask('GET', '/api/groups?limit=200');
  if (!answer.ok) return !mayPass(answer);
  appointment.offer(answer.value);
  element.render(answer.value, {
    read: (id) => ask('GET', `/api/groups/${encodeURIComponent(id)}`),
    set: async (id, what, body) => {
      const set = await ask('PUT', `/api/groups/${encodeURIComponent(id)}/${what}`, body);
      return set.ok ? null : set.sentence;
    },
    close: async (id, body) => {
      const closed = await ask('POST', `/api/groups/${encodeURIComponent(id)}/close`, body);
      if (!closed.ok) return closed.sentence;
      await showGroups(element, appointment);
      return null;
    },
  });
  return true;
}

/** @param {string} name @param {string | undefined} value */
function number(name, value) {
  return value === undefined ? {} : { [name]: Number(value) };
}
