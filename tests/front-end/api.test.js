import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayPass, refusal } from '../../client-web/wwwroot/api.js';
import { strings } from '../../client-web/wwwroot/strings/strings.js';

test('Every problem code has a sentence of its own', () => {
  for (const [code, sentence] of Object.entries(strings.problem)) {
    assert.match(sentence({ until: null, seconds: null, who: null }), /\.$/, code);
  }
});

test('A code says until when, how long, or who', () => {
  assert.match(refusal(403, { code: 'muted', until: '2026-01-01T10:00:00Z' }, null).sentence, /until .*\d/);
  assert.match(refusal(429, { code: 'slow-down', retryAfterSeconds: 7 }, null).sentence, /7 seconds/);
  assert.match(refusal(409, { code: 'already-acknowledged', acknowledgedBy: 'dr-rivera' }, null).sentence, /dr-rivera/);
});

test('Who is not let write is told where somebody listens, and that a room that is over does not open again', () => {
  for (const problem of [
    { code: 'muted' }, { code: 'muted', until: '2026-01-01T10:00:00Z' }, { code: 'room-closed' },
    { code: 'room-closed', until: '2026-01-01T10:00:00Z' }, { code: 'room-closed', isOver: true }, { code: 'not-a-member' },
  ]) {
    assert.match(refusal(403, problem, null).sentence, /crisis help page/);
  }
  assert.match(refusal(403, { code: 'room-closed', isOver: true }, null).sentence, /is over/);
  assert.doesNotMatch(refusal(403, { code: 'room-closed', isOver: true }, null).sentence, /open/);
});

test('A code that is not known, or none, still gives a kind sentence', () => {
  assert.notEqual(refusal(418, { code: 'teapot' }, null).sentence, '');
  assert.equal(refusal(503, {}, '5').retryAfterSeconds, 5);
  assert.equal(refusal(401, {}, null).code, 'signed-out');
});

test('What may pass by itself is tried again, what needs the person is not', () => {
  for (const [status, passes] of /** @type {[number, boolean][]} */ ([
    [0, true],
    [401, true],
    [429, true],
    [503, true],
    [400, false],
    [403, false],
    [409, false],
  ])) {
    assert.equal(mayPass(refusal(status, {}, null)), passes, String(status));
  }
});
