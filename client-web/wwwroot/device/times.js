import { strings } from '../strings/strings.js';

// The person's own way of writing times, as long as it is in the language of the page.
const wanted = typeof navigator === 'undefined' ? [] : (navigator.languages ?? []);
const locale = wanted.find((tag) => tag.split('-')[0] === strings.language) ?? strings.language;

const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
const dayAndClock = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' });
const longDay = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

/** @param {string} at */
export const timeOfDay = (at) => clock.format(new Date(at));

/** Only the time when it is today. @param {string} at */
export const timeWithDay = (at) => (dayOf(at) === dayOf(new Date().toISOString()) ? clock : dayAndClock).format(new Date(at));

const session = new Intl.DateTimeFormat(locale, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
});
const dateAlone = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });

/** Day and time in the visitor's own zone, which is named. @param {string} at */
export const sessionTime = (at) => session.format(new Date(at));

const dateAndClock = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

/** Always with its date and year. @param {string} at */
export const dateAndTime = (at) => dateAndClock.format(new Date(at));

/** @param {string} at */
export const dateInWords = (at) => dateAlone.format(new Date(at));

/** The visitor's own zone, by its IANA name. */
export const ownZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The names that are offered. A name that is not among them may still be one: an older spelling, or UTC. */
export const zones = () => Intl.supportedValuesOf?.('timeZone') ?? [];

/** Whether it is the name of a zone. A mere distance from UTC knows no summer, and is none. @param {string} name */
export function isZone(name) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[a-z]/i.test(name);
  } catch {
    return false;
  }
}

/** @param {number} share */
export const percent = (share) => percents.format(share);

/** The local calendar day, as a key. @param {string} at */
export function dayOf(at) {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

/** @param {string} day  from dayOf */
export function dayInWords(day) {
  const now = Date.now();
  if (day === dayOf(new Date(now).toISOString())) return strings.today;
  if (day === dayOf(new Date(now - 86_400_000).toISOString())) return strings.yesterday;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return longDay.format(new Date(year, month - 1, date));
}

/** @param {number} milliseconds */
export const fromNow = (milliseconds) => new Date(Date.now() + milliseconds).toISOString();
