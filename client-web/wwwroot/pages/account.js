import { ask } from '../api.js';
import { forgetEverything } from '../device/kept.js';
import { canUsePasskeys, makePasskey } from '../device/passkeys.js';
import { ContentNoteChoices } from '../elements/content-note-choices.js';
import { h, present } from '../elements/h.js';
import { OwnDataElement } from '../elements/own-data.js';
import { OwnSanctions } from '../elements/own-sanctions.js';
import { PassKeysElement } from '../elements/pass-keys.js';
import { SecondFactorElement } from '../elements/second-factor.js';
import { strings } from '../strings/strings.js';
import { content, openPageFor } from './shell.js';

const me = await openPageFor(() => true);
if (me !== null) {
  const secondFactor = new SecondFactorElement();
  const passKeys = new PassKeysElement();
  const ownData = new OwnDataElement();
  // Until staff have a second factor the server refuses everything else.
  const told = new OwnSanctions();
  const folding = new ContentNoteChoices();
  content().replaceChildren(
    ...present([h('h1', {}, strings.accountTitle), secondFactor, passKeys, ...(me.mustSetUpTotp ? [] : [told, folding, ownData])]),
  );
  if (!me.mustSetUpTotp) await Promise.all([showTold(told), showFolding(folding)]);
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
  const listed = await ask('GET', '/api/me/passkeys');
  passKeys.render(
    { passkeys: listed.ok ? listed.value : [], hasTotp: me.hasTotp, isAble: canUsePasskeys },
    {
      begin: (values) => ask('POST', '/api/me/passkeys/options', values),
      make: async (question, name) => ask('POST', '/api/me/passkeys', { ...(await makePasskey(question)), name }),
      remove: (id, values) => ask('POST', `/api/me/passkeys/${encodeURIComponent(id)}/remove`, values),
      finished: () => location.reload(),
    },
  );
}

/** @param {OwnSanctions} element */
async function showTold(element) {
  const answer = await ask('GET', '/api/me/sanctions');
  if (!answer.ok) return;
  element.render({
    sanctions: answer.value,
    appeal: async (sanction, words) => {
      const raised = await ask('POST', `/api/me/sanctions/${encodeURIComponent(sanction.id)}/appeal`, { words });
      if (!raised.ok) return raised.sentence;
      await showTold(element);
      return null;
    },
  });
}

/** @param {ContentNoteChoices} element */
async function showFolding(element) {
  const answer = await ask('GET', '/api/me/content-notes');
  if (!answer.ok) return;
  element.render({
    ...answer.value,
    save: async (folded) => {
      const saved = await ask('PUT', '/api/me/content-notes', { folded });
      return saved.ok ? null : saved.sentence;
    },
  });
}
