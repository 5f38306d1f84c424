import {
  AddedClosure,
  AddedOpening,
  ClosureList,
  OpeningList,
  PreviewedClosure,
} from '../../../shared/contract/calendar-answers.ts';
import { OpeningBody, SpanBody } from '../../../shared/contract/calendar-bodies.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { ofAdmins, ofStaff, takenBack } from './route-parts.ts';

const closures = { path: '/v1/clinics/{id}/closures', handler: 'http/calendar/closures.ts' } as const;
const openings = { path: '/v1/clinics/{id}/openings', handler: 'http/calendar/openings.ts' } as const;

/** The calendar of a clinic. */
export const clinicCalendarRoutes = routesOf('calendar', {
  listClosures: {
    ...ofStaff,
    ...closures,
    method: 'GET',
    summary: 'When a clinic sees nobody besides its holidays, the earliest first.',
    answers: { 200: { description: 'Closures.', schema: ClosureList } },
  },
  addClosure: {
    ...ofAdmins,
    ...closures,
    method: 'POST',
    summary:
      'A clinic sees nobody: whole days, or a part of them. Visits that are hit are listed and cancelled by nobody. `preview=true` stores nothing.',
    body: SpanBody,
    answers: {
      200: { description: 'Preview.', schema: PreviewedClosure },
      201: { description: 'The closure, and the visits hit.', schema: AddedClosure },
    },
  },
  removeClosure: {
    ...takenBack,
    path: '/v1/clinics/{id}/closures/{closureId}',
    handler: 'http/calendar/closures.ts',
    summary: 'The clinic is open after all. Another closure of the same days stays. `preview=true` stores nothing.',
  },
  listOpenings: {
    ...ofStaff,
    ...openings,
    method: 'GET',
    summary: 'Holidays on which a clinic is open all the same, the earliest first.',
    answers: { 200: { description: 'Openings.', schema: OpeningList } },
  },
  addOpening: {
    ...ofAdmins,
    ...openings,
    method: 'POST',
    summary:
      'A clinic is open although a holiday would close it. Repeating it answers the same. `preview=true` stores nothing.',
    body: OpeningBody,
    answers: {
      200: { description: 'Preview.', schema: AddedOpening },
      201: { description: 'The opening.', schema: AddedOpening },
    },
  },
  removeOpening: {
    ...takenBack,
    path: '/v1/clinics/{id}/openings/{openingId}',
    handler: 'http/calendar/openings.ts',
    summary:
      'The holiday closes the clinic after all; `openingId` is the date. `preview=true` answers with the visits that it would hit, and stores nothing.',
  },
});
