import { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { type FirstVisitSettings, firstVisitType } from '../../domain/search/first-visit.ts';

export interface SlotsLinkSettings {
  /** Base address of pages and API, without a trailing slash. */
  publicUrl: string;
  /** IANA zone of the practice. */
  zone: string;
  firstVisit: FirstVisitSettings;
}

/**
 * The search for a case's first visit, complete: it answers as it is to whoever may act for the case.
 * @param at RFC 3339 instant from whose local date on times are sought
 */
export function slotsLink(
  { publicUrl, zone, firstVisit }: SlotsLinkSettings,
  { caseId, urgency }: Pick<CaseHeader, 'caseId' | 'urgency'>,
  at: string,
): string {
  const from = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();
  const query = {
    appointmentType: firstVisitType({ urgency }, firstVisit),
    from: from.toString(),
    to: from.add({ days: firstVisit.days }).toString(),
    caseId,
  };
  return `${publicUrl}/v1/slots?${new URLSearchParams(query)}`;
}
