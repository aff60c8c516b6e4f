import { surely } from '../device/surely.js';
import { strings } from './strings.js';

const english = () => import('./en-audit.js');
const spanish = () => import('./es-audit.js');

/** What the audit log says in codes, in words: fetched by its page alone. @type {Awaited<ReturnType<typeof english>>} */
export const auditWords = strings.language === 'es' ? await surely(spanish).catch(() => surely(english)) : await surely(english);
