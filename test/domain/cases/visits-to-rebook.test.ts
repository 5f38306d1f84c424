import { describe, expect, it } from 'vitest';
import { clockSettings } from '../../../shared/config/clocks.ts';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { worklistView } from '../../../shared/contract/views/worklist-view.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { clockNow } from '../../../shared/domain/cases/clocks.ts';
import { visitAfterDeadline } from '../../../shared/domain/cases/late-for-deadline.ts';
import { keepingVisits, nextVisitStart, standingStarts } from '../../../shared/domain/cases/visit-facts.ts';
import {
  withoutVisit,
  withVisitCompleted,
  withVisitJudged,
  withVisitMoved,
} from '../../../shared/domain/cases/visit-transitions.ts';
import { aCaseHeader, anId, monday, tuesdayNine } from '../../support/records.ts';

const day = 24 * 60;
const visit = (type: string, start: number, number: number) => ({
  appointmentId: anId('apt', number),
  slot: { appointmentType: type, start },
});
const consult = visit('new-consult', tuesdayNine, 1);
const imaging = visit('imaging-review', tuesdayNine + day, 2);
const header: CaseHeader = aCaseHeader({
  status: 'scheduled',
  urgency: 'routine',
  pageOnCall: false,
  openVisits: { 'new-consult': anId('apt', 1), 'imaging-review': anId('apt', 2) },
  visitStarts: { 'new-consult': tuesdayNine, 'imaging-review': tuesdayNine + day },
});
const flagged = withVisitJudged(header, consult, false);

describe('a case with a visit that cannot take place', () => {
  it('names its type, once however often it is said, and counts no version by itself', () => {
    expect(flagged).toEqual({ ...header, toRebook: ['new-consult'] });
    expect(withVisitJudged(flagged, consult, false)).toEqual(flagged);
    expect(withVisitJudged(flagged, imaging, false).toRebook).toEqual(['new-consult', 'imaging-review']);
  });

  it('does not where the case does not list the visit', () => {
    expect(withVisitJudged(header, visit('new-consult', tuesdayNine, 9), false)).toBe(header);
  });

  it('has the next one as its next visit, and none where no other is left', () => {
    expect(nextVisitStart(flagged, monday)).toBe(tuesdayNine + day);
    expect(standingStarts(withVisitJudged(flagged, imaging, false))).toEqual([]);
    expect(nextVisitStart(withVisitJudged(flagged, imaging, false), monday)).toBeUndefined();
  });

  it('is not late by it', () => {
    const late = { ...header, deadlines: { ...header.deadlines, seenBy: '2026-11-24T08:00:00-05:00' } };
    const alone = { ...keepingVisits(late, { 'new-consult': anId('apt', 1) }) };
    expect(visitAfterDeadline(alone, monday)).toBe(true);
    expect(visitAfterDeadline(withVisitJudged(alone, consult, false), monday)).toBe(false);
  });

  it('is told of its deadline as without it', () => {
    const near = {
      ...header,
      acknowledgedAt: 'x',
      reachedAt: 'x',
      deadlines: { ...header.deadlines, seenBy: '2026-11-25T20:00:00-05:00' },
    };
    const told = (each: CaseHeader) =>
      clockNow(each, 'seenBy', standingStarts(each), { ruleset, clockSettings, now: monday }).due?.place;
    expect(told(near)).toBeUndefined();
    expect(told(withVisitJudged(withVisitJudged(near, consult, false), imaging, false))).toBe('before');
  });

  it('says so on the worklist', () => {
    const view = (each: CaseHeader) => worklistView(each, { zone: 'America/New_York', publicUrl: '' }, monday);
    expect(view(header)).toMatchObject({ needsRebooking: false, nextVisitAt: '2026-11-24T09:00:00-05:00' });
    expect(view(header)).not.toHaveProperty('visitToRebookAt');
    expect(view(flagged)).toMatchObject({
      needsRebooking: true,
      nextVisitAt: '2026-11-25T09:00:00-05:00',
      visitToRebookAt: '2026-11-24T09:00:00-05:00',
    });
    const both = withVisitJudged(withVisitJudged(header, imaging, false), consult, false);
    expect(view(both)).toMatchObject({ visitToRebookAt: '2026-11-24T09:00:00-05:00' });
    const { visitStarts: _, ...ofBefore } = flagged;
    expect(view(ofBefore)).not.toHaveProperty('visitToRebookAt');
  });

  it.each([
    ['can again', withVisitJudged(flagged, consult, true)],
    ['was moved', withVisitMoved(flagged, visit('new-consult', tuesdayNine + 60, 1))],
    ['was cancelled or missed', withoutVisit(flagged, consult)],
    ['took place all the same', withVisitCompleted(flagged, consult, monday)],
    ['went with the end of its case', keepingVisits(flagged, {})],
  ])('names it no more once it %s', (_, next) => {
    expect(next).not.toHaveProperty('toRebook');
  });

  it('goes on naming it while another of its visits is moved or cancelled', () => {
    expect(withVisitMoved(flagged, visit('imaging-review', tuesdayNine + 60, 2)).toRebook).toEqual(['new-consult']);
    expect(withoutVisit(flagged, imaging).toRebook).toEqual(['new-consult']);
  });
});
