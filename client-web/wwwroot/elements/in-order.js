/**
 * Puts items into a list, one after the other. Moves only what is out of place: what stays is not announced again, and keeps the focus.
 * @param {Element} list @param {HTMLElement[]} items  anything else in the list goes
 */
export function putInOrder(list, items) {
  const wanted = new Set(items);
  for (const item of [...list.children]) if (!(item instanceof HTMLElement && wanted.has(item))) item.remove();
  let at = list.firstElementChild;
  for (const item of items) {
    if (item === at) at = at.nextElementSibling;
    else list.insertBefore(item, at);
  }
}
