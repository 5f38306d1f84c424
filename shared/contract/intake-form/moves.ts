import { pageOf } from './form-pages.ts';
import type { FormState } from './form-state.ts';
import { startOfForm } from './sent-form.ts';
import { checkPage, nextPage, previousPage } from './way.ts';

/** Where a form stands after a button; what it holds stays. */
const at = ({ changing: _, danger: __, ...state }: FormState, id: string, changing = false): FormState => ({
  ...state,
  at: id,
  ...(changing && id !== checkPage && { changing: true as const }),
});

/** Back: from a page that is changed to the check page; before the first page to the start. */
const back = (state: FormState): FormState =>
  at(state, state.changing ? checkPage : (previousPage(state.answers, state.at) ?? startOfForm));

/** To a page that is named; from the check page it leads back there. */
const change = (state: FormState, id: string): FormState =>
  pageOf(id) ? at(state, id, state.changing === true || state.at === checkPage) : at(state, state.at);

/** Where the button leads that was pressed: `back`, `change:<page>`, a language, which leads nowhere; any other goes on. */
export function moved(state: FormState, go: string): FormState {
  const [, named] = /^change:(.*)$/s.exec(go) ?? [];
  if (named !== undefined) return change(state, named);
  if (go === 'back') return back(state);
  if (go === 'en' || go === 'es') return at(state, state.at, state.changing);
  const changing = state.changing === true;
  return at(state, nextPage(state.answers, state.at, changing), changing);
}

/** Buttons that leave a page unanswered as it may be. */
const unfinished: readonly string[] = ['back', 'en', 'es', 'save', 'call'];

/** Whether a button means that its reader is done with the page. */
export const isFinishing = (go: string): boolean => !unfinished.includes(go) && !go.startsWith('change:');
