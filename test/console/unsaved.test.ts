import { afterAll, expect, test, vi } from 'vitest';

type Listener = (event: { target?: unknown; defaultPrevented?: boolean; preventDefault?: () => void }) => void;

/** A page of two forms as the script meets it: what fields hold, and whether the browser asks before the page is left. */
const listeners = new Map<string, Listener>();
const note = { type: 'textarea', value: '', defaultValue: '' };
const choice = { type: 'radio', checked: false, defaultChecked: false };
const list = { type: 'select-one', options: [{ selected: true }, { selected: false }] };
const button = { type: 'submit', value: '' };
const noteForm = { dataset: {} as Record<string, string>, elements: [note, choice, list, button] };
const readForm = { dataset: {}, elements: [button] };
vi.stubGlobal('addEventListener', (name: string, listener: Listener) => listeners.set(name, listener));
vi.stubGlobal('document', {
  querySelectorAll: (what: string) => (what.startsWith('form') ? [noteForm, readForm] : []),
});
vi.useFakeTimers();
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const happens = (name: string, event = {}) => listeners.get(name)?.(event);
function asks(): boolean {
  const preventDefault = vi.fn();
  happens('beforeunload', { preventDefault });
  return preventDefault.mock.calls.length > 0;
}

test('a page is left unasked until something is typed, and by the form in which it was typed', async () => {
  await import('../../shared/http/html/script/unsaved.js' as string);
  expect(asks()).toBe(false);
  note.value = 'half a note';
  expect(asks()).toBe(true);
  happens('submit', { target: readForm });
  expect(asks()).toBe(true);
  vi.runAllTimers();
  happens('submit', { target: noteForm, defaultPrevented: true });
  expect(asks()).toBe(true);
  happens('submit', { target: noteForm });
  expect(asks()).toBe(false);
  happens('pageshow');
  expect(asks()).toBe(true);
});

test.each([
  ['a call, which leaves nothing', 'tel:', false],
  ['another link', '/staff', true],
])('with words typed, %s', (_, href, isAsked) => {
  happens('click', { target: { closest: (links: string) => (links.includes(href) ? {} : null) } });
  expect(asks()).toBe(isAsked);
  vi.runAllTimers();
});

test('what was chosen, and what came back with a refusal, counts as typed', () => {
  note.value = '';
  choice.checked = true;
  expect(asks()).toBe(true);
  choice.checked = false;
  expect(asks()).toBe(false);
  noteForm.dataset.unsaved = '';
  expect(asks()).toBe(true);
});
