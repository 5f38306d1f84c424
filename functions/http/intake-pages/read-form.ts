import type { Temporal } from 'temporal-polyfill';
import { FormState, knownOf } from '../../../shared/contract/intake-form/form-state.ts';
import { goOf, sentForm } from '../../../shared/contract/intake-form/sent-form.ts';
import type { OperationRequest } from '../../../shared/http/core/operation.ts';
import type { FormFields } from '../../../shared/http/html/form-fields.ts';
import { type PageLanguage, pageLanguage } from '../../../shared/http/html/page-language.ts';
import { type OpenedState, openPageState } from '../../../shared/links/page-state.ts';
import type { Uses } from '../../compose.ts';
import { keysInTime, readFormToken } from './form-token.ts';
import type { intakePagesRoutes } from './routes.ts';

type Query = OperationRequest<(typeof intakePagesRoutes)['showIntake']>['query'];

/** A page of the form as its reader has it. */
export interface Shown {
  state: FormState;
  language: PageLanguage;
  /** It stands in a frame of another site. */
  embed: boolean;
  /** Epoch second at which its address ends, of a page that is only looked at: the same in the other language ends then, too. */
  until?: number;
}

/** A form that was sent by a page. */
export interface ReadForm extends Shown {
  /** Which button: `next`, `back`, `en`, `es`, `save`, `send`, `alert`, `call` or `change:<page>`. */
  go: string;
  /** All that was sent, as it was sent. */
  fields: FormFields;
}

/** What the address of a page holds. @throws where the keys cannot be read */
export const openIntake = async (
  { linkKeys }: Uses<'linkKeys'>,
  sealed: string,
  now: Temporal.Instant,
): Promise<OpenedState<FormState>> => openPageState(await linkKeys(), 'intake', sealed, { schema: FormState, now });

/** What only the server says of a form, as its page carries it sealed, or else as its address has it; nothing where neither can be opened in time. */
async function knownFrom(
  deps: Uses<'linkKeys'>,
  { sealed, fields }: { sealed: string | undefined; fields: FormFields },
  now: Temporal.Instant,
): Promise<Partial<FormState>> {
  const keys = await keysInTime(deps);
  if (!keys) return {};
  const opened = openPageState(keys, 'intake', sealed ?? '', { schema: FormState, now });
  const state = 'state' in opened ? opened.state : undefined;
  const token = readFormToken(keys, fields, now);
  return { ...(state?.sent && { sent: state.sent }), ...knownOf({ ...state, ...token?.known }) };
}

/** Language and frame of a page, by its address. */
export const wayOfShowing = (query: Query, reader: Pick<OperationRequest, 'wantsSpanish'>): Omit<Shown, 'state'> => ({
  language: pageLanguage(query.lang, reader),
  embed: query.embed === '1',
});

/** Reads a form that a page sent, whatever is in it: what is no answer is none. */
export async function readForm(
  deps: Uses<'linkKeys'>,
  request: OperationRequest<(typeof intakePagesRoutes)['takeIntake']>,
): Promise<ReadForm> {
  const { query, now } = request;
  const fields = request.body ?? {};
  const state: FormState = { ...sentForm(fields), ...(await knownFrom(deps, { sealed: query.d, fields }, now)) };
  return { state, ...wayOfShowing(query, request), go: goOf(fields), fields };
}
