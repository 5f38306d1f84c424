import * as z from 'zod/mini';
import { saidByForm } from '../../../shared/contract/intake-form/sent-form.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { FormFields, PageQuery } from '../../../shared/http/html/form-fields.ts';
import { pageAnswer } from '../../../shared/http/html/html-door.ts';
import { redirected } from '../../../shared/http/html/see-other.ts';
import { markOfForm } from './mark-of-form.ts';

/** What the address of a page of the form may name. */
export const IntakeQuery = z.extend(PageQuery, {
  /** `1` where the page stands in a frame of another site. */
  embed: z.optional(z.string()),
  /** `1` where what the form is was read elsewhere, on `/`: it begins with its first question. */
  begin: z.optional(z.string()),
});

export const intakePagesRoutes = routesOf('intakePages', {
  showIntake: {
    method: 'GET',
    path: '/intake',
    handler: 'http/intake-pages/show-intake.ts',
    speaks: 'html',
    embeds: true,
    summary: 'The intake form, one question a page; it changes nothing.',
    callers: ['public'],
    query: IntakeQuery,
    answers: { 200: pageAnswer('The page, as the form stands.') },
  },
  takeIntake: {
    method: 'POST',
    path: '/intake',
    handler: 'http/intake-pages/take-intake.ts',
    speaks: 'html',
    embeds: true,
    summary: 'Takes the answers of a page, and at the end the whole form, as POST /v1/intakes does.',
    callers: ['public'],
    query: IntakeQuery,
    body: FormFields,
    anyBody: true,
    said: saidByForm,
    mark: markOfForm,
    answers: {
      200: pageAnswer('The page that comes next.'),
      303: redirected,
      422: pageAnswer('The same page, with what is to be mended.'),
      429: pageAnswer('Not stored: too many forms came. Whom to call.'),
      503: pageAnswer('Not stored: try again, or call. The answers are kept on the page.'),
    },
  },
  showResume: {
    method: 'GET',
    path: '/intake/resume',
    handler: 'http/intake-pages/show-resume.ts',
    speaks: 'html',
    embeds: true,
    summary: 'Offers to go on with a form that was saved, or a new link; it changes nothing.',
    callers: ['public'],
    query: z.extend(IntakeQuery, { token: z.optional(z.string()), asked: z.optional(z.string()) }),
    answers: { 200: pageAnswer('The page.') },
  },
  resumeIntake: {
    method: 'POST',
    path: '/intake/resume',
    handler: 'http/intake-pages/resume-intake.ts',
    speaks: 'html',
    embeds: true,
    summary: 'Goes on with a form that was saved, or sends a new link: the same answer to everybody.',
    callers: ['public'],
    query: z.extend(IntakeQuery, { token: z.optional(z.string()) }),
    body: FormFields,
    anyBody: true,
    answers: {
      200: pageAnswer('A link that opens nothing, or whose form was sent; or the form, where no address can hold it.'),
      303: redirected,
      422: pageAnswer('The same page, with what is to be mended.'),
      429: pageAnswer('Too many links were asked for: whom to call.'),
      503: pageAnswer('No link could be sent: try again, or call.'),
    },
  },
});
