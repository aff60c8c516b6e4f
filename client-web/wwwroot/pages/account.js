import { ask } from '../api.js';
import { h } from '../elements/h.js';
import { SecondFactorElement } from '../elements/second-factor.js';
import { strings } from '../strings/strings.js';
import { content, openPageFor } from './shell.js';

const me = await openPageFor(() => true);
if (me !== null) {
  const secondFactor = new SecondFactorElement();
  content().replaceChildren(h('h1', {}, strings.accountTitle), secondFactor);
  secondFactor.render(
    { has: me.hasTotp, isNeeded: me.mustSetUpTotp },
    {
      begin: (values) => ask('POST', '/api/me/totp', values),
      confirm: (values) => ask('POST', '/api/me/totp/confirm', values),
      remove: (values) => ask('DELETE', '/api/me/totp', values),
      finished: () => location.reload(),
    },
  );
}
