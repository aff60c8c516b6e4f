import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountPath, mustSetUpFirst, pagesFor, returnPath, signInAddress } from '../../client-web/wwwroot/state/where.js';

test('After signing in one comes back to where one wanted to go', () => {
  assert.equal(returnPath('?next=%2Froom%2F%3Fgroup%3Dg1'), '/room/?group=g1');
});

test('The way to sign in leads back to the very room', () => {
  const address = signInAddress({ pathname: '/room/', search: '?group=a%20b&x=1' });
  assert.equal(returnPath(new URL(address, 'https://here.example').search), '/room/?group=a%20b&x=1');
});

for (const next of ['//evil.example', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)', '']) {
  test(`But never to another site: ${next || 'nothing'}`, () => {
    assert.equal(returnPath(`?next=${encodeURIComponent(next)}`), '/');
  });
}

test('Each role sees its pages', () => {
  assert.deepEqual(pagesFor(['member']), { console: false, duty: false, moderation: false, administration: false, audit: false });
  assert.deepEqual(pagesFor(['clinician']), { console: true, duty: true, moderation: false, administration: false, audit: false });
  assert.deepEqual(pagesFor(['administrator']), { console: false, duty: true, moderation: true, administration: true, audit: true });
});

test('Whoever must set up a second factor is led to it from every page but that one', () => {
  for (const path of ['/', '/console/', '/duty/', '/moderation/', '/administration/', '/administration/audit/']) {
    assert.equal(mustSetUpFirst({ mustSetUpTotp: true }, path), true, path);
    assert.equal(mustSetUpFirst({ mustSetUpTotp: false }, path), false, path);
  }
  assert.equal(mustSetUpFirst({ mustSetUpTotp: true }, accountPath), false);
  assert.equal(mustSetUpFirst(null, '/'), false);
});
