import type { CalendarLink, LinkOwner } from '../../domain/calendar/calendar-link.ts';

export interface CalendarLinkReader {
  /** Strongly consistent. @throws Unreadable */
  calendarLink(owner: LinkOwner): Promise<CalendarLink | undefined>;
}
