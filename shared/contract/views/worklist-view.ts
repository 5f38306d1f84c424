import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { withOffset } from '../../domain/core/instants.ts';
import type { WorklistItem } from '../staff-answers.ts';

/** Shows a case header to staff, instants in the practice's zone. */
export function worklistView(header: CaseHeader, settings: { zone: string; publicUrl: string }): WorklistItem {
  const {
    statusBeforeVisits: _,
    referrerId: __,
    eased: ___,
    emergentClocks: ____,
    sentAgainAt: _____,
    homeRegion: ______,
    acknowledgedAt,
    reachedAt,
    lastContact,
    receivedAt,
    setAsideAt,
    ...shown
  } = header;
  return {
    ...shown,
    deadlines: { ...header.deadlines, readBy: header.deadlines.readBy ?? null },
    receivedAt: withOffset(receivedAt, settings.zone),
    dueAt: header.acknowledgedAt ? header.deadlines.seenBy : header.deadlines.acknowledgeBy,
    ...(setAsideAt && { setAsideAt: withOffset(setAsideAt, settings.zone) }),
    ...(acknowledgedAt && { acknowledgedAt: withOffset(acknowledgedAt, settings.zone) }),
    ...(reachedAt && { reachedAt: withOffset(reachedAt, settings.zone) }),
    ...(lastContact && { lastContact: { ...lastContact, at: withOffset(lastContact.at, settings.zone) } }),
    links: { self: `${settings.publicUrl}/v1/cases/${header.caseId}` },
  };
}
