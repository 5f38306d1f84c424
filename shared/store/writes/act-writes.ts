import type { ActChange } from '../../workflows/cases/act-changes.ts';
import { actItem, answerMark, requestItem, requestPlaceItem } from '../records/act-record.ts';
import { referralEventItem, referrerItem, toldKey } from '../records/referral-event-record.ts';
import { isNew, put, unchangedSince, type WritesOf } from './write.ts';

export const actWrites: WritesOf<ActChange> = {
  'act-added': ({ act }) => put('Clinical', actItem(act), isNew),
  'request-changed': ({ request, from }) => put('Clinical', requestItem(request), unchangedSince(from)),
  'request-placed': (place) => put('Clinical', requestPlaceItem(place), isNew),
  // Without a condition: the request's own version decides, and a mark that is there already refuses no answer.
  'answer-marked': ({ requestId }) => put('Cases', answerMark(requestId), {}),
  'referrer-changed': ({ card, from }) => put('Cases', referrerItem(card), unchangedSince(from)),
  'referral-event-added': ({ event }) => put('Cases', referralEventItem(event), isNew),
  'referral-event-marked': ({ caseId, eventId }) => put('Cases', toldKey(caseId, eventId), isNew),
};
