import { describe, expect, test } from 'vitest';
import { visitChangedEvent } from '../../../shared/domain/messages/event-makers.ts';
import { staffMessage } from '../../../shared/domain/messages/staff-message.ts';
import type { StaffMessageSource } from '../../../shared/domain/messages/staff-values.ts';
import { entryOf } from '../../../shared/domain/messages/tray.ts';
import { appointmentOf, countedIds, eventOf, headerOf, nineOClock } from '../../support/told-case.ts';
import { configured, entry, usualUrl } from '../../support/told-kinds.ts';

const nurse = { recipientId: 'nurse-one' };
const smsOf = (source: StaffMessageSource) => staffMessage(source, nurse, 'sms').body;
const mailOf = (source: StaffMessageSource) => staffMessage(source, nurse, 'email').body;
const source = { ...configured, publicUrl: usualUrl };

describe('after a missed visit', () => {
  const missedVisitAt = '2026-11-27T14:00:00.000Z';
  const deadline = '2026-11-28T09:39:00-05:00';
  const at = '2026-11-27T15:00:00.000Z';
  const ofClock = { clock: 'contactBy', deadline, missedVisitAt } as const;

  test('nobody reads that the patient was never reached: they are to be reached again, since that visit', () => {
    const soon = { ...eventOf({ kind: 'deadline-at-risk', ...ofClock }), at };
    expect(smsOf({ ...source, event: soon })).toBe(
      'AT RISK: urgent case 7KQ4-M2XD has until Sat Nov 28, 9:39 AM: reach the patient, who missed a visit on Fri Nov 27, 9:00 AM.',
    );
    const missed = { ...source, event: { ...eventOf({ kind: 'deadline-missed', ...ofClock }), at } };
    expect(smsOf(missed)).toBe(
      'MISSED: urgent case 7KQ4-M2XD, not reached since the missed visit of Fri Nov 27, 9:00 AM. Call, or have it recorded: (631) 981-2663',
    );
    expect(mailOf(missed)).toContain(
      'not reached again since the missed visit of Fri Nov 27, 9:00 AM by Sat Nov 28, 9:39 AM.',
    );
    expect(mailOf(missed)).toContain('a call before it is no answer to it');
  });

  test('also where several notices go out together', () => {
    const waited = { ...entry('deadline-missed', 'urgent'), clock: 'contactBy' as const, missedVisit: true as const };
    const bundle = eventOf({ kind: 'bundle', entries: [waited], more: 1 });
    expect(mailOf({ ...source, event: bundle })).toContain('7KQ4-M2XD (urgent): not reached since a missed visit');
    const event = eventOf({ kind: 'deadline-missed', clock: 'contactBy', missedVisitAt });
    expect(entryOf(event)).toMatchObject({ clock: 'contactBy', missedVisit: true });
  });

  test('that was given up ahead: that nobody will be there, not that nobody came', () => {
    const ahead = '2026-11-24T14:00:00.000Z';
    const event = { ...eventOf({ kind: 'visit-changed', change: 'missed', missedVisitAt }), at: ahead };
    for (const told of [event, { ...event, modality: 'telehealth' as const }]) {
      expect(smsOf({ ...source, event: told })).toBe(
        'Visit of Fri Nov 27, 9:00 AM given up, urgent case 7KQ4-M2XD. Please call, and book again.',
      );
      expect(mailOf({ ...source, event: told })).toContain('will not be there for their visit of Fri Nov 27, 9:00 AM.');
    }
    expect(mailOf({ ...source, event: { ...event, at: missedVisitAt } })).toContain('Nobody came to a visit');
    const soon = { ...eventOf({ kind: 'deadline-at-risk', ...ofClock }), at: ahead };
    expect(smsOf({ ...source, event: soon })).toContain('the patient, who will not come on Fri Nov 27, 9:00 AM.');
    const late = { ...eventOf({ kind: 'deadline-missed', ...ofClock }), at: ahead };
    expect(smsOf({ ...source, event: late })).toContain('since the visit of Fri Nov 27, 9:00 AM was given up. Call,');
    expect(mailOf({ ...source, event: late })).toContain(
      'not reached since their visit of Fri Nov 27, 9:00 AM was given',
    );
    const bundle = eventOf({ kind: 'bundle', entries: [entryOf(event), entryOf(late)] });
    expect(mailOf({ ...source, event: bundle })).toContain(': visit given up, not reached since a visit was given up');
  });

  test('by video or phone: that they did not answer, not that nobody came', () => {
    const event = eventOf({ kind: 'visit-changed', change: 'missed', modality: 'telehealth' });
    expect(mailOf({ ...source, event })).toContain('did not answer at the time of their visit by video or phone');
    expect(mailOf({ ...source, event })).not.toContain('Nobody came');
    const stamp = { ids: countedIds(), now: nineOClock };
    const remote = {
      ...appointmentOf(),
      keptAt: { scheduleGroup: 'nyc', date: '2026-11-24', zone: 'America/New_York' },
    };
    const told = (modality: 'telehealth' | 'in-person') =>
      visitChangedEvent(stamp, headerOf(), { ...remote, keptAt: { ...remote.keptAt, modality } }, 'missed');
    expect(told('telehealth')).toHaveProperty('modality', 'telehealth');
    expect(told('in-person')).not.toHaveProperty('modality');
    expect(told('in-person')).toHaveProperty('missedVisitAt');
  });
});
