import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const root = fileURLToPath(new URL('../../client-web/wwwroot/', import.meta.url));
const pages = readdirSync(root, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.html'));

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
    // Our own files come with the page, from one place; there is nothing of anybody else's to pin.
    rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
  }),
);

/** What is wrong with a page, by line. @param {string} html */
async function wrongIn(html) {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`));
}

for (const page of pages) {
  test(`${page} is valid HTML, as the standard says`, async () => assert.deepEqual(await wrongIn(readFileSync(root + page, 'utf8')), []));
}

test('There are pages to look at, and mistakes are found', async () => {
  assert.ok(pages.length >= 15, String(pages.length));
  const welcome = readFileSync(`${root}index.html`, 'utf8');
  const broken = {
    'a paragraph in a paragraph': welcome.replace('</main>', '<p><div>block</div></p></main>'),
    'an element that is not closed': welcome.replace('</main>', '<section></main>'),
    'an id twice': welcome.replace('</main>', '<p id="content">again</p></main>'),
    'an attribute that does not exist there': welcome.replace('<main ', '<main aria-labelledby="nowhere" '),
    'no language': welcome.replace('<html lang="en">', '<html>'),
    'somebody else’s script without its hash': welcome.replace('src="/leave-first.js"', 'src="https://example.org/a.js"'),
  };
  for (const [mistake, html] of Object.entries(broken)) {
    assert.notEqual(html, welcome, mistake);
    assert.notDeepEqual(await wrongIn(html), [], mistake);
  }
});
