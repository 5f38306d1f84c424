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

/** RFC 5545 section 3.3.5, form 2: UTC. */
export const inUtc = (instant: Temporal.Instant): string =>
  instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

/** Content lines as a calendar text. */
export const calendarText = (lines: readonly string[]): string => `${lines.map(folded).join('\r\n')}\r\n`;
