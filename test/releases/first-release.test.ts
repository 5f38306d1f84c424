import { describe, expect, it } from 'vitest';
import { ruleIds } from '../../shared/domain/triage/rules/rule-table.ts';
import { fromItem, type Item } from '../../shared/store/dynamo/item.ts';
import { appointmentOf } from '../../shared/store/records/appointment-record.ts';
import { auditOf } from '../../shared/store/records/audit-record.ts';
import { caseHeaderOf } from '../../shared/store/records/case-record.ts';
import { clinicalRecordOf } from '../../shared/store/records/clinical-record.ts';
import { dayOf } from '../../shared/store/records/day-record.ts';
import { holderLedgerOf, holdOf } from '../../shared/store/records/hold-record.ts';
import { promisedOf, readTimer } from '../../shared/store/records/promise-record.ts';
import { requestOf } from '../../shared/store/records/request-record.ts';
import { firstRelease } from './records.ts';

type Json = Record<string, unknown>;

/** The part of an item that is the record, as the first release wrote it. */
const writtenIn = (item: Item, member: string): Json => fromItem(item)[member] as Json;
const ofSchedule = (prefix: string) => firstRelease.schedule.filter(({ pk }) => pk?.S?.startsWith(`${prefix}#`));

describe('a case header', () => {
  it.each(firstRelease.cases.map((item) => [item.pk?.S, item] as const))('%s says what it said', (_, item) => {
    const { escalation, ...rest } = writtenIn(item, 'header') as { escalation?: { round: number } } & Json;
    expect(caseHeaderOf(item)).toEqual({
      ...rest,
      unreadText: false,
      wordsExplained: true,
      round: escalation?.round ?? 0,
      pagingOpen: escalation !== undefined,
    });
  });

  it('whose paging clock ran is being paged, in the round that it was in; all others are not', () => {
    const headers = firstRelease.cases.map(caseHeaderOf);
    const open = headers.filter(({ pagingOpen }) => pagingOpen);
    expect(open.map(({ round }) => round).toSorted()).toEqual([1, 1, 1, 1, 2, 4]);
    const others = headers.filter(({ pagingOpen }) => !pagingOpen);
    expect(others.map(({ round }) => round)).toEqual(others.map(() => 0));
  });
});

describe('a clinical record', () => {
  const ruleId = new RegExp(`"(${ruleIds.join('|')})"`, 'g');

  it('is read word for word, whatever was answered, triaged and overridden', () => {
    for (const item of firstRelease.clinical) expect(clinicalRecordOf(item)).toMatchObject(writtenIn(item, 'record'));
    expect(firstRelease.clinical.map(clinicalRecordOf).filter(({ override }) => override)).not.toEqual([]);
  });

  it('says nothing of what its release did not know: no words, no guidance, nothing to read', () => {
    for (const { triage } of firstRelease.clinical.map(clinicalRecordOf)) {
      expect(triage.input).toMatchObject({ note: '', diagnoses: [], postOperative: null, infectionRisk: 'unknown' });
      expect(triage.result).toMatchObject({
        unreadText: false,
        wordsExplained: true,
        guidance: { arrivalPhrase: null, transport: null, crisisLine: false },
        deadlines: { readBy: null },
      });
    }
  });

  it('may name rules, flags and answers that no ruleset of today has', () => {
    for (const item of firstRelease.clinical) {
      const renamed = JSON.parse(JSON.stringify(item).replaceAll(ruleId, '"$1-as-it-was"'));
      renamed.record.M.triage.M.result.M.redFlags.L.push({ S: 'a-flag-of-old' });
      renamed.record.M.triage.M.result.M.missingCoreAnswers.L.push({ S: 'an-answer-of-old' });
      const { decisiveRules, firedRules, redFlags, missingCoreAnswers } = clinicalRecordOf(renamed).triage.result;
      expect(decisiveRules.concat(firedRules.map(({ id }) => id))).toSatisfy((ids: string[]) =>
        ids.every((id) => id.endsWith('-as-it-was')),
      );
      expect([redFlags.at(-1), missingCoreAnswers.at(-1)]).toEqual(['a-flag-of-old', 'an-answer-of-old']);
    }
  });
});

describe('what stands in the calendar', () => {
  it('is all of it known', () => {
    const kinds = ['APT', 'HOLD', 'HOLDER', 'WEEK'].map((prefix) => ofSchedule(prefix).length);
    expect(kinds).toEqual([8, 19, 3, 15]);
    expect(kinds.reduce((sum, count) => sum + count)).toBe(firstRelease.schedule.length);
  });

  it('visits, holds and ledgers say what they said, and nothing of where they are kept', () => {
    for (const item of ofSchedule('APT')) expect(appointmentOf(item)).toEqual(writtenIn(item, 'appointment'));
    for (const item of ofSchedule('HOLD')) expect(holdOf(item)).toEqual(writtenIn(item, 'hold'));
    for (const item of ofSchedule('HOLDER')) expect(holderLedgerOf(item)).toEqual(writtenIn(item, 'ledger'));
    const taken = [...ofSchedule('APT').map(appointmentOf), ...ofSchedule('HOLD').map(holdOf)];
    expect(taken.filter(({ keptAt }) => keptAt)).toEqual([]);
  });

  it('a day lists as many stretches as were written, and the open visits are in one of them', () => {
    const days = ofSchedule('WEEK').map(dayOf);
    expect(days.map(({ busy }) => busy.length)).toEqual(
      ofSchedule('WEEK').map((item) => (fromItem(item).busy as string[]).length),
    );
    const booked = ofSchedule('APT')
      .map(appointmentOf)
      .filter(({ status }) => status !== 'cancelled');
    for (const { appointmentId, slot } of booked)
      expect(days.filter(({ busy }) => busy.some(({ id }) => id === appointmentId))).toMatchObject([
        { practitionerId: slot.practitionerId, scheduleGroup: 'all' },
      ]);
  });
});

describe('a promise', () => {
  const promised = firstRelease.outbox.map((item) => ({ written: writtenIn(item, 'event'), read: promisedOf(item) }));

  it('of a message is the event that it was', () => {
    const events = promised.filter(({ written }) => written.kind !== 'timer');
    expect(events).toHaveLength(47);
    for (const { written, read } of events)
      expect(read).toEqual({
        promiseId: written.eventId,
        lane: written.lane,
        attempts: 0,
        postponed: false,
        event: written,
      });
  });

  it('of a timer, which was an event of its own, is that timer', () => {
    const timers = promised.filter(({ written }) => written.kind === 'timer');
    expect(timers).toHaveLength(11);
    for (const { written, read } of timers)
      expect(read).toEqual({
        promiseId: written.eventId,
        lane: written.lane,
        attempts: 0,
        postponed: false,
        timer: written.timer,
      });
  });

  it('that comes by the stream is read too', () => {
    expect(promisedOf(firstRelease.streamImage)).toMatchObject({
      event: { kind: 'escalation', lane: 'page', step: 2 },
    });
  });

  it('that the Scheduler keeps: what it calls with is a timer', () => {
    for (const input of firstRelease.timerInputs) expect(readTimer(input)).toEqual(input);
  });
});

describe('an audit entry', () => {
  it('says what it said', () => {
    for (const item of firstRelease.audit) expect(auditOf(item)).toEqual(writtenIn(item, 'entry'));
  });

  it('may tell of an action that no release of today knows', () => {
    const [item] = firstRelease.audit as [Item];
    const renamed = JSON.parse(JSON.stringify(item).replace('case-received', 'case-arrived'));
    expect(auditOf(renamed).action).toBe('case-arrived');
  });
});

describe('a kept answer', () => {
  it('is read as it was kept; what Powertools keeps beside them is none', () => {
    const answers = firstRelease.requests.filter((item) => item.bodyHash);
    for (const item of answers) {
      const { pk, ...record } = fromItem(item);
      expect(requestOf(item)).toEqual({ requestKey: pk, ...record });
    }
    expect([answers.length, firstRelease.requests.length]).toEqual([54, 60]);
  });
});
