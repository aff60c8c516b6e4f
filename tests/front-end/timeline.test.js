import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeline } from '../../client-web/wwwroot/state/timeline.js';

const me = { id: 'ana', pseudonym: 'Ana' };
/** @param {string} at */
const dayOf = (at) => at.slice(0, 10);
/** @param {number} seq @param {string} authorId @param {string} at */
const message = (seq, authorId, at) => ({
  messageId: `id-${seq}`,
  seq,
  authorId,
  pseudonym: authorId,
  text: 'x',
  at,
  state: /** @type {const} */ ('visible'),
});
/** @param {string} messageId @returns {import('../../client-web/wwwroot/state/outbox.js').Entry} */
const entry = (messageId) => ({
  ...{ messageId, groupId: 'g', text: 'mine', contentNote: null, writtenAt: '2026-01-02T10:00:00Z' },
  ...{ status: /** @type {const} */ ('sending'), tries: 0, retryAtMs: 0, why: null },
});

test('Each day begins with its line', () => {
  const messages = [message(1, 'ben', '2026-01-01T23:59:00Z'), message(2, 'ben', '2026-01-02T00:01:00Z')];
  assert.deepEqual(
    timeline({ messages, lines: [] }, [], me, dayOf).map((row) => row.kind),
    ['day', 'message', 'day', 'message'],
  );
});

test('Messages of one person in one breath are shown as one', () => {
  const messages = [
    message(1, 'ben', '2026-01-01T10:00:00Z'),
    message(2, 'ben', '2026-01-01T10:04:00Z'),
    message(3, 'ben', '2026-01-01T10:20:00Z'),
    message(4, 'ana', '2026-01-01T10:21:00Z'),
  ];
  const rows = timeline({ messages, lines: [] }, [], me, dayOf).filter((row) => row.kind === 'message');
  assert.deepEqual(
    rows.map((row) => row.continued),
    [false, true, false, false],
  );
  assert.deepEqual(
    rows.map((row) => row.own),
    [false, false, false, true],
  );
});

test('What is not answered yet stands last, as mine', () => {
  const rows = timeline({ messages: [message(1, 'ben', '2026-01-02T09:00:00Z')], lines: [] }, [entry('new')], me, dayOf);
  const last = rows.at(-1);
  assert.equal(last?.kind === 'message' && last.own && last.entry?.status, 'sending');
});

test('A message that the log already shows is not shown twice', () => {
  const rows = timeline({ messages: [message(1, 'ana', '2026-01-02T09:00:00Z')], lines: [] }, [entry('id-1')], me, dayOf);
  assert.equal(rows.filter((row) => row.kind === 'message').length, 1);
});

test('What happened stands between the messages, by seq', () => {
  const messages = [message(1, 'ben', '2026-01-01T10:00:00Z'), message(3, 'ben', '2026-01-01T10:01:00Z')];
  const lines = [{ seq: 2, kind: 'member-joined', at: '2026-01-01T10:00:30Z', data: {} }];
  assert.deepEqual(
    timeline({ messages, lines }, [], me, dayOf).map((row) => row.kind),
    ['day', 'message', 'line', 'message'],
  );
});

test('What came since somebody was here stands under a line of its own, and what they wrote does not begin it', () => {
  const messages = [
    message(1, 'ben', '2026-01-01T10:00:00Z'),
    message(2, 'ana', '2026-01-01T10:01:00Z'),
    message(3, 'ben', '2026-01-01T10:02:00Z'),
    message(4, 'ben', '2026-01-01T10:03:00Z'),
  ];
  const kinds = (/** @type {number | undefined} */ lastRead) =>
    timeline({ messages, lines: [] }, [], me, dayOf, lastRead).map((row) => row.kind);
  assert.deepEqual(kinds(1), ['day', 'message', 'message', 'new', 'message', 'message']);
  assert.deepEqual(kinds(4), ['day', 'message', 'message', 'message', 'message']);
  assert.deepEqual(kinds(undefined), ['day', 'message', 'message', 'message', 'message']);
});
