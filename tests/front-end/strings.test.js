import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en as enMain } from '../../client-web/wwwroot/strings/en.js';
import { desk as enDesk } from '../../client-web/wwwroot/strings/en-desk.js';
import * as enAudit from '../../client-web/wwwroot/strings/en-audit.js';
import { enGroups } from '../../client-web/wwwroot/strings/en-groups.js';
import { es as esMain } from '../../client-web/wwwroot/strings/es.js';
import { desk as esDesk } from '../../client-web/wwwroot/strings/es-desk.js';
import * as esAudit from '../../client-web/wwwroot/strings/es-audit.js';
import { esGroups } from '../../client-web/wwwroot/strings/es-groups.js';
import { languageFor, languages, strings } from '../../client-web/wwwroot/strings/strings.js';
import { easeLeast, easeOf, gradeMost, gradeOf } from './reading-age.js';

const everywhere = { en: { ...enMain, ...enGroups, ...enDesk }, es: { ...esMain, ...esGroups, ...esDesk } };
const en = { ...everywhere.en, ...enAudit };
const es = { ...everywhere.es, ...esAudit };
const root = new URL('../../client-web/', import.meta.url);
// What is the same word in both languages, or the same in all of them.
const alike = new RegExp(
  '^/(live|product|level/crisis|demoNames/\\d/name|drillResult\\(0\\)|licensed\\(0\\)|worryBy\\(0\\)|handoffPeerState\\(0\\)' +
    '|screenerBehaviours/never|no|groupTopics/trauma|audiences/LGBTQ\\+)$',
);

/**
 * Every path in the words, with what it says. A function is asked with counts, with names and with nothing, so that each branch speaks.
 * @param {unknown} value @param {string} [path] @returns {[string, string][]}
 */
function told(value, path = '') {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return asked(path).map((facts, at) => [`${path}(${at})`, value(...facts)]);
  assert.ok(typeof value === 'object' && value !== null, path);
  return Object.entries(value).flatMap(([key, inner]) => told(inner, `${path}/${key}`));
}

const counting = new RegExp(
  '^/(lettersLeft|lettersOver|slowMode|unread|pace|figureOf|figureTimes|heldOffDuty|found|seatsFree|textKept|youHave|youLeft|' +
    'evidenceCount|heldUnwatched|showBefore|backChannel|seats|followUpsUnanswered|asksWaiting|credentialsToLook)$',
);

/** What the function at this path may be asked with. @param {string} path @returns {unknown[][]} */
function asked(path) {
  const until = 'Z1';
  if (path.startsWith('/problem/')) return [[{}], [{ until, seconds: 61, who: 'Z2' }]];
  if (/^\/(sanction|caseEvents)\//.test(path)) return [[null], [until]];
  if (path === '/passkeySince') return [[{ name: 'Z1', day: 'Z2' }]];
  if (path === '/drillResult') return [['Z1', 'Z2', null, null], ['Z1', 'Z2', 1.2, 61.4]];
  if (path === '/hereNow') return [[[]], [['Z1', 'Z2']]];
  if (path === '/isWriting') return [[['Z1']], [['Z1', 'Z2', 'Z3']]];
  if (/^\/(ladder)$/.test(path)) return [0, 1, 61].map((count) => [count, 'Z1']);
  if (counting.test(path)) {
    return [0, 1, 2, 59, 60, 61, 600, 999].map((count) => [count, 1000]);
  }
  return [['Z1', 'Z2', 'Z3', 'Z4']];
}

/** @param {unknown} value @param {string} [path] @returns {string[]} */
function shape(value, path = '') {
  if (typeof value === 'function') return [`${path}: a function of ${value.length}`];
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  const kind = Array.isArray(value) ? 'a list' : 'an object';
  const inner = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return [`${path}: ${kind}`, ...inner.flatMap(([key, part]) => shape(part, `${path}/${key}`))];
}

const english = told(en);
const spanish = new Map(told(es));

test('Spanish has every word that English has, and no other', () => {
  const [ours, theirs] = [shape(es), shape(en)];
  assert.deepEqual(theirs.filter((word) => !ours.includes(word)), [], 'missing in Spanish');
  assert.deepEqual(ours.filter((word) => !theirs.includes(word)), [], 'only in Spanish');
});

test('No English is left in Spanish, and nothing is silent', () => {
  const left = english.filter(([path, words]) => spanish.get(path) === words && !alike.test(path)).map(([path]) => path);
  assert.deepEqual(left, []);
  for (const [path, words] of spanish) assert.ok(words.trim() !== '' || path === '/live', path);
  for (const [path, words] of [...english, ...spanish]) assert.doesNotMatch(words, /undefined|\[object|NaN/, path);
});

test('Spanish passes on every fact that English does', () => {
  const facts = (/** @type {string} */ words) => [...new Set(words.match(/Z\d|\b(?:1|2|10|59|61|600|1000)\b/g))].sort();
  for (const [path, words] of english.filter(([path]) => path.endsWith(')') && !path.startsWith('/problem/'))) {
    assert.deepEqual(facts(spanish.get(path) ?? ''), facts(words), path);
  }
  for (const [path, words] of english.filter(([path]) => path.startsWith('/problem/'))) {
    const names = (/** @type {string} */ said) => [...new Set(said.match(/Z\d|\b61\b/g))].sort();
    assert.deepEqual(names(spanish.get(path) ?? ''), names(words), path);
  }
});

test('Spanish speaks of suicide as people who prevent it ask for', () => {
  const unwanted = /comet\w+ (?:un )?suicidio|suicid(?:arse|a)\b|\busted(?:es)?\b|@s?\b/i;
  for (const [path, words] of spanish) assert.doesNotMatch(words, unwanted, path);
});

test('The page decides its language, then the person, then the browser, then English', () => {
  assert.equal(languageFor({ page: 'es', chosen: 'en', wanted: ['en-GB'] }), 'es');
  assert.equal(languageFor({ chosen: 'en', wanted: ['es-MX'] }), 'en');
  assert.equal(languageFor({ chosen: null, wanted: ['qu-PE', 'es-PE', 'en'] }), 'es');
  assert.equal(languageFor({ chosen: 'constructor', wanted: ['ES'] }), 'es');
  assert.equal(languageFor({ wanted: ['fr', 'de-AT'] }), 'en');
  assert.equal(languageFor({ wanted: null }), 'en');
  assert.equal(languageFor({}), 'en');
});

test('Without a document the words are English', () => assert.deepEqual(strings, everywhere.en));

test('No word of one file stands over that of another', () => {
  const names = [enMain, enGroups, enDesk].flatMap((words) => Object.keys(words));
  assert.deepEqual(names.filter((name, at) => names.indexOf(name) !== at), []);
});

test('Every language to choose says its own code', () => {
  assert.deepEqual(Object.keys(languages).sort(), [en.language, es.language]);
});

test('In a Spanish browser the words are Spanish, and the document says so; what the person chose comes first', async () => {
  const fresh = new URL('wwwroot/strings/strings.js', root).href;
  const page = { lang: 'en', dir: '', dataset: {} };
  const kept = new Map();
  stand('document', { documentElement: page });
  stand('navigator', { languages: ['es-CO', 'en'] });
  stand('localStorage', { getItem: (/** @type {string} */ key) => kept.get(key) ?? null });
  assert.deepEqual((await import(`${fresh}?browser`)).strings, { ...esMain, ...esGroups });
  stand('document', { documentElement: { ...page, dataset: { words: 'desk' } } });
  assert.deepEqual((await import(`${fresh}?desk`)).strings, everywhere.es);
  stand('document', { documentElement: page });
  assert.deepEqual([page.lang, page.dir], ['es', 'ltr']);
  kept.set('tg.language', 'en');
  assert.equal((await import(`${fresh}?person`)).strings.language, 'en');
  assert.equal(page.lang, 'en');
});

/** @param {string} name @param {unknown} value */
const stand = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

/** @param {Iterable<[string, string]>} words */
const sentencesOf = (words) => [...words].map(([, said]) => said).filter((said) => /[.!?]$/.test(said)).join(' ');

test('English reads like the first seven years of school (Flesch and Kincaid)', () => {
  const grade = gradeOf(sentencesOf(english));
  assert.ok(grade > 1 && grade <= gradeMost, `grade ${grade.toFixed(1)}`);
});

test('Spanish reads as easily as children of twelve need it (INFLESZ)', () => {
  const ease = easeOf(sentencesOf(spanish));
  assert.ok(ease >= easeLeast && ease < 100, `ease ${ease.toFixed(1)}`);
});
