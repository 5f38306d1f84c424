import { CalendarLink, type LinkOwner } from '../../domain/calendar/calendar-link.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

const linkKind: RecordKind<typeof CalendarLink> = { schema: CalendarLink, version: 1 };

export const calendarLinkKey = (owner: LinkOwner) => ({
  pk: 'recipientId' in owner ? `STAFF#${owner.recipientId}` : `PRACTITIONER#${owner.practitionerId}`,
  sk: 'CALENDAR',
});

export const calendarLinkItem = (link: CalendarLink): Record<string, unknown> => ({
  ...calendarLinkKey(link),
  schema: linkKind.version,
  link,
});

export const calendarLinkOf = (item: Item): CalendarLink => readMember(linkKind, item, 'link');
