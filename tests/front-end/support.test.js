import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cardToShow, noSupport, support } from '../../client-web/wwwroot/state/support.js';

/** @param {string} id */
const offered = (id) => ({
  type: /** @type {const} */ ('offered'),
  card: { id, at: '', country: 'US', contacts: [], clinicianOnDuty: true },
});

test('The newest card is shown', () => {
  assert.equal(cardToShow([offered('a'), offered('b')].reduce(support, noSupport))?.id, 'b');
});

test('A card that was put away does not come back when the feed resumes', () => {
  const away = support(support(noSupport, offered('a')), { type: 'dismissed', id: 'a' });
  assert.equal(cardToShow(support(away, offered('a'))), null);
});
