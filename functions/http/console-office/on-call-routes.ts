import * as z from 'zod/mini';
import { consoleForm, consolePage } from '../../../shared/http/console/console-routes.ts';
import { routesOf } from '../../../shared/http/core/route.ts';

const behind = { behind: '/staff/{proxy+}' } as const;
const text = z.optional(z.string());

/** What the address of the rota says: a region, and the local date from which a week is shown. */
export const RotaPageQuery = z.object({ region: text, from: text, did: text });

/** Who is on call, and who hears of what. */
export const onCallPageRoutes = routesOf('consoleOffice', {
  showOnCall: {
    ...consolePage,
    ...behind,
    path: '/staff/on-call',
    handler: 'http/console-office/on-call/show-on-call.ts',
    summary: 'Who is on call now and in a week, and when nobody is.',
    query: RotaPageQuery,
  },
  actOnCall: {
    ...consoleForm,
    ...behind,
    path: '/staff/on-call',
    handler: 'http/console-office/on-call/act-on-call.ts',
    summary: 'Hands a shift over, or makes or ends the link to the calendar of one’s own shifts.',
    query: RotaPageQuery,
  },
  showRotaForm: {
    ...consolePage,
    ...behind,
    path: '/staff/on-call/edit',
    handler: 'http/console-office/on-call/show-rota-form.ts',
    summary: 'The shifts of a week, to be changed.',
    roles: ['admin'],
    query: RotaPageQuery,
  },
  changeRotaByForm: {
    ...consoleForm,
    ...behind,
    path: '/staff/on-call/edit',
    handler: 'http/console-office/on-call/change-rota-by-form.ts',
    summary: 'Shows what other shifts would come to, or sets them.',
    roles: ['admin'],
    query: RotaPageQuery,
  },
  showAlerts: {
    ...consolePage,
    ...behind,
    path: '/staff/alerts',
    handler: 'http/console-office/alerts/show-alerts.ts',
    summary: 'What one hears of, by what, and whether it gets there.',
    query: z.object({ recipientId: text, did: text }),
  },
  changeAlerts: {
    ...consoleForm,
    ...behind,
    path: '/staff/alerts',
    handler: 'http/console-office/alerts/change-alerts.ts',
    summary: 'Asks for something, ends it, tries it, or confirms a mailbox.',
    query: z.object({ recipientId: text }),
  },
});
