import ICAL from 'ical.js';

export interface ReadEvent {
  uid: string;
  sequence: number;
  /** RFC 3339 UTC. */
  start: string;
  end: string;
  summary: string;
  location: string | null;
  /** Values of any property, by its name in lower case. */
  value: (name: string) => unknown;
  parameter: (name: string, parameter: string) => unknown;
}

/** What an outside parser reads of a calendar text. @throws where it is none */
export function readCalendar(text: string): { method: unknown; name: unknown; events: ReadEvent[] } {
  const calendar = ICAL.Component.fromString(text);
  const events = calendar.getAllSubcomponents('vevent').map((part): ReadEvent => {
    const event = new ICAL.Event(part);
    const utc = (time: ICAL.Time) => time.toJSDate().toISOString();
    return {
      uid: event.uid,
      sequence: event.sequence,
      start: utc(event.startDate),
      end: utc(event.endDate),
      summary: event.summary,
      location: event.location,
      value: (name) => part.getFirstPropertyValue(name)?.toString(),
      parameter: (name, parameter) => part.getFirstProperty(name)?.getParameter(parameter),
    };
  });
  return {
    method: calendar.getFirstPropertyValue('method'),
    name: calendar.getFirstPropertyValue('x-wr-calname'),
    events,
  };
}
