import { moved } from '../../../shared/contract/intake-form/moves.ts';
import { firstFault } from './form-faults.ts';
import { type FormPageDeps, pageOnceMore } from './form-page.ts';
import type { ReadForm } from './read-form.ts';
import type { InsteadOfSent, SendRequest } from './send-form.ts';

/**
 * The pages in place of what came of a form, where that could not be taken as it is. A call back needs the number that its page asks for;
 * a form that is sent is mended page by page, each of which leads back to the check page.
 */
export const insteadOfSent = (deps: FormPageDeps, { now }: SendRequest, form: ReadForm): InsteadOfSent => ({
  again: () => pageOnceMore(deps, form, now, 'press'),
  atFault: () => {
    if (form.go !== 'send') return pageOnceMore(deps, form, now, 'phone');
    const first = firstFault(deps, form, now);
    const state = first ? moved(form.state, `change:${first.page.id}`) : form.state;
    return pageOnceMore(deps, { ...form, state }, now, 'answers');
  },
});
