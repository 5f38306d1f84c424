import { describe, expect, it } from 'vitest';
import { patientTexts } from '../../../../shared/texts/triage-advice.ts';
import { cancerPatient } from '../support/builders.ts';
import { caseOf, linesOf } from './support/pages.ts';
import { inBothPersons, readableCases } from './support/readable-cases.ts';

const saddle = cancerPatient({ symptoms: { saddleNumbness: { value: 'yes', onsetDays: 3, course: 'progressive' } } });

/** Every line of data, however deep. */
const linesIn = (data: unknown): readonly string[] => {
  if (typeof data === 'string') return [data];
  return data === null || typeof data !== 'object' ? [] : Object.values(data).flatMap(linesIn);
};

describe('a caregiver reads of the patient', () => {
  const byCaregiver = caseOf({ ...saddle, submittedBy: 'caregiver' });

  it('whom to drive, and what to say at the desk', () => {
    expect(linesOf(byCaregiver).slice(0, 10)).toEqual([
      'Call 911 or get the patient to the nearest emergency room now.',
      'Call 911, or have someone drive them now. Do not let them drive.',
      'Tell the crew and the emergency room, or show them:',
      '“The patient has had cancer.”',
      '“The patient’s spine may be pressing on the nerves.”',
      '“Since November 20 the patient is numb between the legs, or lost sexual feeling.”',
      '“It may have been earlier.”',
      '“The spine clinic is worried about the spinal cord.”',
      'Do not wait for a call or a visit from us.',
      'Take this page and a list of their medicines, if at hand.',
    ]);
  });

  it('in Spanish, with the English of the same person beside it', () => {
    expect(linesOf(byCaregiver, 'es').slice(0, 15)).toEqual([
      'Llame al 911 o lleve ahora a la persona a la sala de emergencias.',
      'Llame al 911, o pida que alguien lleve a la persona ahora.',
      'No le deje manejar.',
      'En la ambulancia y en la sala de emergencias, diga o muestre esto:',
      '«La persona ha tenido cáncer.»',
      '«Algo en la columna de la persona puede apretar los nervios.»',
      '«Desde el 20 de noviembre se le duerme la entrepierna, o perdió sensación sexual.»',
      '«Pudo ser antes.»',
      '«A la clínica de columna le preocupa su médula espinal.»',
      'Lo mismo en inglés:',
      '“The patient has had cancer.”',
      '“The patient’s spine may be pressing on the nerves.”',
      '“Since November 20 the patient is numb between the legs, or lost sexual feeling.”',
      '“It may have been earlier.”',
      '“The spine clinic is worried about the spinal cord.”',
    ]);
  });

  it.each(['patient', 'referrer', null] as const)('and nobody else: %s', (submittedBy) => {
    expect(linesOf(caseOf({ ...saddle, submittedBy }))).toContain('“I have had cancer.”');
  });
});

it.each(readableCases.flatMap(inBothPersons))('names one person alone: %s', (name, triaged) => {
  const text = linesOf(triaged).join(' ');
  if (name.endsWith('to a caregiver'))
    expect(text).not.toMatch(/\b(your|my) (?!language|phone)|\byou (have|are (?!worried)|cannot|lose)\b/i);
  else expect(text).not.toMatch(/\bthe patient\b|\btheir\b/i);
});

it('no sentence at the desk speaks in the first person of what a caregiver has', () => {
  const { en, es } = patientTexts.forOthers;
  for (const line of linesIn(en.arrival)) expect(line).not.toMatch(/\bmy\b|\bI (?!am worried)/i);
  for (const line of linesIn(es.arrival)) expect(line).not.toMatch(/\b(mi|mis|yo|tengo|puedo|pierdo|he|perdí)\b/i);
});
