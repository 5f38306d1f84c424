import * as z from 'zod/mini';
import type { FormFields } from '../../../../shared/http/html/form-fields.ts';
import { fieldText } from '../../../../shared/http/html/form-fields.ts';
import type { ShownCase } from '../case/case-view.ts';
import { ownFields } from './act-names.ts';

/** What of a case a page shows that others change, and that its reader decides by. Nothing of it is a clinical answer. */
const seenMembers = [
  'status',
  'urgency',
  'assignee',
  'acknowledgedBy',
  'round',
  'nextVisitAt',
  'lastContact',
  'contact',
  'visit',
] as const;
export type SeenMember = (typeof seenMembers)[number];
export type Seen = Readonly<Partial<Record<SeenMember, string>>>;

const Held = z.record(z.string(), z.string());

const without = (values: Readonly<Partial<Record<SeenMember, string | undefined>>>): Seen =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** @param appointmentId the visit that a form is about */
export function seenOf(body: ShownCase, appointmentId?: string): Seen {
  const { contact, lastContact } = body;
  const visit = body.appointments.find((each) => each.appointmentId === appointmentId);
  return without({
    status: body.status,
    urgency: body.urgency,
    assignee: body.assignee,
    acknowledgedBy: body.acknowledgedBy,
    round: body.round === 0 ? undefined : String(body.round),
    nextVisitAt: body.nextVisitAt,
    lastContact: lastContact && `${lastContact.at} ${lastContact.channel} ${lastContact.reached}`,
    contact: [contact.givenName, contact.familyName, contact.phone, contact.ext, contact.email]
      .filter(Boolean)
      .join(' · '),
    visit: visit && `${visit.start} ${visit.status}`,
  });
}

/** As a form carries it along. */
export const seenText = (seen: Seen): string => JSON.stringify(seen);

/** What a form carried along; nothing where that was altered on the way. */
export function seenIn(fields: FormFields): Seen {
  try {
    const held = Held.safeParse(JSON.parse(fieldText(fields, ownFields.seen) ?? '{}')).data ?? {};
    return without(Object.fromEntries(seenMembers.map((name) => [name, held[name]])));
  } catch {
    return {};
  }
}

export { seenMembers };
