import { expect, it } from 'vitest';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { InformationRequest } from '../../../shared/domain/cases/information-request.ts';
import { missingOnSheet } from '../../../shared/domain/cases/missing-on-sheet.ts';
import { aRequest } from '../../support/act-records.ts';
import { aCaseHeader } from '../../support/records.ts';

const { deadlines } = aCaseHeader();

const said = (header: Partial<CaseHeader>, requests: InformationRequest[] = [], isUnreachable = false) =>
  missingOnSheet(aCaseHeader(header), requests, isUnreachable).map(
    ({ item, owner, dueBy }) => `${item} ${owner} ${dueBy}`,
  );

it('nothing is missing of a case that came whole', () => {
  expect(said({})).toEqual([]);
});

it('the front desk asks for consent, the rest of the form and a number to call', () => {
  expect(said({ consentMissing: true, incomplete: true }, [], true)).toEqual([
    'consent front-desk null',
    'form front-desk null',
    'phone-or-video front-desk null',
  ]);
});

it('a nurse reads words, by their clock where they have one', () => {
  const readBy = '2026-11-23T13:00:00-05:00';
  expect(said({ unreadText: true, deadlines: { ...deadlines, readBy } })).toEqual([`unread-words nurse ${readBy}`]);
  expect(said({ unreadText: true })).toEqual(['unread-words nurse null']);
});

it('a referrer sends what was asked for and not answered, each once by its nearest date', () => {
  const requests = [
    aRequest({ items: ['mri', 'labs'], dueBy: '2026-12-04' }),
    aRequest({ items: ['mri'], dueBy: '2026-12-01' }),
    aRequest({ items: ['pathology'], answeredAt: '2026-11-23T15:00:00.000Z' }),
  ];
  expect(said({ openRequests: 2 }, requests)).toEqual(['mri referrer 2026-12-01', 'labs referrer 2026-12-04']);
});
