import { actsOf, type CaseAct, endingActOf, mayRead } from '../../domain/cases/case-act.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { InformationRequest } from '../../domain/cases/information-request.ts';
import { withOffset } from '../../domain/core/instants.ts';
import type { Caller } from '../../domain/core/party.ts';
import type { CaseActsAnswer } from '../case-acts-answer.ts';
import { requestView, type ViewedAt } from './request-view.ts';

/** What staff said and asked of a case. */
export interface ShownActs {
  acts: readonly CaseAct[];
  requests: readonly InformationRequest[];
}

function endedView({ status, outcome }: CaseHeader, acts: readonly CaseAct[], caller: Caller, zone: string) {
  const act = endingActOf(acts);
  if (!act || (status !== 'declined' && status !== 'redirected' && status !== 'closed')) return {};
  const reason = act.kind === 'ended' && mayRead(caller, act) ? act.reason : undefined;
  const at = withOffset(act.at, zone);
  return { ended: { status, ...(outcome && { outcome }), at, by: act.by, ...(reason && { reason }) } };
}

/** Shows to one of the staff what was said and asked of a case. The front desk reads no words of a nurse or above. */
export function caseActsView(
  header: CaseHeader,
  { acts, requests }: ShownActs,
  caller: Caller,
  when: ViewedAt,
): CaseActsAnswer {
  const { zone } = when;
  const textOf = (act: Extract<CaseAct, { text: string }>) => (mayRead(caller, act) ? { text: act.text } : {});
  return {
    notes: actsOf(acts, 'note').map((note) => ({
      noteId: note.actId,
      at: withOffset(note.at, zone),
      by: note.by,
      role: note.role,
      ...textOf(note),
    })),
    advice: actsOf(acts, 'advice').map((each) => ({ at: withOffset(each.at, zone), by: each.by, ...textOf(each) })),
    informationRequests: requests.map((request) => {
      const { question, ...shown } = requestView(request, when);
      return { ...shown, askedBy: request.by, ...(question && mayRead(caller, request) && { question }) };
    }),
    ...endedView(header, acts, caller, zone),
  };
}
