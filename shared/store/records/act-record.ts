import { CaseAct } from '../../domain/cases/case-act.ts';
import { InformationRequest } from '../../domain/cases/information-request.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

/** What staff said and asked of a case: a partition of its own, so that reading a case's answers reads none of it. */
export const actsKey = (caseId: string): string => `ACTS#${caseId}`;
/** Of which case a request is. */
export const requestKey = (requestId: string): string => `REQUEST#${requestId}`;
export const requestSortKey = 'REQUEST';

/** In table Cases: stands where a request was answered. */
export const answerMark = (requestId: string) => ({ pk: requestKey(requestId) });

const actKind: RecordKind<typeof CaseAct> = { schema: CaseAct, version: 1 };
const requestKind: RecordKind<typeof InformationRequest> = { schema: InformationRequest, version: 1 };

/** The sort keys of what staff asked stand before those of what they said, so that either is read alone. */
export const asked = 'ASKED#';

/** In the order in which it was said. */
export const actItem = (act: CaseAct): Record<string, unknown> => ({
  pk: actsKey(act.caseId),
  sk: `SAID#${act.at}#${act.actId}`,
  schema: actKind.version,
  act,
});
export const actOf = (item: Item): CaseAct => readMember(actKind, item, 'act');

export const requestItem = (request: InformationRequest): Record<string, unknown> => ({
  pk: actsKey(request.caseId),
  sk: `${asked}${request.at}#${request.requestId}`,
  schema: requestKind.version,
  version: request.version,
  request,
});
export const requestOf = (item: Item): InformationRequest => readMember(requestKind, item, 'request');

/** Whether an item is something that staff asked. */
export const isRequest = ({ sk }: Item): boolean => sk?.S?.startsWith(asked) === true;

/** By its id alone a referrer names a request. */
export const requestPlaceItem = ({
  requestId,
  caseId,
}: Pick<InformationRequest, 'requestId' | 'caseId'>): Record<string, unknown> => ({
  pk: requestKey(requestId),
  sk: requestSortKey,
  caseId,
});
