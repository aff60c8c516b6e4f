import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asHandedOut } from '../../client-web/wwwroot/state/invitation-code.js';

const code = 'ABCD-EFGH-2345-JKMN';

const ways = [code, 'abcd-efgh-2345-jkmn', ' ABCD EFGH 2345 JKMN ', 'abcdefgh2345jkmn', 'ABCD\u2013EFGH\u20132345\u2013JKMN'];
for (const typed of ways)
  test(`A code counts however it was written: ${typed}`, () => assert.equal(asHandedOut(typed), code));

test('What cannot be a code is sent as it is, for the server to refuse', () => assert.equal(asHandedOut(' ABCD-EFGH '), 'ABCD-EFGH'));
