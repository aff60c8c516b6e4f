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
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem.textContent = '';
    done.replaceChildren();
    const held = values(form);
    const answer = await act(held);
    if (!answer.ok) {
      problem.textContent = answer.sentence;
      return;
    }
    form.reset();
    form.dispatchEvent(new Event('change'));
    done.replaceChildren(...said(answer.value, held));
  });
}
