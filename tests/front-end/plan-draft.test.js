import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { hasUnsentWords } from '../../client-web/wwwroot/device/kept.js';
import { forgetPlanDraft, keepPlanDraft, keptPlanDraft } from '../../client-web/wwwroot/device/kept-plan.js';
import { unsavedIn, withDraft } from '../../client-web/wwwroot/state/plan-draft.js';

/** What a browser keeps, with its names as properties. */
function storage() {
  const names = /** @type {Record<string, string>} */ ({});
  const how = {
    getItem: (/** @type {string} */ name) => names[name] ?? null,
    setItem: (/** @type {string} */ name, /** @type {string} */ value) => void (names[name] = value),
    removeItem: (/** @type {string} */ name) => void delete names[name],
  };
  return new Proxy(names, { get: (_, name) => Reflect.get(how, name) });
}

beforeEach(() => {
  for (const area of ['localStorage', 'sessionStorage'])
    Object.defineProperty(globalThis, area, { value: storage(), configurable: true, writable: true });
});

const empty = { warningSigns: '', coping: '', distractions: '', people: '', professionals: '', surroundings: '', worthLivingFor: '' };
/** @param {Partial<typeof empty>} steps */
const plan = (steps, version = 3) => ({ version, updatedAt: null, shared: false, steps: { ...empty, ...steps } });

test('A plan as it is saved has nothing unsaved', () => {
  assert.equal(unsavedIn(plan({ coping: 'Tea' }), { ...empty, coping: 'Tea' }), null);
  assert.equal(withDraft(plan({}), null), null);
});

test('Only the steps that differ are kept, and a step that was emptied is one of them', () => {
  const draft = unsavedIn(plan({ coping: 'Tea', people: 'Ada' }), { ...empty, coping: 'Tea, a walk' });
  assert.deepEqual(draft, { version: 3, steps: { coping: 'Tea, a walk', people: '' } });
  assert.deepEqual(withDraft(plan({ coping: 'Tea', people: 'Ada' }), draft), { ...empty, coping: 'Tea, a walk' });
});

test('Where the plan was saved elsewhere since, neither is lost', () => {
  const draft = { version: 2, steps: { coping: 'A walk', people: 'Ada and Ben' } };
  const now = plan({ coping: 'Tea', people: 'Ada', surroundings: 'The garden' });
  assert.deepEqual(withDraft(now, draft), { ...now.steps, coping: 'Tea\n\nA walk', people: 'Ada and Ben' });
});

test('What was saved since as it was written is no draft any more', () => {
  assert.equal(withDraft(plan({ coping: 'Tea' }), { version: 2, steps: { coping: 'Tea' } }), null);
  assert.equal(withDraft(plan({ coping: 'Tea, and a walk' }), { version: 2, steps: { coping: 'a walk' } }), null);
});

test('A draft stays on the device where the plan may, else only in its tab', () => {
  const draft = { version: 0, steps: { coping: 'Tea' } };
  keepPlanDraft('ana', draft, true);
  Object.assign(globalThis, { sessionStorage: storage() });
  assert.deepEqual(keptPlanDraft('ana'), draft);
  assert.equal(keptPlanDraft('ben'), null);
  keepPlanDraft('ana', draft, false);
  assert.deepEqual(keptPlanDraft('ana'), draft);
  Object.assign(globalThis, { sessionStorage: storage() });
  assert.equal(keptPlanDraft('ana'), null);
});

test('Signing out is asked about while a plan is not saved', () => {
  keepPlanDraft('ana', { version: 0, steps: { coping: 'Tea' } }, true);
  assert.equal(hasUnsentWords('ana'), true);
  assert.equal(hasUnsentWords('ben'), false);
  forgetPlanDraft('ana');
  assert.equal(hasUnsentWords('ana'), false);
});
