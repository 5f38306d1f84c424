import { calendarType } from '../../../shared/contract/views/calendar-lines.ts';
import { practitionerCalendar } from '../../../shared/contract/views/practitioner-calendar.ts';
import { modalityOfVisit } from '../../../shared/domain/booking/takes-place.ts';
import { notFound } from '../../../shared/domain/core/refusal.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import {
  type FeedDeps,
  practitionerFeed,
  practitionerIn,
} from '../../../shared/workflows/calendar/practitioner-feed.ts';
import { type ChangeLinkDeps, endLink, makeLink } from '../../../shared/workflows/calendar-links/calendar-links.ts';
import type { Uses } from '../../compose.ts';
import type { practitionerFeedRoutes } from './feed-routes.ts';

type Routes = typeof practitionerFeedRoutes;
type LinkDeps = ChangeLinkDeps & Uses<'directory' | 'publicUrl'>;

/** Makes the link to the calendar of a practitioner's visits, in the place of one made before. */
export const makePractitionerLink =
  (deps: LinkDeps): Operation<Routes['makePractitionerLink']> =>
  async ({ path: { id = '' }, caller, now, reply }) => {
    const { practitionerId } = practitionerIn(await deps.directory.directory(), id, now);
    return makeLink(
      deps,
      { caller, now },
      { practitionerId },
      reply((token) => {
        const url = `${deps.publicUrl}/v1/practitioners/${practitionerId}/calendar.ics?token=${token}`;
        return { status: 201, headers: { Location: url }, body: { url } };
      }),
    );
  };

/** Whether anybody ever had such a name: somebody who left the directory may have left a link. */
async function isKnown({ directory, calendarLinks }: LinkDeps, practitionerId: string): Promise<boolean> {
  const { practitioners } = await directory.directory();
  if (practitioners.some((each) => each.practitionerId === practitionerId)) return true;
  return (await calendarLinks.calendarLink({ practitionerId })) !== undefined;
}

/** Ends it, whatever became of the practitioner. Repeating it answers the same. */
export const endPractitionerLink =
  (deps: LinkDeps): Operation<Routes['endPractitionerLink']> =>
  async ({ path: { id: practitionerId = '' }, caller, now, reply }) => {
    if (!(await isKnown(deps, practitionerId))) throw notFound('practitioner');
    return endLink(
      deps,
      { caller, now },
      { practitionerId },
      reply(() => ({ status: 204 })),
    );
  };

/** The visits of a practitioner, for any calendar that subscribes to the link. */
export const getPractitionerCalendar =
  (deps: FeedDeps & Uses<'organizer'>): Operation<Routes['getPractitionerCalendar']> =>
  async ({ path: { id: practitionerId = '' }, query: { token = '' }, now }) => {
    const { directory, practitioner, absences, visits } = await practitionerFeed(deps, { practitionerId, token, now });
    const names = new Map(directory.clinics.map(({ clinicId, name }) => [clinicId, name]));
    const types = new Map(directory.appointmentTypes.map(({ appointmentTypeId, name }) => [appointmentTypeId, name]));
    const shown = visits.map(({ visit, code }) => ({
      visit,
      code,
      type: types.get(visit.slot.appointmentType) ?? visit.slot.appointmentType,
      clinic: names.get(visit.slot.clinicId),
      isTelehealth: modalityOfVisit(visit, directory) === 'telehealth',
    }));
    const headers = {
      'Content-Type': calendarType('PUBLISH'),
      'Content-Disposition': `inline; filename="visits-${practitioner.practitionerId}.ics"`,
    };
    const settings = { practitioner, organizer: deps.organizer, now };
    return { status: 200, headers, body: practitionerCalendar({ visits: shown, absences }, settings) };
  };
