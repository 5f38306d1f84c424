import type { Field } from '../../../shared/contract/intake-form/form-page.ts';
import type { FormState } from '../../../shared/contract/intake-form/form-state.ts';
import { moved } from '../../../shared/contract/intake-form/moves.ts';
import type { InputFault } from '../../../shared/domain/core/refusal.ts';
import type { Uses } from '../../compose.ts';
import { fieldsHere, firstFault } from './form-faults.ts';
import { type FormPageDeps, formPage } from './form-page.ts';
import type { ReadForm } from './read-form.ts';
import type { InsteadOfSent, SendRequest } from './send-form.ts';

type Deps = FormPageDeps & Uses<'zone'>;

/** Where a form is to be mended, and what of it. */
interface AtFault {
  state: FormState;
  fields: readonly Field[];
}

/** A call back needs what stands on its page; a form that is sent is mended page by page, each of which leads back to the check page. */
function faultOf(deps: Deps, { now }: SendRequest, form: ReadForm, faults: readonly InputFault[]): AtFault {
  const { state, go } = form;
  const here = fieldsHere(
    form,
    faults.map(({ pointer }) => pointer),
  );
  const first = go === 'send' ? firstFault(deps, form, now) : undefined;
  return first ? { state: moved(state, `change:${first.page.id}`), fields: first.fields } : { state, fields: here };
}

/** The pages in place of what came of a form, where that could not be taken as it is. */
export const insteadOfSent = (deps: Deps, request: SendRequest, form: ReadForm): InsteadOfSent => ({
  again: async () => ({ status: 422, body: await formPage(deps, form, request.now, { again: true }) }),
  atFault: async (faults) => {
    const { state, fields } = faultOf(deps, request, form, faults);
    return { status: 422, body: await formPage(deps, { ...form, state }, request.now, { faults: fields }) };
  },
});
