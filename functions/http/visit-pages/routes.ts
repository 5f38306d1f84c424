import * as z from 'zod/mini';
import { routesOf } from '../../../shared/http/core/route.ts';
import { FormFields, PageQuery } from '../../../shared/http/html/form-fields.ts';
import { pageAnswer } from '../../../shared/http/html/html-door.ts';
import { redirected } from '../../../shared/http/html/see-other.ts';

const answers = {
  200: pageAnswer('The page.'),
  303: redirected,
  404: pageAnswer('The link opens nothing: whom to call.'),
  409: pageAnswer('It cannot be done any more: what can.'),
  422: pageAnswer('The same page, with what is to be mended.'),
  429: pageAnswer('Tried too often: whom to call.'),
  503: pageAnswer('Not done: try again, or call.'),
};

const shown = { 200: pageAnswer('The page.'), 404: pageAnswer('The link opens nothing: whom to call.') };

/** What narrows the search. */
export const TimesQuery = z.extend(PageQuery, {
  language: z.optional(z.string()),
  telehealth: z.optional(z.string()),
  stepFree: z.optional(z.string()),
  from: z.optional(z.string()),
  clinic: z.optional(z.string()),
  /** Set where the reader chose what to see: a box that is not ticked then means no. */
  chosen: z.optional(z.string()),
});

const ManageQuery = z.extend(PageQuery, {
  id: z.optional(z.string()),
  token: z.optional(z.string()),
  /** `cancel`: asks whether the visit is to be cancelled. */
  ask: z.optional(z.string()),
  /** Sealed: what the page that booked it knew, where this one was opened from there. */
  b: z.optional(z.string()),
});

export const visitPagesRoutes = routesOf('visitPages', {
  showTimes: {
    method: 'GET',
    path: '/appointments/times',
    handler: 'http/visit-pages/show-times.ts',
    speaks: 'html',
    summary: 'Free times for a case, by day and clinic; it changes nothing.',
    callers: ['public'],
    query: TimesQuery,
    answers: shown,
  },
  takeTime: {
    method: 'POST',
    path: '/appointments/times',
    handler: 'http/visit-pages/take-time.ts',
    speaks: 'html',
    summary: 'Holds a time, or moves the visit to it.',
    callers: ['public'],
    query: TimesQuery,
    body: FormFields,
    anyBody: true,
    answers,
  },
  showHold: {
    method: 'GET',
    path: '/appointments/hold',
    handler: 'http/visit-pages/show-hold.ts',
    speaks: 'html',
    summary: 'A time that is held, and until when.',
    callers: ['public'],
    query: PageQuery,
    answers: shown,
  },
  bookHold: {
    method: 'POST',
    path: '/appointments/hold',
    handler: 'http/visit-pages/book-hold.ts',
    speaks: 'html',
    summary: 'Books the time that is held, holds it again, or gives it back.',
    callers: ['public'],
    query: PageQuery,
    body: FormFields,
    anyBody: true,
    answers,
  },
  showBooked: {
    method: 'GET',
    path: '/appointments/booked',
    handler: 'http/visit-pages/show-booked.ts',
    speaks: 'html',
    summary: 'A visit that was just booked or moved: when, where, what to bring, how to change it; it changes nothing.',
    callers: ['public'],
    query: PageQuery,
    answers: shown,
  },
  showVisit: {
    method: 'GET',
    path: '/appointments/manage',
    handler: 'http/visit-pages/show-visit.ts',
    speaks: 'html',
    summary: 'A visit, as its link opens it: code, time and clinic; it changes nothing.',
    callers: ['public'],
    query: ManageQuery,
    answers: shown,
  },
  changeVisitByForm: {
    method: 'POST',
    path: '/appointments/manage',
    handler: 'http/visit-pages/change-visit-by-form.ts',
    speaks: 'html',
    summary: 'Confirms, cancels or moves a visit, or opens its details by the birth date.',
    callers: ['public'],
    query: ManageQuery,
    body: FormFields,
    anyBody: true,
    answers,
  },
});
