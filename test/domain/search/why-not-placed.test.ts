import { describe, expect, test } from 'vitest';
import { notPlacedWords } from '../../../shared/domain/booking/not-placed.ts';
import type { Practitioner } from '../../../shared/domain/directory/directory.ts';
import { reassignPlan } from '../../../shared/domain/search/reassign-plan.ts';
import type { ReassignQuestion } from '../../../shared/domain/search/reassign-question.ts';
import { anId } from '../../support/records.ts';
import * as it from '../booking/fixtures.ts';
import { busy, visitAt } from './reassign-rig.ts';

describe('what keeps each of them is said', () => {
  const dogwood = (more: Partial<Practitioner>) =>
    it.practitioner('dogwood', [it.hours('09:00', '12:00', { clinicId: 'east' })], more);
  const away = { ...busy('09:00', '12:00'), kind: 'away' as const, id: 'away' };
  const closed = { clinics: ['east', 'west'].map((id) => it.clinic(id, { closedDates: [it.tuesday] })) };
  const shut = { closureId: anId('cls'), from: it.tuesday, to: it.tuesday, fromTime: '09:00', toTime: '12:00' };
  const partly = { clinics: ['east', 'west'].map((id) => it.clinic(id, { closures: [shut] })) };
  const morning = it.hours('09:00', '12:00');
  test.each<[string, Practitioner, string, Partial<ReassignQuestion>?]>([
    ['another type', dogwood({ appointmentTypes: ['review'] }), 'type-not-offered'],
    ['another clinic', dogwood({ clinicIds: ['west'] }), 'not-at-clinic'],
    [
      'a clinic that is closed',
      dogwood({}),
      'closed',
      { calendar: { ...it.calendar([it.alder, dogwood({})]), ...closed } },
    ],
    ['a closure', dogwood({}), 'closed', { calendar: { ...it.calendar([it.alder, dogwood({})]), ...partly } }],
    ['another weekday', dogwood({ weeklyHours: [{ ...morning, weekdays: [5] }] }), 'not-there'],
    [
      'another weekday, while the clinic is closed',
      dogwood({ weeklyHours: [{ ...morning, weekdays: [5] }] }),
      'not-there',
      { calendar: { ...it.calendar([it.alder, dogwood({})]), ...closed } },
    ],
    ['hours for another type', dogwood({ weeklyHours: [{ ...morning, appointmentTypes: ['review'] }] }), 'not-there'],
    ['an absence', dogwood({}), 'away', { week: [it.day('dogwood', it.tuesday, [away])] }],
    ['a limit', dogwood({ limits: [{ appointmentType: 'consult', perDay: 0 }] }), 'limit-reached'],
    ['reserved time', dogwood({ weeklyHours: [{ ...morning, reservedFor: 'urgent' }] }), 'reserved'],
    ['a full day', dogwood({}), 'no-time-left', { week: [it.day('dogwood', it.tuesday, [busy('09:00', '12:00')])] }],
  ])('%s', (_, who, hindrance, more = {}) => {
    const question = {
      calendar: it.calendar([it.alder, who]),
      date: it.tuesday,
      to: [who],
      week: [],
      now: it.now,
      settings: it.settings,
      ...more,
    };
    expect(reassignPlan(question, [visitAt(1, '09:00')]).notPlaced).toMatchObject([
      { hindered: [{ name: 'dogwood', hindrance }] },
    ]);
  });

  test('of several each their own, and the reason is true of all', () => {
    const to = [dogwood({ appointmentTypes: ['review'] }), { ...dogwood({ clinicIds: ['west'] }), name: 'elm' }];
    const question = { calendar: it.calendar(to), date: it.tuesday, to, week: [], now: it.now, settings: it.settings };
    const [stays] = reassignPlan(question, [visitAt(1, '09:00')]).notPlaced;
    expect(stays && notPlacedWords(stays)).toBe(
      'None of them sees this type of visit at its clinic. dogwood does not see this type of visit. ' +
        'elm does not see patients at this clinic.',
    );
  });
});
