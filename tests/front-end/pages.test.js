import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { en as enMain } from '../../client-web/wwwroot/strings/en.js';
import { desk as enDesk } from '../../client-web/wwwroot/strings/en-desk.js';
import { enGroups } from '../../client-web/wwwroot/strings/en-groups.js';
import { es as esMain } from '../../client-web/wwwroot/strings/es.js';
import { desk as esDesk } from '../../client-web/wwwroot/strings/es-desk.js';
import { esGroups } from '../../client-web/wwwroot/strings/es-groups.js';
import { languages } from '../../client-web/wwwroot/strings/strings.js';

const en = { ...enMain, ...enGroups, ...enDesk };
const es = { ...esMain, ...esGroups, ...esDesk };
const root = fileURLToPath(new URL('../../client-web/wwwroot/', import.meta.url));
const files = readdirSync(root, { recursive: true }).map(String);
const pages = files.filter((file) => file.endsWith('.html'));
const scripts = files.filter((file) => file.endsWith('.js'));
/** @param {string} file */
const read = (file) => readFileSync(root + file, 'utf8');

/** @param {string} html */
const wordsOf = (html) => (html.includes('<html lang="es"') ? es : en);

for (const page of pages) {
  const html = read(page);
  test(`${page} loads only files that are here, and none of anybody else`, () => {
    for (const [, path = ''] of html.matchAll(/(?:src|href)="(\/[^"#?]*)"/g)) {
      assert.ok(existsSync(root + path + (path.endsWith('/') ? 'index.html' : '')), path);
    }
    assert.doesNotMatch(html, /<(script|link|img)[^>]+https?:/);
  });

  test(`${page} needs nothing that the content security policy forbids`, () => {
    assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  });

  test(`${page} has help, quick exit and the way to the content`, () => {
    assert.match(html, /<script src="\/leave-first\.js"><\/script>/);
    assert.match(html, /data-quick-exit/);
    assert.ok(html.includes(`class="button help" href="${wordsOf(html).helpPage}"`));
    assert.match(html, /class="skip" href="#content"/);
  });

  test(`${page} asks for quick exit again where it did not arrive: nothing else could`, () => {
    assert.equal(html.match(/<script src="\/leave-first\.js"><\/script>/g)?.length, 3);
    assert.match(html, /(<script src="\/leave-first\.js"><\/script>\s*){2}<\/body>/);
  });

  test(`${page} says in HTML what the strings say`, () => {
    const words = /** @type {Record<string, unknown>} */ (wordsOf(html));
    for (const [, key = '', text = ''] of html.matchAll(/data-string="(\w+)"[^>]*>([^<]*)</g)) assert.equal(text, words[key], key);
  });
}

test('The title of a page is in the language of the page, and says no more than which page it is: the browser keeps it', () => {
  for (const page of pages) {
    const [, key = '', title = ''] = /<title(?: data-title="(\w+)")?>([^<]*)</.exec(read(page)) ?? [];
    const words = /** @type {Record<string, unknown>} */ (wordsOf(read(page)));
    assert.equal(title, key === '' ? 'TherapyGroups' : `${words[key]} · TherapyGroups`, page);
  }
});

/** @param {string} html */
const otherLanguages = (html) =>
  [...html.matchAll(/<link rel="alternate" hreflang="(\w+)" href="(\/[^"]*)"/g)]
    .map(([, language = '', path = '']) => ({ language, path }));

test('A page whose text stands in HTML stands there in every language, and each leads to the other', () => {
  const texts = pages.filter((page) => read(page).includes(' data-language='));
  assert.ok(texts.length >= 6, String(texts));
  for (const page of texts) {
    const others = otherLanguages(read(page));
    assert.equal(others.length, Object.keys(languages).length - 1, page);
    for (const { language, path } of others) {
      const other = read(`${path.slice(1)}index.html`);
      assert.ok(other.includes(`<html lang="${language}" data-language="${language}">`), path);
      assert.deepEqual(otherLanguages(other).map((back) => back.path), [`/${page.replace('index.html', '')}`]);
    }
  }
});

test('Member text never becomes markup', () => {
  for (const script of scripts)
    assert.doesNotMatch(read(script), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/, script);
});

test('Whatever opens over a page has help and quick exit in it: the page behind cannot be reached', () => {
  const openers = scripts.filter((script) => /\.showModal\(|\b(confirm|alert|prompt)\(/.test(read(script)));
  assert.deepEqual(openers, ['elements/open-dialog.js']);
  const frame = read('elements/open-dialog.js');
  for (const part of [/'data-quick-exit': true/, /href: strings\.helpPage/]) assert.match(frame, part);
});

test('Elements and state modules stay small', () => {
  // Types are shapes alone.
  for (const script of scripts.filter((file) => /^(elements|state)\//.test(file) && file !== 'state/types.js')) {
    const lines = read(script).trimEnd().split('\n').length;
    assert.ok(lines <= 120, `${script}: ${lines} lines`);
  }
});

test('Two modules alone keep anything on the device, beside quick exit', () => {
  const users = scripts.filter((script) => /\b(local|session)Storage\b/.test(read(script))).sort();
  assert.deepEqual(users, ['device/kept-plan.js', 'device/kept.js', 'leave-first.js']);
});

test('Every string is used', () => {
  const all =
    scripts
      .filter((script) => !/^strings\/[a-z]{2}(-\w+)?\.js$/.test(script))
      .map(read)
      .join('\n') + pages.map(read).join('\n');
  const unused = Object.keys(en).filter((key) => !all.includes(key));
  assert.deepEqual(unused, []);
});

/** A module and all it asks for, also later. @param {string} module @param {Set<string>} [seen] */
function needs(module, seen = new Set()) {
  if (seen.has(module) || module.startsWith('strings/')) return seen;
  seen.add(module);
  const named = read(module).matchAll(/^(?:import|export)[^;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+\.js)'\)(?!\.)/gm);
  for (const [, from, alone, later] of named) needs(new URL(from ?? alone ?? later ?? '', `file:///${module}`).pathname.slice(1), seen);
  return seen;
}

/** @param {string} script */
function wordsUsed(script) {
  const taken = [...script.matchAll(/\{([^{}]*)\}\s*=\s*strings\b/g)].flatMap(([, names = '']) => names.split(','));
  const asked = [...script.matchAll(/\bstrings\.(\w+)/g)].map(([, name = '']) => name);
  return [...asked, ...taken.map((name) => name.split(':')[0]?.trim() ?? '')];
}

test('A page of members says nothing in words that are fetched for the desks of staff alone', () => {
  const forDesks = new Set(Object.keys(enDesk));
  const members = pages.filter((page) => !read(page).includes(' data-words="desk"'));
  assert.deepEqual(pages.length - members.length, 6);
  for (const page of members) {
    const [, script = ''] = /<script type="module" src="\/([^"]+)"/.exec(read(page)) ?? [];
    const modules = [...needs(script)];
    assert.ok(modules.includes('pages/shell.js'), page);
    const inHtml = [...read(page).matchAll(/data-\w+="(\w+)"/g)].map(([, key]) => key);
    const said = [...modules.flatMap((module) => wordsUsed(read(module))), ...inHtml];
    assert.deepEqual(said.filter((word) => forDesks.has(word ?? '')), [], page);
  }
});
