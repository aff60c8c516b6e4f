import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sendAndSay } from '../../client-web/wwwroot/elements/making-form.js';

/** A form without fields, as far as sending one needs it. */
function formWithButton() {
  const attributes = /** @type {Map<string, string>} */ (new Map());
  const button = {
    getAttribute: (/** @type {string} */ name) => attributes.get(name) ?? null,
    setAttribute: (/** @type {string} */ name, /** @type {string} */ value) => void attributes.set(name, value),
    removeAttribute: (/** @type {string} */ name) => void attributes.delete(name),
  };
  const form = Object.assign(new EventTarget(), { querySelector: () => button, reset: () => {} });
  return /** @type {HTMLFormElement} */ (/** @type {unknown} */ (form));
}

const line = () => /** @type {HTMLElement} */ (/** @type {unknown} */ ({ textContent: '', replaceChildren: () => {} }));

test('A form that is pressed twice makes one thing, and can make another afterwards', async () => {
  // No fields.
  Object.defineProperty(globalThis, 'FormData', { value: class { *[Symbol.iterator]() {} }, configurable: true });
  const form = formWithButton();
  /** @type {((answer: any) => void)[]} */
  const answers = [];
  const act = () => new Promise((/** @type {(answer: any) => void} */ resolve) => answers.push(resolve));
  sendAndSay(form, line(), line(), act, () => []);
  const press = () => form.dispatchEvent(new Event('submit'));
  press();
  press();
  assert.equal(answers.length, 1);
  answers[0]?.({ ok: true, value: {} });
  await new Promise((resolve) => setImmediate(resolve));
  press();
  assert.equal(answers.length, 2);
});
