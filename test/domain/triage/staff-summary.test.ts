import { describe, expect, it } from 'vitest';
import { cancerPatient, recent } from './support/builders.ts';
import { summarised, summaryOf } from './support/staff-case.ts';

describe('the summary of a case', () => {
  it('says the person’s words, then level and clocks, why, what is missing, what to decide, and the rest', () => {
    const input = cancerPatient({
      submittedBy: 'caregiver',
      freeText: 'She walks like a drunk since last week.',
      note: 'Please call.',
      diagnoses: ['C50.9'],
      symptoms: { gait: recent('new-unsteady'), bladderBowel: { value: 'unknown' }, backOrNeckPain: 'yes' },
      systemicTherapy: { current: ['chemotherapy', 'steroid', 'anticoagulant'], lastChemotherapyDays: 9 },
    });
    expect(summarised(input, { earlierWords: ['She is fine.'] })).toMatchInlineSnapshot(`
      [
        "A caregiver of a woman, 50, wrote in English: “She walks like a drunk since last week.”",
        "Earlier: “She is fine.”",
        "The referrer notes: “Please call.”",
        "A nurse must read this by Mon 23 Nov, 1:00 pm.",
        "Codes: C50.9 (cancer, current or past).",
        "The form says cancer now (breast), no spinal metastasis known.",
        "EMERGENT: emergency room now. Acknowledge by Mon 23 Nov, 9:15 am; reach the person by 10:00 am; seen now, in the emergency room.",
        "The person on call is paged; nobody has answered yet.",
        "E5: newly unsteady, read as 7 days ago, stable (in words); cancer now. Source: NICE NG234 rec 1.3.2.",
        "Also fired: M1 (core answer open); X2 (cancer and pain, mild or cleared).",
        "Red flags: new unsteady gait.",
        "Check: The form says no chemotherapy; the list of medicines has it.",
        "Ask first, not answered: bladder and bowel.",
        "Missing, emergency department, by Tue 24 Nov, 9:00 am: order MRI of the whole spine.",
        "Missing, practice nurse, by Thu 26 Nov, 9:00 am: get pathology report, receptor status, prior radiation plan; order laboratory results.",
        "Transport: by ambulance (911), or driven by somebody else. The patient must not drive.",
        "On arrival the patient says: “I have had cancer. My spine may be pressing on my nerves. Since (when) I am not steady when I walk. My spine clinic is worried about my spinal cord.”",
        "Medicines: anticoagulant, steroid, chemotherapy, last chemotherapy 9 days before the form.",
        "For the clinician to decide and sign off: Bladder scan (residual volume after voiding); MRI of the whole spine; Steroid: to give or not; Anticoagulant: which one, and the last dose; Last chemotherapy: the date; Infection risk.",
        "Class: neurological compromise.",
        "Route to: spine surgery, emergency department, neurosurgery, medical oncology, radiation oncology, rehabilitation.",
        "Ruleset 2.0.0 (draft: not yet approved by the practice's clinicians).",
      ]
    `);
  });

  it('leaves out what there is not to say', () => {
    expect(summaryOf()).toMatchInlineSnapshot(`
      [
        "ROUTINE. Acknowledge by Wed 25 Nov, 9:00 am; reach the person by Mon 30 Nov, 9:00 am; seen by Mon 21 Dec, 9:00 am.",
        "R1 (no rule above routine fired). Source: Design decision [D]; ACR Low Back Pain 2021, variants 1 and 2, for back pain without red flags.",
        "Class: not applicable.",
        "Route to: spine surgery.",
        "Ruleset 2.0.0 (draft: not yet approved by the practice's clinicians).",
      ]
    `);
  });
});
