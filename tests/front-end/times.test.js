import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isZone, ownZone, zones } from '../../client-web/wwwroot/device/times.js';

for (const name of ['Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata', 'UTC', ownZone()])
  test(`${name} is a time zone`, () => assert.equal(isZone(name), true));

for (const name of ['', 'Berlin', 'Europe/Berln', '+02:00', 'our town'])
  test(`‘${name}’ is no time zone`, () => assert.equal(isZone(name), false));

test('Every name that is offered is taken', () => {
  assert.ok(zones().includes('Europe/Berlin'));
  assert.deepEqual(
    zones().filter((name) => !isZone(name)),
    [],
  );
});
