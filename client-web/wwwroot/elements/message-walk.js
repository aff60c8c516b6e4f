/**
 * Lets the arrow keys go from message to message. Only the message one is at has its options in the tab order: fifty messages are not fifty
 * stops on the way to the writing box.
 * @param {HTMLElement} log
 */
export function walkByArrows(log) {
  log.addEventListener('focusin', ({ target }) => {
    const current = target instanceof Element ? target.closest('li') : null;
    for (const summary of log.querySelectorAll('.options summary')) {
      summary.setAttribute('tabindex', current?.contains(summary) ? '0' : '-1');
    }
  });
  log.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof Element) || target instanceof HTMLTextAreaElement || !['ArrowUp', 'ArrowDown'].includes(key)) return;
    const messages = [...log.querySelectorAll('li.message')];
    const current = messages.findIndex((item) => item.contains(target));
    const next = key === 'ArrowDown' ? current + 1 : current < 0 ? messages.length - 1 : current - 1;
    const item = messages[next];
    if (!(item instanceof HTMLElement)) return;
    event.preventDefault();
    item.focus();
  });
}
