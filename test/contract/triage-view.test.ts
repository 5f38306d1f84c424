import { describe, expect, it } from 'vitest';
import { practice } from '../../shared/config/practice.ts';
import { caseTriageView, triagedCase } from '../../shared/contract/views/triage-view.ts';
import { patientTexts } from '../../shared/texts/triage-advice.ts';
import { person } from '../domain/triage/support/builders.ts';
import { caseOf } from '../domain/triage/texts/support/pages.ts';
import { aCaseHeader, aClinicalRecord } from '../support/records.ts';

const advice = { ...practice, texts: patientTexts, phone: '(212) 555-0199', surgeonOnCall: '(212) 555-0188' };
const { input, result, at } = caseOf(person({ freeText: 'My neighbour is nice.' }));
const record = { ...aClinicalRecord(), at, triage: { input, result } };
const { reading, headline } = patientTexts.written.en;

describe('the triage of a case', () => {
  const header = aCaseHeader({ urgency: 'urgent', language: 'en', unreadText: true, wordsExplained: false });

  it('has the level, the clocks and the words that the case has, not those of its newest answers', () => {
    expect(result.urgency).toBe('routine');
    const { urgency, deadlines } = triagedCase({ header, record }).result;
    expect(urgency).toBe('urgent');
    expect(deadlines).toEqual({ ...header.deadlines, readBy: null });
    expect(caseTriageView({ header, record }, advice).headline).toBe(headline.urgent);
  });

  it('promises that a nurse reads what is unread, and nothing once it is read', () => {
    const instructions = (unreadText: boolean) =>
      caseTriageView({ header: { ...header, unreadText }, record }, advice).instructions;
    expect(instructions(true)).toContain(reading.byTheClock);
    expect(instructions(false)).not.toContain(reading.byTheClock);
  });
});
