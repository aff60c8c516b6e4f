import { timeWithDay } from '../device/times.js';
import { counts, points, size } from '../state/trend.js';
import { strings } from '../strings/strings.js';
import { h } from './h.js';

const namespace = 'http://www.w3.org/2000/svg';
const room = 6;

/** A small line of how a member's messages were read, with the same in words. @param {import('../state/trend.js').Past[]} past */
export function trendLine(past) {
  const first = past[0];
  const last = past.at(-1);
  if (first === undefined || last === undefined) return h('p', { class: 'soft small' }, strings.trendNone);
  const levels = counts(past)
    .map(([level, count]) => `${past.length === 1 ? '' : `${count} `}${strings.level[level] ?? level}`)
    .join(', ');
  const words = strings.trend(past.length, levels, timeWithDay(first.at), timeWithDay(last.at));
  // One point makes no line.
  if (points(past).length < 2) return h('p', { class: 'soft small' }, words);
  return h('figure', { class: 'trend' }, picture(past), h('figcaption', { class: 'soft small' }, words));
}

/** What it shows stands in words beside it. @param {import('../state/trend.js').Past[]} past */
function picture(past) {
  const all = points(past);
  const box = `${-room} ${-room} ${size.width + 2 * room} ${size.height + 2 * room}`;
  const svg = part('svg', { viewBox: box, 'aria-hidden': 'true', focusable: 'false' });
  svg.append(part('polyline', { points: all.map(({ x, y }) => `${x},${y}`).join(' ') }));
  svg.append(...all.map(({ x, y, level }) => part('circle', { cx: x, cy: y, r: level === 'green' ? 2 : 4, class: level })));
  return svg;
}

/** @param {string} name @param {Record<string, string | number>} attributes */
function part(name, attributes) {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
