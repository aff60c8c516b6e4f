import { strings } from './strings.js';

const english = () => import('./en-audit.js');

/** What the audit log says in codes, in words: fetched by its page alone. @type {Awaited<ReturnType<typeof english>>} */
export const auditWords = strings.language === 'es' ? await import('./es-audit.js').catch(english) : await english();
