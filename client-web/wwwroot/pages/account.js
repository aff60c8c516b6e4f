import { ask } from '../api.js';
import { forgetEverything } from '../device/kept.js';
import { h, present } from '../elements/h.js';
import { OwnDataElement } from '../elements/own-data.js';
import { SecondFactorElement } from '../elements/second-factor.js';
import { strings } from '../strings/strings.js';
import { content, openPageFor } from './shell.js';

const me = await openPageFor(() => true);
if (me !== null) {
  const secondFactor = new SecondFactorElement();
  const ownData = new OwnDataElement();
  // Until staff have a second factor the server refuses everything else.
  content().replaceChildren(...present([h('h1', {}, strings.accountTitle), secondFactor, !me.mustSetUpTotp && ownData]));
  ownData.render({
    erase: (values) => ask('DELETE', '/api/me', values),
    erased: () => {
      forgetEverything();
      location.replace('/');
    },
  });
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
