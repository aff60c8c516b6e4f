import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

// The crisis pages open without a server and are kept by hand, beside the list that the server sends. A number that is right in one and
// wrong in the other is called by somebody. So: what a page says to call stands in the list, and who comes first in the list is on it.

/** @typedef {import('../../client-web/wwwroot/state/types.js').Contact & { checkedOn: string | null }} Contact */

const root = new URL('../../', import.meta.url);
const read = (/** @type {string} */ file) => readFileSync(new URL(file, root), 'utf8');
const list = /** @type {Record<string, Contact[]>} */ (JSON.parse(read('silo/Safety/crisis-contacts.json')));

/**
 * Which countries of the list stand under a heading; and the numbers for who is not safe at home, of which the list has none.
 * @type {Record<string, { file: string, under: Record<string, string[]>, unsafeAtHome: string[] }>}
 */
const pages = {
  English: {
    file: 'client-web/wwwroot/help/index.html',
    under: {
      USA: ['US'], Canada: ['CA'], 'United Kingdom and Ireland': ['GB', 'IE'], Australia: ['AU'], 'New Zealand': ['NZ'], India: ['IN'],
      Germany: ['DE'], France: ['FR'], Spain: ['ES'],
    },
    unsafeAtHome: ['18007997233', '08082000247'],
  },
  Spanish: {
    file: 'client-web/wwwroot/es/help/index.html',
    under: {
      Argentina: ['AR'], Chile: ['CL'], Colombia: ['CO'], España: ['ES'], 'Estados Unidos': ['US'], México: ['MX'], Perú: ['PE'],
      Uruguay: ['UY'],
    },
    unsafeAtHome: ['18007997233'],
  },
};

const digits = (/** @type {string} */ words) => words.replace(/[^\d*]/g, '');

/** Every number that somebody can call or text in a text, as dialled. @param {string} text */
const numbersIn = (text) => (text.match(/\*?\d(?:[ -]?\d)*/g) ?? []).map(digits);

/** What the list says to call or to text in these countries. @param {string[]} codes @param {(contact: Contact) => boolean} [which] */
const known = (codes, which = () => true) =>
  codes
    .flatMap((code) => list[code] ?? [])
    .filter(which)
    .flatMap(({ phone, sms, note }) => [phone, sms, note].flatMap((text) => numbersIn(text ?? '')));

/** @param {Contact} contact */
const isEmergency = ({ name }) => /\bemergency number\b/i.test(name);

/** The numbers that a part of a page links to, as they are shown. @param {string} html */
const shown = (html) => [...html.matchAll(/href="(?:tel|sms):[^"]+">([^<]+)</g)].map(([, number = '']) => digits(number));

for (const [language, { file, under, unsafeAtHome }] of Object.entries(pages)) {
  const html = read(file);
  const [first = '', unsafe = ''] = html.split(/<h2>(?:If you are not safe|Si no estás a salvo)/);
  const items = [...first.matchAll(/<li><h3>([^<]+)<\/h3>(.*?)<\/li>/gs)].map(([, country = '', said = '']) => ({ country, said }));
  const countries = Object.values(under).flat();

  test(`The ${language} crisis page names the countries that it is known for`, () => {
    assert.deepEqual(items.map(({ country }) => country), Object.keys(under));
    for (const code of countries) assert.ok(list[code], code);
  });

  test(`The ${language} crisis page says to call nobody whom the list does not name in that country`, () => {
    for (const { country, said } of items) {
      const numbers = shown(said);
      assert.ok(numbers.length > 0, country);
      const codes = under[country] ?? [];
      for (const number of numbers) assert.ok(known(codes).includes(number), `${country}: ${number}`);
      for (const [, number = ''] of said.matchAll(/href="https:\/\/wa\.me\/(\d+)"/g)) {
        assert.ok(codes.some((code) => list[code]?.some(({ chat }) => chat === `https://wa.me/${number}`)), `${country}: ${number}`);
      }
    }
  });

  test(`The ${language} crisis page has, in every country, whom the list puts first, and a page confirmed them`, () => {
    for (const { country, said } of items) {
      for (const code of under[country] ?? []) {
        const contact = list[code]?.[0];
        assert.ok(contact?.phone && shown(said).includes(digits(contact.phone)), `${country}: ${contact?.phone}`);
        assert.ok(contact.checkedOn, country);
      }
    }
  });

  test(`The ${language} crisis page names the emergency number of every country that it has, and no other`, () => {
    const urgent = shown(html.match(/<p class="card urgent">(.*?)<\/p>/s)?.[1] ?? '');
    for (const code of countries) {
      const emergency = list[code]?.find(isEmergency);
      assert.ok(emergency?.phone && urgent.includes(emergency.phone), `${code}: ${emergency?.phone}`);
    }
    for (const number of urgent) assert.ok(known(countries, isEmergency).includes(number), number);
  });

  test(`The ${language} crisis page promises day and night only of those who are there`, () => {
    for (const { country, said } of items) {
      const numbers = shown(said);
      for (const { phone, sms, hours, name } of (under[country] ?? []).flatMap((code) => list[code] ?? [])) {
        const isNamed = [phone, sms].some((way) => way && numbers.includes(numbersIn(way)[0] ?? ''));
        if (isNamed && hours !== 'day and night') assert.match(said, /\d h\b|horario/, `${country}: ${name}`);
      }
    }
  });

  test(`What a number of the ${language} crisis page dials is what it shows`, () => {
    const links = [...html.matchAll(/href="(?:tel|sms):([^"]+)">([^<]+)</g)];
    assert.ok(links.length > 15);
    for (const [, dialled = '', number = ''] of links) {
      const within = digits(number);
      // From abroad: the prefix of the country, and without the zero or the one that comes before a number within it.
      if (dialled.startsWith('+')) assert.ok(dialled.endsWith(within.replace(/^[01]/, '')), number);
      else assert.equal(dialled, within);
    }
    assert.deepEqual(shown(unsafe), unsafeAtHome);
  });
}

test('Nobody is told to call a line that the guide to safety says no page confirmed', () => {
  const guide = read('docs/safety.md');
  const table = [...guide.matchAll(/^ *\| ([A-Z]{2}) \| [^|]+ \| ([^|]+) \|/gm)];
  assert.ok(table.length > 0);
  for (const [, country = '', number = ''] of table) assert.ok(!known([country]).includes(digits(number)), `${country} ${number}`);
  assert.match(guide, new RegExp(`\\b${Object.values(list).flat().length} entries\\b`));
});
