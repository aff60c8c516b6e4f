import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { enGroups } from '../../client-web/wwwroot/strings/en-groups.js';
import { esGroups } from '../../client-web/wwwroot/strings/es-groups.js';
import { easeLeast, easeOf, gradeMost, gradeOf } from './reading-age.js';

// One paragraph may be a little harder. Of a few words the formulas say nothing.
const paragraphWords = 15;
const paragraphGradeMost = 9;
const paragraphEaseLeast = 55;

const root = new URL('../../client-web/wwwroot/', import.meta.url);

/** The sentences among the words, without those that are made as they are needed. @param {unknown} words @returns {string[]} */
function sentences(words) {
  if (typeof words === 'string') return /[.!?]$/.test(words) ? [words] : [];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentences) : [];
}

/** The paragraphs of the content of a page. @param {string} path */
function paragraphs(path) {
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(readFileSync(new URL(`${path}index.html`, root), 'utf8')) ?? [];
  const blocks = main.split(/<\/?(?:p|li|h\d|ul|ol|dl|dt|dd|table|tr|td|th|section|details|summary|noscript)\b[^>]*>/);
  const texts = blocks.map((block) => block.replace(/<[^>]+>/g, '').replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim());
  return texts.filter((text) => /[.!?]$/.test(text));
}

/** @param {string} where @param {string[]} english */
function readsEasily(where, english) {
  const grade = gradeOf(english.join(' '));
  assert.ok(grade > 1 && grade <= gradeMost, `${where}: grade ${grade.toFixed(1)}`);
}

/** @param {string} where @param {string[]} spanish */
function readsEasilyInSpanish(where, spanish) {
  const ease = easeOf(spanish.join(' '));
  assert.ok(ease >= easeLeast && ease < 100, `${where}: ease ${ease.toFixed(1)}`);
}

/** @param {string} text */
const isLong = (text) => text.split(' ').length >= paragraphWords;
const guide = (/** @type {Record<string, unknown>} */ words) =>
  Object.entries(words).flatMap(([key, said]) => (key.startsWith('guide') ? sentences(said) : []));

test('The questions of what one needs are easy to read in both languages', () => {
  readsEasily('guide', guide(enGroups));
  readsEasilyInSpanish('guide', guide(esGroups));
});

for (const path of ['help/', 'privacy/', 'worried/']) {
  test(`What stands on the page ${path} is as easy to read, and each of its paragraphs nearly so`, () => {
    const english = paragraphs(path);
    assert.ok(english.length > 8, String(english.length));
    readsEasily(path, english);
    const hard = english.filter((text) => isLong(text) && gradeOf(text) > paragraphGradeMost);
    assert.deepEqual(hard, []);
  });

  test(`What stands on the page es/${path} is as easy to read, and each of its paragraphs nearly so`, () => {
    const spanish = paragraphs(`es/${path}`);
    assert.ok(spanish.length > 8, String(spanish.length));
    readsEasilyInSpanish(path, spanish);
    const hard = spanish.filter((text) => isLong(text) && easeOf(text) < paragraphEaseLeast);
    assert.deepEqual(hard, []);
  });
}

test('The measures of reading know easy from hard', () => {
  assert.ok(gradeOf('The cat sat on the mat. It was warm. She slept.') < 2);
  assert.ok(gradeOf('Notwithstanding considerable organisational complexity, participants overwhelmingly demonstrated satisfaction.') > 14);
  assert.ok(easeOf('El gato está en la casa. Hace sol. Come pan.') > 90);
  assert.ok(easeOf('No obstante, la considerable complejidad organizativa, las participantes manifestaron satisfacción abrumadora.') < 30);
});
