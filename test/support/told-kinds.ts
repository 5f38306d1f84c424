import { conflictReasons } from '../../shared/domain/calendar/conflict-reasons.ts';
import type { BundleEntry } from '../../shared/domain/messages/bundle-entry.ts';
import { clocks } from '../../shared/domain/messages/case-clocks.ts';
import { channels, eventKinds, type OutboxEvent, type StaffEvent } from '../../shared/domain/messages/events.ts';
import { messageKinds } from '../../shared/domain/messages/message.ts';
import { callees, caseNews, decisions, visitNews } from '../../shared/domain/messages/news.ts';
import { publicUrlMaxLength } from '../../shared/domain/messages/public-url.ts';
import type { StaffMessageSource } from '../../shared/domain/messages/staff-values.ts';
import { type Urgency, urgencies } from '../../shared/domain/triage/urgency.ts';
import { messageTexts } from '../../shared/texts/messages.ts';
import { caseId, eventId, eventOf } from './told-case.ts';

export const configured = { texts: messageTexts.staff, phone: '(631) 981-2663', zone: 'America/New_York' };
export const longestUrl = 'https://abcdefghij.execute-api.ap-southeast-1.amazonaws.com/'.padEnd(
  publicUrlMaxLength,
  'p',
);
/** An API Gateway address of this practice's region with its stage. */
export const usualUrl = 'https://abcdefghij.execute-api.us-east-1.amazonaws.com/prod';
export const answer = { token: 'Tt'.repeat(12), digits: '0472' };
const longestId = 'r'.repeat(40);
const until = '2026-09-30T14:00:00Z';
const longBefore = '2026-09-01T14:00:00Z';

export const entry = (kind: BundleEntry['kind'], urgency: Urgency = 'expedited'): BundleEntry => ({
  eventId,
  kind,
  caseId,
  code: '7KQ4-M2XD',
  urgency,
});

/** Thirty notices of ten cases, each of which missed three clocks. */
export const manyMissed: [BundleEntry, ...BundleEntry[]] = Array.from({ length: 30 }, (_, n) => ({
  ...entry('deadline-missed', urgencies[n % 4]),
  eventId: `evt_${String(n).padStart(20, '0')}`,
  caseId: `int_${String(n % 10).padStart(20, '0')}`,
  code: `${'ABCDEFGHJK'.charAt(n % 10).repeat(4)}-2222`,
  clock: clocks[Math.floor(n / 10)],
})) as [BundleEntry, ...BundleEntry[]];

/** Of a link to a form staff hear nothing. */
const staffKinds = eventKinds.filter((kind): kind is StaffEvent['kind'] => kind !== 'form-link');

/** Every kind with whatever it may name beside its case, as long as it can be. */
const everyEvent = (urgency: Urgency): StaffEvent[] =>
  staffKinds.flatMap((kind): StaffEvent[] => {
    switch (kind) {
      case 'case-changed':
        return [
          ...caseNews.map((change) => eventOf({ kind, urgency, change })),
          eventOf({ kind, urgency, change: 'assigned', assignee: 'nurse-one' }),
        ];
      case 'visit-changed':
        return [
          ...visitNews.map((change) => eventOf({ kind, urgency, change })),
          eventOf({ kind, urgency, change: 'missed', modality: 'telehealth' }),
          { ...eventOf({ kind, urgency, change: 'missed', missedVisitAt: until }), at: longBefore },
        ];
      case 'phone-the-patient':
        return [
          eventOf({ kind, urgency }),
          ...decisions.flatMap((change) => callees.map((whom) => eventOf({ kind, urgency, change, whom }))),
        ];
      case 'cannot-be-reached':
        return [...channels, undefined].map((channel) => eventOf({ kind, urgency, channel }));
      case 'deadline-at-risk':
      case 'deadline-missed':
        return clocks.flatMap((clock) => [
          eventOf({ kind, urgency, clock }),
          eventOf({ kind, urgency, clock, deadline: until }),
          eventOf({ kind, urgency, clock, deadline: until, missedVisitAt: until }),
          { ...eventOf({ kind, urgency, clock, deadline: until, missedVisitAt: until }), at: longBefore },
        ]);
      case 'unread-words':
        return [eventOf({ kind, urgency }), eventOf({ kind, urgency, deadline: until })];
      case 'needs-rebooking':
        return [undefined, ...conflictReasons].map((cause) => eventOf({ kind, urgency, cause }));
      case 'hand-off':
        return [
          eventOf({ kind, region: 'long-island', until, openRounds: 9999 }),
          eventOf({ kind, region: 'long-island', from: until, until }),
          eventOf({ kind, region: 'long-island', from: until, until, takenBy: longestId }),
        ];
      case 'test-page-unanswered':
      case 'staff-unreachable':
        return [eventOf<StaffEvent['kind']>({ kind, region: 'long-island', recipientId: longestId })];
      case 'digest': {
        const open = { routine: 9999, expedited: 9999, urgent: 9999, emergent: 9999 };
        const counts = { open, overdue: 9999, unanswered: 9999 };
        return [eventOf({ kind, ...counts }), eventOf({ kind, ...counts, toRebook: 9999, toRebookSoon: 9999 })];
      }
      case 'bundle':
        return [
          eventOf({ kind, entries: messageKinds.map((each) => entry(each)), more: 1000 }),
          eventOf({ kind, entries: manyMissed, more: 0 }),
          eventOf({
            kind,
            entries: manyMissed,
            more: 9999,
            moreKinds: Object.fromEntries(messageKinds.map((each) => [each, 99])),
          }),
          ...decisions.flatMap((change) =>
            callees.map((whom) => {
              const called = { ...entry('phone-the-patient', urgency), change, whom };
              return eventOf({ kind, entries: [called, called, entry('phone-the-patient')], more: 1000 });
            }),
          ),
        ];
      case 'flood-page':
        return [1, 9999].flatMap((cases) =>
          (['page', 'escalation'] as const).map((paged) => eventOf({ kind, urgency, cases, paged })),
        );
      case 'test-page':
        return [eventOf({ kind, region: 'long-island' })];
      default:
        return [eventOf<StaffEvent['kind']>({ kind, urgency })];
    }
  });

export const isPage = ({ kind }: OutboxEvent): boolean =>
  ['page', 'escalation', 'flood-page', 'test-page'].includes(kind);

/** Every message as long as it can be: pages with their answer, and those of a withdrawn case. */
export const everySource = (publicUrl: string): StaffMessageSource[] =>
  urgencies.flatMap((urgency) =>
    everyEvent(urgency).flatMap((event): StaffMessageSource[] => {
      const source = { ...configured, event, publicUrl, ...(isPage(event) && { answer }) };
      return 'step' in event ? [source, { ...source, withdrawn: true }, { ...source, uncalledSince: until }] : [source];
    }),
  );
