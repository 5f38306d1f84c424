import type { PageLanguage } from '../../../../shared/http/html/page-language.ts';
import type { OpenedVisit } from './opened-visit.ts';

/** What of a visit its own address names. */
export type Addressed = Pick<OpenedVisit, 'appointment' | 'token' | 'language' | 'details' | 'booked'>;

/**
 * The address of a visit's page, as that page names it.
 * @param more what it shows besides, such as the question before a cancellation; another language or details
 */
export function visitAddress(
  { appointment, token, language, details, booked }: Addressed,
  more: { lang?: PageLanguage; ask?: 'cancel'; d?: string } = {},
): string {
  const query = new URLSearchParams({
    id: appointment.appointmentId,
    token,
    lang: language,
    ...(details && { d: details }),
    ...(booked && { b: booked }),
    ...more,
  });
  return `./manage?${query}`;
}
