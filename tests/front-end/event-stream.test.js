import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFrames } from '../../client-web/wwwroot/state/event-stream.js';

test('An event comes with its place, its kind and its data', () => {
  const { frames, rest } = readFrames('', 'id: 44\nevent: message-posted\ndata: {"text":"a: b"}\n\n');
  assert.deepEqual(frames, [{ seq: 44, kind: 'message-posted', data: '{"text":"a: b"}' }]);
  assert.equal(rest, '');
});

test('What is cut anywhere is read whole', () => {
  const wire = ': still here\n\nid: 7\nevent: notice\ndata: {}\n\nevent: typing\ndata: {"a":1}\n\n';
  for (let cut = 0; cut <= wire.length; cut++) {
    const first = readFrames('', wire.slice(0, cut));
    const second = readFrames(first.rest, wire.slice(cut));
    assert.deepEqual(
      [...first.frames, ...second.frames],
      [
        { seq: 7, kind: 'notice', data: '{}' },
        { seq: null, kind: 'typing', data: '{"a":1}' },
      ],
    );
  }
});

test('A comment tells nothing, and a place alone is remembered', () => {
  assert.deepEqual(readFrames('', ': still here\n\nid: 90\n\n').frames, [{ seq: 90, kind: null, data: '' }]);
});
