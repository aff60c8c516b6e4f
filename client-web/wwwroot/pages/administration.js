import { ask } from '../api.js';
import { GroupForm, InvitationForm } from '../elements/administration-forms.js';
import { h } from '../elements/h.js';
import { strings } from '../strings/strings.js';
import { content, openPageFor } from './shell.js';

const me = await openPageFor((pages) => pages.administration);
if (me !== null) {
  const group = new GroupForm();
  const invitation = new InvitationForm();
  content().replaceChildren(h('h1', {}, strings.administrationTitle), group, invitation);
  group.render(({ capacity, retentionDays, ...rest }) =>
    ask('POST', '/api/groups', { ...rest, ...number('capacity', capacity), ...number('retentionDays', retentionDays) }),
  );
  invitation.render(({ role, licence, jurisdiction }) =>
    ask('POST', '/api/invitations', { role, ...(licence ? { credential: { licence, jurisdiction } } : {}) }),
  );
}

/** @param {string} name @param {string | undefined} value */
function number(name, value) {
  return value === undefined ? {} : { [name]: Number(value) };
}
