import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { strings } from '../../client-web/wwwroot/strings/strings.js';

const root = fileURLToPath(new URL('../../client-web/wwwroot/', import.meta.url));
const files = readdirSync(root, { recursive: true }).map(String);
const pages = files.filter((file) => file.endsWith('.html'));
const scripts = files.filter((file) => file.endsWith('.js'));
/** @param {string} file */
const read = (file) => readFileSync(root + file, 'utf8');

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
    assert.match(html, /href="\/help\/"/);
    assert.match(html, /class="skip" href="#content"/);
  });

  test(`${page} says in HTML what the strings say`, () => {
    const words = /** @type {Record<string, unknown>} */ (strings);
    for (const [, key = '', text = ''] of html.matchAll(/data-string="(\w+)"[^>]*>([^<]*)</g)) assert.equal(text, words[key], key);
  });
}

test('Member text never becomes markup', () => {
  for (const script of scripts)
    assert.doesNotMatch(read(script), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/, script);
});

test('Elements and state modules stay small', () => {
  for (const script of scripts.filter((file) => /^(elements|state)\//.test(file))) {
    assert.ok(read(script).split('\n').length <= 125, script);
  }
});

test('Only one module keeps anything on the device, beside quick exit', () => {
  const users = scripts.filter((script) => /\b(local|session)Storage\b/.test(read(script))).sort();
  assert.deepEqual(users, ['device/kept.js', 'leave-first.js']);
});

test('Every string is used', () => {
  const all =
    scripts
      .filter((script) => !script.startsWith('strings/'))
      .map(read)
      .join('\n') + pages.map(read).join('\n');
  const unused = Object.keys(strings).filter((key) => !all.includes(key));
  assert.deepEqual(unused, []);
});
