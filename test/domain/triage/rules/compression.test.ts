import { describe, expect, it } from 'vitest';
import {
  baseline,
  blankSheet,
  fired,
  person,
  settled,
  triagedCancerPatient,
  triagedPerson,
} from '../support/builders.ts';

const imaged = (cordOrCaudaCompression: string, more: object = {}) => ({
  imaging: { cordOrCaudaCompression, ...more },
});

describe('E12: compression named', () => {
  it('by a report', () => {
    const result = triagedPerson(imaged('yes'));
    expect(fired(result)).toEqual(['E12']);
    expect(result).toMatchObject({
      redFlags: ['cord-compression-reported'],
      classification: 'neurological-compromise',
      pageOnCall: true,
      needsHumanReview: false,
      guidance: { arrivalPhrase: 'cord', transport: 'ambulance-or-driven' },
    });
    expect(result.firedRules[0]?.because).toEqual(['cordOrCaudaCompression: yes']);
  });

  it('not by a no, nor by an answer left open', () => {
    for (const answer of ['no', 'unknown']) expect(fired(triagedPerson(imaged(answer)))).toEqual(['R1']);
  });

  it.each([
    ['G83.4', 'cord'],
    ['G95.20', 'cord'],
    ['G06.1', 'spinal-infection'],
    ['G06.2', 'spinal-infection'],
  ])('by code %s, arrival words %s', (code, phrase) => {
    const result = triagedPerson({ diagnoses: [code] });
    expect(fired(result)).toEqual(['E12']);
    expect(result.firedRules[0]?.because).toContain(`diagnoses: ${code}`);
    expect(result.guidance.arrivalPhrase).toBe(phrase);
    expect(result.needsHumanReview).toBe(true);
  });
});

describe('E13: C0 to C2', () => {
  const at = (lesionLevel: string | null, sheet: object | null, more: object = {}) =>
    fired(triagedPerson({ knownSpinalMetastasis: 'yes', imaging: { lesionLevel, escc: '0' }, sins: sheet, ...more }));

  it.each<[collapse: string | null, alignment: string | null, fires: boolean]>([
    ['over-50', 'normal', true],
    ['under-50', 'normal', true],
    [null, 'normal', true],
    ['none', 'normal', false],
    ['no-collapse-over-50-body-involved', 'normal', false],
    ['none', 'de-novo-deformity', true],
    ['none', 'subluxation-translation', true],
    ['none', null, true],
  ])('collapse %s, alignment %s: %s', (collapse, alignment, fires) => {
    for (const level of ['C0', 'C1', 'C2'])
      expect(at(level, { ...blankSheet, collapse, alignment }).includes('E13')).toBe(fires);
    expect(at('C3', { ...blankSheet, collapse, alignment })).not.toContain('E13');
    expect(at(null, { ...blankSheet, collapse, alignment })).not.toContain('E13');
  });

  it('without a sheet only by a code of a fracture that can lie there', () => {
    expect(at('C2', null)).not.toContain('E13');
    expect(at('C2', null, { diagnoses: ['S12.1'] })).toContain('E13');
    expect(at('C2', null, { diagnoses: ['S22.0'] })).not.toContain('E13');
    expect(at('C3', null, { diagnoses: ['S12.1'] })).not.toContain('E13');
  });

  it('is flagged, carried by ambulance, and says why', () => {
    const result = triagedPerson({ imaging: { lesionLevel: 'C1' }, diagnoses: ['S12'] });
    expect(result.redFlags).toEqual(['upper-cervical-instability']);
    expect(result.guidance).toMatchObject({ arrivalPhrase: 'cord', transport: 'ambulance-only' });
    expect(result.firedRules[0]?.because).toEqual(['imaging.lesionLevel: C1', 'diagnoses: S12']);
    const sheet = triagedPerson({
      knownSpinalMetastasis: 'yes',
      imaging: { lesionLevel: 'C2', escc: '0' },
      sins: { ...blankSheet, location: 'junctional', collapse: null, alignment: null },
    });
    expect(sheet.firedRules.find(({ id }) => id === 'E13')?.because).toEqual([
      'imaging.lesionLevel: C2',
      'sins.collapse: missing',
      'sins.alignment: missing',
    ]);
  });
});

describe('U8: a new finding that nobody reviewed, beside a neurological answer', () => {
  const finding = { imaging: { newFindingUnreviewed: true } };

  it.each<[symptoms: object, fires: boolean]>([
    [{ radicularPain: settled('unilateral') }, true],
    [{ sensoryChange: settled('bilateral') }, true],
    [{ limbWeakness: baseline('bilateral') }, false],
    [{ gait: { value: 'unknown' } }, false],
    [{}, false],
  ])('%j: %s', (symptoms, fires) => {
    for (const triage of [triagedPerson, triagedCancerPatient])
      expect(fired(triage({ ...finding, symptoms })).includes('U8')).toBe(fires);
    expect(fired(triagedPerson({ symptoms }))).not.toContain('U8');
  });

  it('pages, and makes a lesion possible without cancer', () => {
    const result = triagedPerson({ ...finding, symptoms: { radicularPain: settled('unilateral') } });
    expect(result).toMatchObject({ urgency: 'urgent', pageOnCall: true, classification: 'undetermined' });
    expect(result.firedRules.find(({ id }) => id === 'U8')?.because).toEqual([
      'imaging.newFindingUnreviewed: true',
      'radicularPain: unilateral, for 15 days, course stable',
    ]);
    expect(fired(triagedPerson(finding))).toEqual(['X3']);
    expect(person(finding).imaging.newFindingUnreviewed).toBe(true);
  });
});
