import type { Temporal } from 'temporal-polyfill';

/** RFC 5545 section 3.1, without the line break. */
const mostOctets = 75;

/** A line too long goes on in the next one, which begins with a space; no character is torn. */
function folded(line: string): string {
  let octets = 0;
  const characters = Array.from(line, (character) => {
    const size = Buffer.byteLength(character);
    const fits = octets + size <= mostOctets;
    octets = fits ? octets + size : 1 + size;
    return fits ? character : `\r\n ${character}`;
  });
  return characters.join('');
}

/** RFC 5545 section 3.3.11. */
export const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** A parameter's value in quotes, in which none may stand (RFC 5545 section 3.2). */
const quoted = (text: string): string => `"${text.replace(/"/g, "'").replace(/[\r\n]+/g, ' ')}"`;

/** RFC 5545 section 3.3.5, form 2: UTC. */
export const inUtc = (instant: Temporal.Instant): string =>
  instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

/** Who publishes entries (RFC 5546 sections 3.2.1 and 3.2.5 want one): a name, and the address that mail comes from. */
export interface Organizer {
  name: string;
  email: string;
}

export const organizerLine = ({ name, email }: Organizer): string => `ORGANIZER;CN=${quoted(name)}:mailto:${email}`;

/** What is done with the entries of a calendar (RFC 5546). */
export type CalendarMethod = 'PUBLISH' | 'CANCEL';

/** The media type names the method too (RFC 5546 section 1.4): Outlook and Google go by it. */
export const calendarType = (method: CalendarMethod): string => `text/calendar; charset=utf-8; method=${method}`;

interface CalendarHead {
  /** What of ours wrote it. */
  product: string;
  method: CalendarMethod;
  /** Of a calendar to subscribe to: what it is called there. It is refreshed every hour (RFC 7986 section 5.7; `X-` for Outlook). */
  feedName?: string;
}

/** The longest that a subscribed calendar is kept before it is read again. */
const refreshed = 'PT1H';

/** Entries as a calendar text (RFC 5545). @param entries content lines of VEVENTs */
export function calendarText({ product, method, feedName }: CalendarHead, entries: readonly string[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Spinebridge//${product}//EN`,
    `METHOD:${method}`,
    ...(feedName === undefined
      ? []
      : [
          `X-WR-CALNAME:${escaped(feedName)}`,
          `REFRESH-INTERVAL;VALUE=DURATION:${refreshed}`,
          `X-PUBLISHED-TTL:${refreshed}`,
        ]),
    ...entries,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
