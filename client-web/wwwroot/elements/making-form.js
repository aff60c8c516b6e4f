import { values } from './h.js';

/** @typedef {(values: Record<string, string>) => Promise<import('../api.js').Answer<any>>} Act */

/**
 * Sends a form, says what went wrong or what was done, and empties it when it was.
 * @param {HTMLFormElement} form
 * @param {HTMLElement} problem
 * @param {HTMLElement} done
 * @param {Act} act
 * @param {(value: any, held: Record<string, string>) => (Node | string)[]} said
 */
export function sendAndSay(form, problem, done, act, said) {
  const button = /** @type {HTMLButtonElement} */ (form.querySelector('[type=submit]'));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    // Pressed twice it would make two.
    if (button.getAttribute('aria-disabled') === 'true') return;
    problem.textContent = '';
    done.replaceChildren();
    const held = values(form);
    button.setAttribute('aria-disabled', 'true');
    const answer = await act(held).finally(() => button.removeAttribute('aria-disabled'));
    if (!answer.ok) {
      problem.textContent = answer.sentence;
      return;
    }
    form.reset();
    form.dispatchEvent(new Event('change'));
    done.replaceChildren(...said(answer.value, held));
  });
}
