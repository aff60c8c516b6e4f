import assert from 'node:assert/strict';
import { test } from 'node:test';
import { regionOf } from '../../client-web/wwwroot/state/region.js';

const known = ['US', 'MX', 'CN', 'DE'];

test('The country is the first that a language of the browser names', () => {
  assert.equal(regionOf(['es-MX', 'en-US'], known), 'MX');
  assert.equal(regionOf(['es', 'en-US'], known), 'US');
  assert.equal(regionOf(['zh-Hans-CN'], known), 'CN');
});

test('A language alone, a part of the world or an unknown country names none', () => {
  assert.equal(regionOf(['en', 'es-419', 'en-ZZ', 'de-1996'], known), null);
  assert.equal(regionOf([], known), null);
});
