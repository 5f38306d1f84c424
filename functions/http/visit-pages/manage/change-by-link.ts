import type * as z from 'zod/mini';
import type { CancelBody } from '../../../../shared/contract/visit-bodies.ts';
import { Refusal } from '../../../../shared/domain/core/refusal.ts';
import type { OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { isPassing } from '../../../../shared/http/core/passing-trouble.ts';
import { fieldText } from '../../../../shared/http/html/form-fields.ts';
import { seeOther } from '../../../../shared/http/html/see-other.ts';
import { manageTexts } from '../../../../shared/texts/pages/manage.ts';
import { type ChangeDeps, changeVisit } from '../../../../shared/workflows/booking/change-visit.ts';
import { Conflict, OutcomeUnknown } from '../../../../shared/workflows/core/commit-errors.ts';
import type { visitPagesRoutes } from '../routes.ts';
import { deadVisitLink } from './dead-visit-link.ts';
import { managePage } from './manage-page.ts';
import { type OpenedVisit, type OpeningDeps, openVisit } from './opened-visit.ts';
import { visitAddress } from './visit-address.ts';

export type ManagingDeps = OpeningDeps & ChangeDeps;
export type FormRequest = OperationRequest<(typeof visitPagesRoutes)['changeVisitByForm']>;

const becomes = { confirm: 'confirmed', cancel: 'cancelled' } as const;
export type LinkAct = keyof typeof becomes;

/** The version that the reader saw; a form without one names none. */
function seenVersion({ body }: FormRequest): number | undefined {
  const version = fieldText(body, 'version') ?? '';
  return /^\d{1,9}$/.test(version) ? Number(version) : undefined;
}

/** Whether what was asked is so already, by the same button pressed twice: one change later, and nothing else between. */
const isDone = ({ appointment }: OpenedVisit, act: LinkAct, seen: number | undefined): boolean =>
  appointment.status === becomes[act] && (seen === undefined || appointment.version <= seen + 1);

/** Whether trying again may help: then nobody is told that it cannot be. */
const isTrouble = (error: unknown): boolean =>
  error instanceof Conflict ||
  error instanceof OutcomeUnknown ||
  (error instanceof Refusal && error.kind === 'retries-exhausted') ||
  isPassing(error);

/** The visit as it stands after something was refused; as it was opened, where it cannot be read now. */
const asItStands = (deps: ManagingDeps, request: FormRequest, opened: OpenedVisit): Promise<OpenedVisit | undefined> =>
  openVisit(deps, request).catch(() => opened);

/** What a change comes to that was not made: the right state, why, and whom to call. @throws what is no refusal and no passing trouble */
async function refused(
  deps: ManagingDeps,
  { request, opened, act }: { request: FormRequest; opened: OpenedVisit; act: LinkAct },
  error: unknown,
): Promise<OperationAnswer> {
  const trouble = isTrouble(error);
  if (!trouble && !(error instanceof Refusal)) throw error;
  const now = await asItStands(deps, request, opened);
  if (!now) return deadVisitLink(deps, opened.language);
  if (isDone(now, act, seenVersion(request))) return seeOther(visitAddress(now));
  const { failed, callUs, changed } = manageTexts[now.language].notices;
  if (trouble) return managePage(deps, now, { status: 503, now: request.now, notice: failed(deps.phone) });
  const isForPhone = error instanceof Refusal && error.kind === 'call-us';
  const notice = isForPhone ? callUs(deps.phone) : changed;
  return managePage(deps, now, { status: 409, now: request.now, notice });
}

/**
 * Confirms or cancels a visit as the API does, by the right of its link, and sends the browser on to how it stands then. Pressed twice, in
 * two tabs or after going back, it shows the right state each time.
 */
export async function changeByLink(
  deps: ManagingDeps,
  {
    request,
    opened,
    act,
    why = {},
  }: { request: FormRequest; opened: OpenedVisit; act: LinkAct; why?: z.infer<typeof CancelBody> },
): Promise<OperationAnswer> {
  const { appointmentId } = opened.appointment;
  const caller = { kind: 'manage', appointmentId } as const;
  const command = { appointmentId, caller, now: request.now, ifMatch: seenVersion(request), ...why };
  try {
    return await changeVisit(
      deps,
      act,
      command,
      request.reply(() => seeOther(visitAddress(opened))),
    );
  } catch (error) {
    return refused(deps, { request, opened, act }, error);
  }
}
