import { describe, expect, test } from 'vitest';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { actorOf, actsFor, type Caller, holderOf, ownCase } from '../../../shared/domain/core/party.ts';
import { notFound } from '../../../shared/domain/core/refusal.ts';
import { appointmentId, caseId, headerOf } from '../../support/told-case.ts';

const otherCase = `ref_${'d'.repeat(20)}`;
const otherVisit = `apt_${'b'.repeat(20)}`;

const nobody: Caller = { kind: 'public' };
const patient: Caller = { kind: 'booking', caseId };
const otherPatient: Caller = { kind: 'booking', caseId: otherCase };
const visitor: Caller = { kind: 'manage', appointmentId };
const otherVisitor: Caller = { kind: 'manage', appointmentId: otherVisit };
const referrer: Caller = { kind: 'referrer', referrerId: 'demo-oncology', scopes: ['referrals/read'] };
const otherReferrer: Caller = { kind: 'referrer', referrerId: 'demo-hospital', scopes: ['referrals/read'] };
const nurse: Caller = { kind: 'staff', staffId: 'nurse-1', roles: ['nurse'] };

const plain = headerOf();
const visited = headerOf({ openVisits: { 'new-consult': appointmentId } });
const referred = headerOf({ referrerId: 'demo-oncology' });

describe('who may act for a case', () => {
  test.each<[string, Caller, CaseHeader, boolean]>([
    ['nobody in particular', nobody, plain, false],
    ['its own booking token', patient, plain, true],
    ["another case's booking token", otherPatient, plain, false],
    ['the link of its open visit', visitor, visited, true],
    ["another visit's link", otherVisitor, visited, false],
    ['the link of a visit that is over', visitor, plain, false],
    ['its referrer', referrer, referred, true],
    ['another referrer', otherReferrer, referred, false],
    ['a referrer, of a case without one', referrer, plain, false],
    ['staff', nurse, plain, true],
  ])('%s', (_, caller, header, may) => {
    expect(actsFor(caller, header)).toBe(may);
    if (may) expect(ownCase(caller, header)).toBe(header);
    else expect(() => ownCase(caller, header)).toThrow(notFound('case'));
  });

  test.each<[string, Caller]>([
    ['nobody', nobody],
    ['patient', patient],
    ['staff', nurse],
  ])('a case that does not exist answers %s as one that is not theirs', (_, caller) => {
    expect(() => ownCase(caller, undefined)).toThrow(notFound('case'));
  });
});

describe('the audit trail names', () => {
  test.each([
    [nobody, { kind: 'patient', id: 'public' }],
    [patient, { kind: 'patient', id: caseId }],
    [visitor, { kind: 'patient', id: appointmentId }],
    [referrer, { kind: 'referrer', id: 'demo-oncology' }],
    [nurse, { kind: 'staff', id: 'nurse-1' }],
  ])('%o as %o', (caller, actor) => {
    expect(actorOf(caller)).toEqual(actor);
  });
});

describe('a time is held in the name of', () => {
  test.each([
    ['the case', patient, { kind: 'case', id: caseId }],
    ['the referrer', referrer, { kind: 'referrer', id: 'demo-oncology' }],
    ['the member of staff', nurse, { kind: 'staff', id: 'nurse-1' }],
  ])('%s', (_, caller, holder) => {
    expect(holderOf(caller)).toEqual(holder);
  });
});
