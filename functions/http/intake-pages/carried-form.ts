import type { FormState } from '../../../shared/contract/intake-form/form-state.ts';
import { hiddenFields } from '../../../shared/http/html/form/buttons.ts';
import type { Html } from '../../../shared/http/html/markup.ts';

/**
 * The form as it stands, carried unseen on a page that asks something else: the answers of the page at which it stands are kept, though
 * none of its fields is in sight (`kept`, sent-form.ts).
 * @param token of the form (form-token.ts)
 */
export const carriedForm = ({ answers, at, changing }: FormState, token: string | undefined): Html =>
  hiddenFields({ answers: JSON.stringify(answers), at, kept: '1', changing: changing && '1', form: token });
