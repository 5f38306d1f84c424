import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import type { Sent } from '../../../../shared/http/console/ask-api.ts';
import { type FormFields, fieldText } from '../../../../shared/http/html/form-fields.ts';
import { type ActFields, bodyOf } from '../acts/act-body.ts';
import { type ActPlace, type BookingName, bookingNames, fieldName, placeOf } from '../acts/act-names.ts';
import { versionIn } from '../acts/sent-act.ts';
import type { CaseView } from '../case/case-view.ts';

/** What is filled in to book, by the members of the API's body. */
export const bookingFields: Readonly<Record<BookingName, ActFields>> = {
  book: { slotId: 'text' },
  move: { slotId: 'text' },
  insist: { slotId: 'text', 'override/reason': 'words' },
  overbook: {
    appointmentType: 'text',
    practitionerId: 'text',
    clinicId: 'text',
    start: 'text',
    'overbook/reason': 'words',
  },
};

const ABooking = z.enum(bookingNames);

/** @returns how a form books; undefined where it names no such way */
export const bookingIn = ({ act }: ActPlace): BookingName | undefined => ABooking.safeParse(act).data;

/** A local day and time as browsers send it. */
const localTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/;

/** The instant at which a clinic's clock shows a time; what is no such time is left as it is, for the API to refuse. */
function instantOf(typed: string, zone: string): string {
  if (!localTime.test(typed)) return typed;
  try {
    return Temporal.PlainDateTime.from(typed)
      .toZonedDateTime(zone)
      .toString({ timeZoneName: 'never', smallestUnit: 'second' });
  } catch {
    return typed;
  }
}

/** What a form asks of the API. */
export function sentBooking(
  name: BookingName,
  fields: FormFields,
  { caseId, directory, zone }: { caseId: string } & Pick<CaseView, 'directory' | 'zone'>,
): Sent {
  const place = placeOf(fields);
  const body = bodyOf(fields, place, bookingFields[name]);
  if (name === 'move') return { path: { id: place.target ?? '' }, body, version: versionIn(fields) };
  if (name !== 'overbook') return { body: { ...body, caseId } };
  const clinicId = fieldText(fields, fieldName(place, 'clinicId'));
  const clinic = directory.clinics.find((each) => each.clinicId === clinicId);
  const { start } = body;
  const at = typeof start === 'string' && { start: instantOf(start, clinic?.zone ?? zone) };
  return { body: { ...body, ...at, caseId } };
}
