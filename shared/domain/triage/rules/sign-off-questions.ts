/**
 * What the practice's clinicians must decide before the ruleset is approved (clinical.md section 6). Rules name the
 * ones they rest on.
 */
export const signOffQuestions = {
  D1:
    'Isolated unilateral radicular pain pages and is contacted within 24 hours. Should it go to the emergency ' +
    'room instead?',
  D2:
    'SINS 13 or more without a deficit is contacted within 24 hours. Emergency room instead? At least for ' +
    'subluxation, or occiput to C2?',
  D3: 'Symptom-free ESCC 2 is sent to the emergency room. Agreed?',
  D4: 'SINS 11 and 12 are expedited. Should they be urgent?',
  D5:
    'The 14 days that part new from settled come from cauda equina guidance, not from guidance on cord ' +
    'compression. Agreed?',
  D6: 'A documented old deficit is capped at urgent, or expedited without pain or lesion. Agreed?',
  D7: 'Thoracic or cervical pain alone counted in CG75 and no longer in NG234; we follow NG234. Agreed?',
  D8: 'The fever rule (E11) is ours. Agreed?',
  D9: 'The nearest emergency room may be far from a spine centre. Who is paged, and who calls ahead?',
  D10:
    'Patient-facing triage may be regulated as device software (FDA). Who checks that before it is used with ' +
    'patients?',
} as const;

export type SignOffQuestion = keyof typeof signOffQuestions;
