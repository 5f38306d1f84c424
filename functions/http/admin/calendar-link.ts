import type { Operation } from '../../../shared/http/core/operation.ts';
import * as links from '../../../shared/workflows/oncall/calendar-link.ts';
import type { Uses } from '../../compose.ts';
import type { onCallRoutes } from './routes.ts';

type Deps = links.CalendarLinkDeps & Uses<'publicUrl'>;

/** Makes the link to the calendar of one's own shifts, in the place of one made before. */
export const makeCalendarLink =
  (deps: Deps): Operation<(typeof onCallRoutes)['makeCalendarLink']> =>
  async ({ caller, now, reply }) =>
    links.makeCalendarLink(
      deps,
      { caller, now },
      reply((token) => {
        const url = `${deps.publicUrl}/v1/on-call/calendar.ics?token=${token}`;
        return { status: 201, headers: { Location: url }, body: { url } };
      }),
    );

/** Ends it. Repeating it answers the same. */
export const endCalendarLink =
  (deps: Deps): Operation<(typeof onCallRoutes)['endCalendarLink']> =>
  async ({ caller, now, reply }) =>
    links.endCalendarLink(
      deps,
      { caller, now },
      reply(() => ({ status: 204 })),
    );
