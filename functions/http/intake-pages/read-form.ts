import { setTimeout } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import { FormState } from '../../../shared/contract/intake-form/form-state.ts';
import { goOf, sentForm } from '../../../shared/contract/intake-form/sent-form.ts';
import type { OperationRequest } from '../../../shared/http/core/operation.ts';
import type { FormFields } from '../../../shared/http/html/form-fields.ts';
import { type PageLanguage, pageLanguage } from '../../../shared/http/html/page-language.ts';
import { type OpenedState, openPageState } from '../../../shared/links/page-state.ts';
import type { Uses } from '../../compose.ts';
import type { intakePagesRoutes } from './routes.ts';

type Query = OperationRequest<(typeof intakePagesRoutes)['showIntake']>['query'];

/** A page of the form as its reader has it. */
export interface Shown {
  state: FormState;
  language: PageLanguage;
  /** It stands in a frame of another site. */
  embed: boolean;
}

/** A form that was sent by a page. */
export interface ReadForm extends Shown {
  /** Which button: `next`, `back`, `en`, `es`, `save`, `send`, `alert`, `call` or `change:<page>`. */
  go: string;
  /** All that was sent, as it was sent. */
  fields: FormFields;
}

/** Milliseconds that a form which was sent waits for the keys that open its address: it carries its answers itself. */
const patience = 250;

/** What the address of a page holds. @throws where the keys cannot be read */
export const openIntake = async (
  { linkKeys }: Uses<'linkKeys'>,
  sealed: string,
  now: Temporal.Instant,
): Promise<OpenedState<FormState>> => openPageState(await linkKeys(), 'intake', sealed, { schema: FormState, now });

/** What only the server says of a form, as its address has it; nothing where that cannot be opened in time. */
async function knownOf(deps: Uses<'linkKeys'>, sealed: string | undefined, now: Temporal.Instant) {
  if (sealed === undefined) return {};
  const opened = await Promise.race([
    openIntake(deps, sealed, now).catch(() => undefined),
    setTimeout(patience, undefined, { ref: false }),
  ]);
  if (!opened || !('state' in opened)) return {};
  const { sent, callBack, saved } = opened.state;
  return { ...(sent && { sent }), ...(callBack !== undefined && { callBack }), ...(saved && { saved }) };
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
  const state: FormState = { ...sentForm(fields), ...(await knownOf(deps, query.d, now)) };
  return { state, ...wayOfShowing(query, request), go: goOf(fields), fields };
}
