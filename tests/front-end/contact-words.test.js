import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { saidIn, sentencesIn } from '../../client-web/wwwroot/state/contact-words.js';
import { esContacts } from '../../client-web/wwwroot/strings/es-contacts.js';

/** @typedef {import('../../client-web/wwwroot/state/types.js').Contact} Contact */
const list = /** @type {Record<string, Contact[]>} */ (
  JSON.parse(readFileSync(new URL('../../silo/Safety/crisis-contacts.json', import.meta.url), 'utf8'))
);
const said = (/** @type {string} */ text) => sentencesIn(text, esContacts).map(({ words }) => words).join(' ');

test('What is known is said in Spanish, and what is not stays as it is, and says so', () => {
  assert.deepEqual(sentencesIn('The call is free. The moon is far.', esContacts), [
    { words: 'La llamada es gratis.', isKnown: true },
    { words: 'The moon is far.', isKnown: false },
  ]);
  assert.deepEqual(sentencesIn('Police: 110.', []), [{ words: 'Police: 110.', isKnown: false }]);
});

test('Everything that the checked list says beside names is known in Spanish', () => {
  const notes = Object.values(list).flat().flatMap(({ hours, note, relay, languages }) => [hours, note, relay, languages]);
  const unknown = notes.flatMap((text) => (text ? sentencesIn(text, esContacts).filter(({ isKnown }) => !isKnown) : []));
  assert.deepEqual(unknown, []);
});

test('Nothing is kept in Spanish that the list no longer says', () => {
  const texts = Object.values(list).flat().flatMap(({ name, sms, hours, note, relay, languages }) => [
    ...[name, sms].flatMap((text) => text ?? []),
    ...[hours, note, relay, languages].flatMap((text) => sentencesIn(text ?? '', []).map(({ words }) => words)),
  ]);
  const used = new Set(texts.map((text) => esContacts.find(([english]) => english.test(text))));
  assert.deepEqual(esContacts.filter((pair) => !used.has(pair)).map(([english]) => english.source), []);
});

test('No number is lost or changed on the way into Spanish', () => {
  const digits = (/** @type {string} */ words) => words.match(/[*\d][\d:–]*/g) ?? [];
  for (const { name, sms, hours, note, relay, languages } of Object.values(list).flat())
    for (const text of [name, sms, hours, note, relay, languages])
      if (text) assert.deepEqual(digits(text === name || text === sms ? saidIn(text, esContacts).words : said(text)), digits(text), text);
});

test('A name keeps its words, and a number the word to write to it', () => {
  const word = (/** @type {string} */ text) => saidIn(text, esContacts).words;
  assert.equal(word('Emergencias (emergency number)'), 'Emergencias (número de emergencias)');
  assert.equal(word('SAMU (emergency number: ambulance)'), 'SAMU (número de emergencias: ambulancia)');
  assert.equal(word('Línea de la Vida (line of life)'), 'Línea de la Vida');
  assert.equal(word('741741 (write HOME)'), '741741 (escribe HOME)');
  assert.equal(word('Samaritans'), 'Samaritans');
});
