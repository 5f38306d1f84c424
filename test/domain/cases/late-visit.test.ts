import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { acceptLate } from '../../../shared/domain/cases/accept-late.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { visitAfterDeadline } from '../../../shared/domain/cases/late-for-deadline.ts';
import { keepingVisits, nextVisitStart, visitsWithoutStart } from '../../../shared/domain/cases/visit-facts.ts';
import { withVisit } from '../../../shared/domain/cases/visit-transitions.ts';
import { anAppointment, aSlot } from '../../support/records.ts';
import { appointmentId, headerOf } from '../../support/told-case.ts';
import { consult, refusalOf, secondVisit, telehealth } from './fixtures.ts';

/** A week before the visits. */
const now = Temporal.Instant.from('2026-11-23T15:00:00Z');
const minutes = (start: number) => Temporal.Instant.fromEpochMilliseconds(start * 60_000);
const seenBy = (instant: string) => ({ deadlines: { ...headerOf().deadlines, seenBy: instant } });

/** An urgent case that would be seen four days after its deadline. */
const late = (changes: Partial<CaseHeader> = {}): CaseHeader => ({
  ...withVisit(headerOf({ urgency: 'urgent', ...seenBy('2026-11-26T09:00:00-05:00') }), consult),
  ...changes,
});
const visit = anAppointment({ appointmentId, slot: aSlot(consult.slot) });

describe('the next visit', () => {
  const both = withVisit(late(), telehealth);

  test('is the earliest ahead', () => {
    expect(nextVisitStart(both, now)).toBe(consult.slot.start);
    expect(nextVisitStart(both, minutes(consult.slot.start))).toBe(telehealth.slot.start);
    expect(nextVisitStart(both, minutes(telehealth.slot.start))).toBeUndefined();
  });

  test('of a header that an earlier release wrote is not known, but which visits these are', () => {
    const { visitStarts: _, ...older } = both;
    expect(nextVisitStart(older, now)).toBeUndefined();
    expect(visitsWithoutStart(older)).toEqual([appointmentId, secondVisit]);
    expect(visitsWithoutStart(both)).toEqual([]);
  });

  test('that a case keeps is all that it knows the start of', () => {
    const { openVisits, visitStarts } = keepingVisits(both, { telehealth: secondVisit });
    expect([openVisits, visitStarts]).toEqual([{ telehealth: secondVisit }, { telehealth: telehealth.slot.start }]);
    expect(keepingVisits(both, {})).not.toHaveProperty('visitStarts');
  });
});

describe('a visit comes after the deadline', () => {
  test.each<[string, CaseHeader, boolean]>([
    ['days after it', late(), true],
    ['at the very deadline', late(seenBy('2026-11-30T10:00:00-05:00')), true],
    ['a minute before it', late(seenBy('2026-11-30T10:01:00-05:00')), false],
    ['that has passed itself', late(seenBy('2026-11-20T09:00:00-05:00')), true],
    ['of an emergency, which does not wait for one', late({ urgency: 'emergent' }), false],
    ['of a case that was seen', late({ status: 'seen' }), false],
    ['of a case that is over', late({ status: 'withdrawn' }), false],
    [
      'with one in time before it',
      { ...late(), visitStarts: { ...late().visitStarts, telehealth: 29_927_000 } },
      false,
    ],
  ])('%s', (_, header, isFlagged) => {
    expect(visitAfterDeadline(header, now)).toBe(isFlagged);
  });
});

describe('to accept a late visit', () => {
  test('clears the flag for its time and this deadline', () => {
    const accepted = acceptLate(late(), visit, now);
    expect(accepted).toEqual({
      ...late(),
      version: 3,
      acceptedLate: { start: consult.slot.start, seenBy: 29_928_360 },
    });
    expect(visitAfterDeadline(accepted, now)).toBe(false);
  });

  test.each<[string, Partial<CaseHeader>]>([
    ['moved', { visitStarts: { 'new-consult': consult.slot.start + 60 } }],
    ['given another deadline', seenBy('2026-11-25T09:00:00-05:00')],
  ])('asks anew once it is %s', (_, changes) => {
    expect(visitAfterDeadline({ ...acceptLate(late(), visit, now), ...changes }, now)).toBe(true);
  });

  test.each<[string, CaseHeader, Partial<typeof visit>, Temporal.Instant]>([
    ['over or was cancelled', late(), { status: 'cancelled' }, now],
    ['no deadline waits', late({ urgency: 'emergent' }), {}, now],
    ['no deadline waits', late({ status: 'seen' }), {}, now],
    ['not late', late(seenBy('2026-12-26T09:00:00-05:00')), {}, now],
    ['accepted before', acceptLate(late(), visit, now), {}, now],
    ['not the next visit', withVisit(late(), telehealth), { slot: aSlot(telehealth.slot) }, now],
    ['not the next visit', late(), {}, minutes(consult.slot.start)],
  ])('is refused in words: %s', (words, header, changes, at) => {
    const refusal = refusalOf(() => acceptLate(header, { ...visit, ...changes }, at));
    expect([refusal?.kind, refusal?.message]).toEqual(['unlawful-change', expect.stringContaining(words)]);
  });
});
