import { CancelBody } from '../../../../shared/contract/visit-bodies.ts';
import type { OperationAnswer } from '../../../../shared/http/core/operation.ts';
import { fieldText } from '../../../../shared/http/html/form-fields.ts';
import { seeOther } from '../../../../shared/http/html/see-other.ts';
import { manageTexts } from '../../../../shared/texts/pages/manage.ts';
import { cancelPage } from './cancel-page.ts';
import { changeByLink, type FormRequest, type ManagingDeps } from './change-by-link.ts';
import type { OpenedVisit } from './opened-visit.ts';
import { visitAddress } from './visit-address.ts';

const tidied = (text: string | undefined): string | undefined => text?.trim() || undefined;

/** Reasons that a patient has; another one is none, and no reason to keep a visit. */
function reasonCodeOf(code: string | undefined, opened: OpenedVisit) {
  return code !== undefined && Object.hasOwn(manageTexts[opened.language].ask.reasons, code) ? code : undefined;
}

/** Asks first; once somebody is sure, cancels with the reason that they gave, if they gave one. */
export async function cancelByForm(
  deps: ManagingDeps,
  request: FormRequest,
  opened: OpenedVisit,
): Promise<OperationAnswer> {
  if (fieldText(request.body, 'sure') !== 'yes') return seeOther(visitAddress(opened, { ask: 'cancel' }));
  const reason = tidied(fieldText(request.body, 'reason'));
  const reasonCode = reasonCodeOf(fieldText(request.body, 'reasonCode'), opened);
  const why = CancelBody.safeParse({ ...(reason && { reason }), ...(reasonCode && { reasonCode }) });
  if (why.success) return changeByLink(deps, { request, opened, act: 'cancel', why: why.data });
  const error = manageTexts[opened.language].ask.tooLong;
  return cancelPage(deps, opened, { reasonCode, reason, error });
}
