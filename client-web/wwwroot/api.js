import { timeWithDay } from './device/times.js';
import { strings } from './strings/strings.js';

/**
 * @typedef {object} Refusal
 * @property {false} ok
 * @property {number} status  0 when nobody answered
 * @property {string} code
 * @property {string} sentence  what to tell the person
 * @property {number | null} retryAfterSeconds
 * @property {import('./device/passkeys.js').PasskeyQuestion | null} passkey  what a passkey could answer instead
 */
/**
 * @template T
 * @typedef {{ ok: true, status: number, value: T, next: string | null } | Refusal} Answer
 */

const patienceMilliseconds = 15_000;

/** What is being asked now. @type {Set<AbortController>} */
const lines = new Set();

// Who leaves quickly (leave-first.js) or is signed out in another tab sends nothing more, as far as it is not out already.
globalThis.addEventListener?.('person-gone', () => lines.forEach((line) => line.abort()));

/**
 * Asks the server. Never throws for what the network or the server does: the answer says it.
 * @template [T=any]
 * @param {'GET' | 'POST' | 'PUT' | 'DELETE'} method @param {string} path @param {unknown} [body]
 * @param {{ reason?: string, patienceMs?: number }} [how]  why something is read: said in a header, as addresses are kept and logged
 * @returns {Promise<Answer<T>>}
 */
export async function ask(method, path, body, { reason, patienceMs } = {}) {
  const line = new AbortController();
  const patience = setTimeout(() => line.abort(), patienceMs ?? patienceMilliseconds);
  lines.add(line);
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: line.signal,
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(reason ? { 'X-Reason': encodeURIComponent(reason) } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const isJson = /[/+]json/.test(response.headers.get('Content-Type') ?? '');
    const value = isJson ? await response.json() : null;
    if (response.ok) return { ok: true, status: response.status, value, next: nextPage(response.headers.get('Link')) };
    return refusal(response.status, value ?? {}, response.headers.get('Retry-After'));
  } catch {
    return refusal(0, { code: 'unreachable' }, null);
  } finally {
    clearTimeout(patience);
    lines.delete(line);
  }
}

/** True where the same request may well succeed later without anybody changing it. @param {Refusal} answer */
export function mayPass(answer) {
  return answer.status === 0 || answer.status === 401 || answer.status === 408 || answer.status === 429 || answer.status >= 500;
}

/** @param {number} status @param {Record<string, any>} problem @param {string | null} retryAfter @returns {Refusal} */
export function refusal(status, problem, retryAfter) {
  const code = typeof problem.code === 'string' ? problem.code : codeOf(status);
  const seconds = problem.retryAfterSeconds ?? (Number(retryAfter) || null);
  const sentenceFor = strings.problem[code] ?? strings.problem[codeOf(status)] ?? strings.problem.unknown;
  const sentence = sentenceFor?.({
    until: problem.until ? timeWithDay(problem.until) : null,
    seconds: seconds === null ? null : Math.ceil(seconds),
    isOver: problem.isOver === true,
    who: problem.acknowledgedBy ?? problem.claimedBy ?? problem.by ?? null,
  });
  return { ok: false, status, code, sentence: sentence ?? '', retryAfterSeconds: seconds, passkey: problem.passkey ?? null };
}

/** For an answer that names no code, such as one from a proxy in between. @param {number} status */
function codeOf(status) {
  switch (status) {
    case 401:
      return 'signed-out';
    case 403:
      return 'forbidden';
    case 404:
      return 'not-found';
    case 429:
      return 'slow-down';
    case 502:
    case 503:
    case 504:
      return 'storage-unavailable';
    default:
      return 'unknown';
  }
}

/** @param {string | null} link */
function nextPage(link) {
  return /<([^>]+)>\s*;[^,]*rel="?next"?/.exec(link ?? '')?.[1] ?? null;
}
