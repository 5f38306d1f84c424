import { describe, expect, it } from 'vitest';
import { person, triaged } from '../support/builders.ts';
import { type Row, summaryOf, unstable } from '../support/staff-case.ts';

describe('what was told, and what is to decide', () => {
  const compressed = { imaging: { cordOrCaudaCompression: 'yes' } };
  const better = { input: person(), at: '2026-11-23T08:40:00Z', result: triaged(person()) };

  it.each<Row>([
    ['transport', compressed, 'Transport: by ambulance (911), or driven by somebody else. The patient must not drive.'],
    [
      'arrival words',
      compressed,
      'On arrival the patient says: “My spine may be pressing on my nerves. I was told that my spinal cord or nerves are pressed. My spine clinic is worried about my spinal cord.”',
    ],
    [
      'both results where the newest is better',
      compressed,
      'Newest answers came out better: ROUTINE (Mon 23 Nov, 3:40 am). Before: EMERGENT, paged (Mon 23 Nov, 9:00 am), which stands until staff lower it.',
      { better },
    ],
    [
      'prompts',
      { age: 17 },
      'For the clinician to decide and sign off: Bladder scan (residual volume after voiding); MRI of the whole spine; Steroid: to give or not; Anticoagulant: which one, and the last dose; Last chemotherapy: the date; Infection risk.',
    ],
    ['class', { sins: unstable }, 'Class: unstable metastasis (SINS 7 or more).'],
    ['route', {}, 'Route to: spine surgery.'],
  ])('%s', (_, change, line, changes) => {
    expect(summaryOf(change, changes)).toContain(line);
  });

  it('prompts nobody below urgent', () => {
    expect(summaryOf({ cancerHistory: 'past' }).some((line) => line.startsWith('For the clinician'))).toBe(false);
  });
});

describe('what informs', () => {
  const therapy = {
    current: ['cdk46', 'steroid', 'bone-agent', 'anticoagulant', 'trialDrug'],
    lastChemotherapyDays: null,
  };
  const radiated = { given: 'yes', sites: ['thoracic', 'left-hip'], monthsSinceLast: 8, response: 'no-response' };

  it.each<Row>([
    [
      'medicines, anticoagulant and steroid first',
      { systemicTherapy: therapy },
      'Medicines: anticoagulant, steroid, CDK4/6 inhibitor, bone agent, trial drug.',
    ],
    [
      'chemotherapy',
      { systemicTherapy: { current: [], lastChemotherapyDays: 3 } },
      'Medicines: last chemotherapy 3 days before the form.',
    ],
    [
      'radiation',
      { priorRadiation: radiated },
      'Radiation before: thoracic and left hip, last 8 months ago, pain did not respond.',
    ],
    [
      'radiation of which little is known',
      { priorRadiation: { given: 'yes' } },
      'Radiation before: site not known, date not known, response not known.',
    ],
    ['no radiation', { priorRadiation: { given: 'no' } }, 'Radiation before: none.'],
    ['radiation not known', { priorRadiation: {} }, 'Radiation before: not known.'],
    ['bone', { boneHealth: { osteoporosis: 'no' } }, 'Bone: osteoporosis no, vertebral fracture not known.'],
    [
      'receptors',
      { tumour: { estrogenReceptor: 'positive', her2: 'negative', ki67Percent: 20 } },
      'Receptors: ER positive, PR not known, HER2 negative, Ki-67 20 %.',
    ],
    ['other imaging', { otherImaging: { boneScan: 'yes', xray: 'yes', ct: 'no' } }, 'Other scans: bone scan, X-ray.'],
  ])('%s', (_, change, line) => {
    expect(summaryOf(change)).toContain(line);
  });
});
