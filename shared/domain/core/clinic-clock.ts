import type { EpochMinute } from './local-time.ts';
import { instantOf } from './local-time.ts';

/** A minute as a front desk says it: `Saturday, November 28, 11:00 AM EST`. @param zone IANA zone of the clinic */
export const clinicClock = (minute: EpochMinute, zone: string): string =>
  new Intl.DateTimeFormat('en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
    timeZoneName: 'short',
  })
    .format(instantOf(minute).epochMilliseconds)
    .replace(' at ', ', ')
    .replace(/\u202f/g, ' ');
