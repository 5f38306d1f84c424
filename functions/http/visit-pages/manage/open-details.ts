import type { DetailsState } from '../../../../shared/contract/visit-pages.ts';
import { epochSeconds } from '../../../../shared/domain/core/instants.ts';
import type { OperationAnswer } from '../../../../shared/http/core/operation.ts';
import { seeOther } from '../../../../shared/http/html/see-other.ts';
import { sealPageState } from '../../../../shared/links/page-state.ts';
import { fingerprint } from '../../../../shared/links/seal.ts';
import { visitDetailsTexts } from '../../../../shared/texts/pages/visit-details.ts';
import {
  type BirthDateDeps,
  type BirthDateJudgement,
  judgeBirthDate,
} from '../../../../shared/workflows/booking/confirm-birth-date.ts';
import { bornIn } from './birth-date-form.ts';
import type { FormRequest } from './change-by-link.ts';
import { managePage, type VisitSite } from './manage-page.ts';
import type { OpenedVisit } from './opened-visit.ts';
import { visitAddress } from './visit-address.ts';

/** How long details stay open: a phone that is lost shows them no longer. */
const openSeconds = 30 * 60;

function openedDetails(opened: OpenedVisit, { now }: FormRequest): OperationAnswer {
  const until = epochSeconds(now) + openSeconds;
  const state: DetailsState = { appointmentId: opened.appointment.appointmentId, until };
  return seeOther(
    `${visitAddress(opened, { d: sealPageState(opened.keys, 'details', state, { now, seconds: openSeconds }) })}#details`,
  );
}

const statuses: Readonly<Record<Exclude<BirthDateJudgement, 'right'> | 'unreadable', number>> = {
  unreadable: 422,
  wrong: 422,
  unknown: 422,
  'not-yet': 503,
  'too-many': 429,
};

/** Opens the details of a visit by the birth date. It guards these and no act: whoever has the link can still cancel (product.md, Shapes E). */
export async function openDetails(
  deps: BirthDateDeps & VisitSite,
  request: FormRequest,
  opened: OpenedVisit,
): Promise<OperationAnswer> {
  const { header, token, language } = opened;
  const { body: fields, now } = request;
  const known = header.birthKnown === 'none' ? undefined : header.birthKnown;
  const born = bornIn(fields, known);
  const asked = { header, link: fingerprint(token), now };
  const judged = born === undefined ? 'unreadable' : await judgeBirthDate(deps, { ...asked, born });
  if (judged === 'right') return openedDetails(opened, request);
  const { faults } = visitDetailsTexts[language];
  const texts = {
    unreadable: faults.unreadable[known ?? 'day'],
    wrong: faults.wrong,
    unknown: faults.unknown(deps.phone),
    'not-yet': faults.notYet,
    'too-many': faults.tooMany(deps.phone),
  };
  const fault = { text: texts[judged], fields, isOver: judged === 'too-many' };
  return managePage(deps, opened, { status: statuses[judged], now, fault });
}
