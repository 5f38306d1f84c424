import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../shared/domain/triage/fill-template.ts';
import { emergencyTexts, patientText } from '../../../shared/domain/triage/patient-text.ts';
import type { TriageResult } from '../../../shared/domain/triage/result.ts';
import { Urgency } from '../../../shared/domain/triage/urgency.ts';
import { patientTexts } from '../../../shared/texts/triage-advice.ts';
import { blankSheet, recent, triagedPerson } from './support/builders.ts';

const practice = { phone: '(555) 010-0100' };
const text = (result: TriageResult, language: string | null) => patientText(result, language, patientTexts, practice);
const emergent = triagedPerson({ symptoms: { gait: recent('cannot-walk') } });
const byUrgency: Readonly<Record<Urgency, TriageResult>> = {
  emergent,
  urgent: triagedPerson({ age: 15 }),
  expedited: triagedPerson({ symptoms: { backOrNeckPain: 'yes', painSeverity: 8 } }),
  routine: triagedPerson(),
};

describe.each(['en', 'es'] as const)('the emergency text in %s', (language) => {
  const { headline, instructions } = text(emergent, language);

  it('says 911 and the emergency room first', () => {
    const emergencyRoom = { en: 'emergency room', es: 'sala de emergencias' }[language];
    expect(headline).toMatch(/911/);
    expect(headline).toContain(emergencyRoom);
    expect(instructions[0]).toMatch(/911/);
    expect(instructions[0]).toContain(emergencyRoom);
  });

  it('names what to say on arrival', () => {
    expect(instructions[1]).toContain('possible spinal cord compression');
  });

  it('is short, and ends with the phone as it was passed in', () => {
    expect(instructions).toHaveLength(4);
    expect([headline, ...instructions].join(' ').length).toBeLessThan(450);
    expect(instructions.at(-1)).toMatch(/\(555\) 010-0100$/);
  });

  it('is the one of both languages', () => {
    expect(emergencyTexts(patientTexts, practice)[language]).toEqual({ headline, instructions });
  });
});

describe('language', () => {
  it('Spanish for es, English for everything else', () => {
    expect(text(emergent, 'es').headline).toBe(patientTexts.es.urgency.emergent.headline);
    for (const language of ['en', 'zh', null]) {
      expect(text(emergent, language).headline).toBe(patientTexts.en.urgency.emergent.headline);
    }
  });
});

describe.each(Urgency.options)('the text of %s', (urgency) => {
  const { headline, instructions } = text(byUrgency[urgency], 'en');

  it('is that of its urgency, with every gap filled', () => {
    expect(byUrgency[urgency].urgency).toBe(urgency);
    expect(headline).toBe(patientTexts.en.urgency[urgency].headline);
    expect(instructions[0]).toBe(fillTemplate(patientTexts.en.urgency[urgency].instructions[0] ?? '', practice));
    expect([headline, ...instructions].join(' ')).not.toMatch(/[{}]/);
  });

  it('says when to call 911, and what the rules are worth', () => {
    if (urgency === 'emergent') return;
    expect(instructions.at(-2)).toBe(patientTexts.en.safetyNet[0]);
    expect(instructions.at(-1)).toContain('version 1.0.0) that the clinicians of the practice have not yet approved');
  });
});

it('an approved ruleset says so', () => {
  const approved = { ...byUrgency.routine, ruleset: { version: '2.0.0', status: 'approved' as const } };
  const last = text(approved, 'en').instructions.at(-1);
  expect(last).toBe(fillTemplate(patientTexts.en.notice.approved, { ...practice, version: '2.0.0' }));
});

it('adds spinal precautions where SINS is unstable, and only there', () => {
  const unstable = {
    ...blankSheet,
    location: 'junctional',
    pain: 'mechanical',
    alignment: 'subluxation-translation',
    collapse: 'over-50',
  };
  const precautions = patientTexts.en.spinalPrecautions;
  expect(text(triagedPerson({ sins: unstable }), 'en').instructions).toContain(precautions);
  expect(text(byUrgency.urgent, 'en').instructions).toHaveLength(5);
  const alsoEmergent = triagedPerson({ sins: unstable, symptoms: { gait: recent('cannot-walk') } });
  expect(text(alsoEmergent, 'en')).toEqual(text(emergent, 'en'));
});

it('a gap without a value stays visible', () => {
  expect(fillTemplate('call {phone} or {fax}', practice)).toBe('call (555) 010-0100 or {fax}');
});
