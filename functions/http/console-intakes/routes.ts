import * as z from 'zod/mini';
import { consoleForm, consolePage } from '../../../shared/http/console/console-routes.ts';
import { routesOf } from '../../../shared/http/core/route.ts';
import { saidByPhoneForm } from './form/said-by-phone-form.ts';

const behind = { behind: '/staff/intakes/{proxy+}' } as const;

/** A part of the page alone, which its script puts in its place. */
const PanelText = z.string().check(z.startsWith('<div class="panel__body"'));

export const consoleIntakesRoutes = routesOf('consoleIntakes', {
  showPhoneIntake: {
    ...consolePage,
    ...behind,
    path: '/staff/intakes/new',
    handler: 'http/console-intakes/show-phone-intake.ts',
    summary: 'The questions of the intake form on one page, for calls and faxes.',
    query: z.object({ form: z.optional(z.string()) }),
  },
  takePhoneIntake: {
    ...consoleForm,
    ...behind,
    path: '/staff/intakes/new',
    handler: 'http/console-intakes/take-phone-intake.ts',
    summary: 'Takes a case by phone, by fax or at the desk, or shows what it would be.',
    said: saidByPhoneForm,
  },
  judgePhoneIntake: {
    ...consoleForm,
    ...behind,
    path: '/staff/intakes/triage',
    handler: 'http/console-intakes/judge-phone-intake.ts',
    summary: 'What the form would be if it were sent as it stands: a part of its page. Stores nothing.',
    said: () => undefined,
    answers: {
      ...consoleForm.answers,
      200: {
        description: 'The part of the page.',
        schema: PanelText,
      },
    },
  },
  showTakenIntake: {
    ...consolePage,
    ...behind,
    path: '/staff/intakes/{id}/taken',
    handler: 'http/console-intakes/show-taken-intake.ts',
    summary: 'After an emergency was taken: for whoever took it what to say to the caller, and the way to the case.',
    query: z.object({
      did: z.optional(z.string()),
      /** Whose what is said there is (to-say-again.ts). */
      say: z.optional(z.string()),
      /** What came again (another-person.ts). */
      typed: z.optional(z.string()),
    }),
    view: true,
  },
  actOnTaken: {
    ...consoleForm,
    ...behind,
    path: '/staff/intakes/{id}/taken',
    handler: 'http/console-intakes/act-on-taken.ts',
    summary: 'Answer the page of an emergency that was taken just now, or add the number that was asked for again.',
  },
});
