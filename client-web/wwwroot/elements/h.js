/**
 * Makes an element. Text always becomes a text node, never markup: this is how member text enters the page.
 * Properties: `class`, attributes (true, false and null as presence), and `on` with listeners.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {{ on?: Record<string, (event: any) => void>, [attribute: string]: any }} [properties]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function h(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === 'on') {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, /** @type {EventListener} */ (listener));
    } else if (value === true) {
      element.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, String(value));
    }
  }
  element.append(...present(children));
  return element;
}

/** @param {(Node | string | null | undefined | false)[]} children */
export function present(children) {
  return /** @type {(Node | string)[]} */ (children.filter((child) => child !== null && child !== undefined && child !== false));
}

let made = 0;

/**
 * A labelled field with an optional hint, tied together for screen readers.
 * @param {{ label: string, hint?: string | undefined, input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement }} parts
 */
export function field({ label, hint, input }) {
  made += 1;
  input.id = `field-${made}`;
  if (hint) input.setAttribute('aria-describedby', `hint-${made}`);
  return h(
    'div',
    { class: 'field' },
    h('label', { for: input.id }, label),
    input,
    hint ? h('p', { id: `hint-${made}`, class: 'hint' }, hint) : null,
  );
}

/**
 * A group of radio buttons under one question.
 * @param {{ legend: string, name: string, options: Record<string, string>, chosen?: string }} parts
 */
export function choices({ legend, name, options, chosen }) {
  const radios = Object.entries(options).map(([value, words]) =>
    h(
      'label',
      { class: 'choice' },
      h('input', { type: 'radio', name, value, required: true, checked: value === chosen }),
      h('span', {}, words),
    ),
  );
  return h('fieldset', { class: 'choices' }, h('legend', {}, legend), ...radios);
}

/** What a form holds, trimmed; empty fields are left out. @param {HTMLFormElement} form @returns {Record<string, string>} */
export function values(form) {
  /** @type {Record<string, string>} */
  const held = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') continue;
    const kept = name === 'passphrase' ? value : value.trim();
    if (kept !== '') held[name] = kept;
  }
  return held;
}

/** Where a form says what went wrong. */
export function problemLine() {
  return h('p', { class: 'problem', role: 'alert' });
}
