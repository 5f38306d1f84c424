import * as z from 'zod/mini';
import { linkContact } from '../../../shared/contract/intake-form/link-contact.ts';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import type { OperationAnswer, OperationRequest } from '../../../shared/http/core/operation.ts';
import { fieldText } from '../../../shared/http/html/form-fields.ts';
import { seeOther } from '../../../shared/http/html/see-other.ts';
import { log } from '../../../shared/observability/log.ts';
import { openSavedForm } from '../../../shared/workflows/saved-forms/open-saved-form.ts';
import { renewLink } from '../../../shared/workflows/saved-forms/renew-link.ts';
import type { Uses } from '../../compose.ts';
import { crisisHead } from './crisis-head.ts';
import { needsSecondPress, newFormToken } from './form-token.ts';
import { wayOfShowing } from './read-form.ts';
import type { intakePagesRoutes } from './routes.ts';
import type { SaveFormDeps } from './save-form.ts';
import { contactName } from './saved-forms/contact-box.ts';
import { choosePage, type Ended, endedPage, formName, openPage, sentPage } from './saved-forms/link-pages.ts';
import { KeptForm } from './saved-forms/saved-state.ts';
import { intakeAddress, plainQuery } from './to-page.ts';

type Deps = SaveFormDeps & Uses<'zone'>;
type Request = OperationRequest<(typeof intakePagesRoutes)['resumeIntake']>;

/** What was kept, where this release can read it. */
function keptIn(text: string) {
  try {
    return z.safeParse(KeptForm, JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Leads to the form at the page where it was left, in the language in which it was. */
async function open(deps: Deps, request: Request, token: string): Promise<OperationAnswer> {
  const { query, now } = request;
  const shown = { ...wayOfShowing(query, request), query: { token } };
  const opened = await openSavedForm(deps, token, now, fieldText(request.body ?? {}, formName));
  if ('sent' in opened) return { status: 200, body: sentPage(deps, shown, opened.sent) };
  if ('several' in opened) {
    const { language = shown.language, several } = opened;
    return {
      status: 200,
      body: choosePage(deps, { ...shown, language: query.lang ?? language }, { token, several }),
    };
  }
  const kept = 'text' in opened ? keptIn(opened.text) : undefined;
  if (!kept || !('formId' in opened)) {
    const form = await newFormToken(deps, {}, now);
    return { status: 200, body: endedPage(deps, shown, { what: 'link', token: form }) };
  }
  const form = {
    // One that was saved without a mark is the same form however often it is gone on with: nobody else knows its id.
    state: { mark: opened.formId, ...kept.state, saved: opened.formId },
    language: query.lang ?? kept.language,
    embed: shown.embed,
  };
  const address = await intakeAddress(deps, form, { now });
  if (address !== undefined) return seeOther(`../${address}`);
  const formToken = await newFormToken(deps, form.state, now);
  return { status: 200, body: openPage(deps, form, { token: formToken, crisis: crisisHead(deps, form, now) }) };
}

/** Sends a new link where a form was saved with the number or address; says the same to everybody. */
async function renew(deps: SaveFormDeps, request: Request, written: string): Promise<OperationAnswer> {
  const { query, now, source, remaining, fromOtherSite = false } = request;
  const shown = wayOfShowing(query, request);
  const refused = async (status: number, trouble: NonNullable<Ended['trouble']>): Promise<OperationAnswer> => {
    const token = await newFormToken(deps, {}, now, trouble === 'again' ? 'again' : 'page');
    return { status, body: endedPage(deps, shown, { what: 'link', to: written, trouble, token }) };
  };
  const contact = linkContact(written, deps.textsPatients);
  if (!contact) return refused(422, 'wrong');
  const fields = request.body ?? {};
  if (await needsSecondPress(deps, { fields, now, fromOtherSite, mayBeQuick: true })) return refused(422, 'again');
  try {
    await renewLink(deps, { ...contact, language: shown.language, source, now }, remaining);
    return seeOther(`./resume?${plainQuery(shown)}&asked=1`);
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'limit-reached') return refused(429, 'too-many');
    log.error('link-not-renewed', {}, error);
    return refused(503, 'failed');
  }
}

/** Goes on with a form that was saved, or sends a new link to it. */
export const resumeIntake =
  (deps: Deps) =>
  async (request: Request): Promise<OperationAnswer> => {
    const fields = request.body ?? {};
    if (fieldText(fields, 'go') === 'renew') return renew(deps, request, fieldText(fields, contactName) ?? '');
    return open(deps, request, fieldText(fields, 'token') ?? request.query.token ?? '');
  };
