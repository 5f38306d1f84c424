/**
 * What the practice's clinicians must decide before the ruleset is approved (clinical.md section 6). Rules name the
 * ones they rest on.
 */
export const signOffQuestions = {
  D1:
    'Isolated unilateral radicular pain pages and is contacted within 24 hours. Should it go to the emergency ' +
    'room instead?',
  D2:
    'SINS 13 or more without a deficit is contacted within 24 hours. Emergency room instead, for subluxation below C2? ' +
    'C0 to C2 with fracture, collapse or malalignment goes there now (E13), also where either is not assessed. Agreed? ' +
    'And C0 to C2 with pain on movement and no sheet (today U1 or X3)?',
  D3: 'Symptom-free ESCC 2 is sent to the emergency room. Agreed?',
  D4: 'SINS 11 and 12 are expedited. Should they be urgent?',
  D5:
    'The 14 days that part new from settled come from cauda equina guidance, not from guidance on cord ' +
    'compression. Agreed?',
  D6: 'A documented old deficit is capped at urgent, or expedited without pain or lesion. Agreed?',
  D7: 'Thoracic or cervical pain alone counted in CG75 and no longer in NG234; we follow NG234. Agreed?',
  D8: 'The fever rule (E11) follows IDSA and ASCO/IDSA; its level is ours. Agreed?',
  D9: 'The nearest emergency room may be far from a spine centre. Who is paged, and who calls ahead?',
  D10:
    'Patient-facing triage may be regulated as device software (FDA). Who checks that before it is used with ' +
    'patients?',
  D11:
    'Without cancer, an answer on the form whose first day or course is blank counts as sudden (E14). Right? Face, speech ' +
    'and sight are not asked: should they be?',
  D12:
    'Weakness of one limb that grows over 3 to 14 days without cancer pages and is contacted within 24 hours (NG127: ' +
    '"urgently"). Emergency room instead? One published case went there. Numbness of one side that grows over 3 to 14 ' +
    'days is expedited, and sudden band-like pain is paged, without cancer. Agreed?',
  D13: 'U7 and X8 rest on age 50, three characteristics, and 7 of 10. Agreed?',
  D14:
    'Old codes in a problem list (G95.2, R33, G82, G81) send to the emergency room unless a baseline of the same value is ' +
    'documented; codes of compression always do. T84.6 counts for arm and leg too. Codes that only hint read as ' +
    'nothing. Agreed?',
  D15: 'What counts as a risk of infection? Is the band of low-grade fever right? Who orders ESR, CRP, cultures and MRI?',
  D16:
    'One swollen calf after surgery: emergency room, or ultrasound the same day? Are 90 days right for fever, clot and open ' +
    'questions?',
  D17: 'Words of self-harm: who calls back, within what time, at night, and what if nobody answers?',
  D18:
    'Words that the reader explained are read by a person within 4 office hours, all others within 4 hours, day and night. ' +
    'Agreed?',
  D19: 'Who is carried by ambulance only: is the list right?',
  D20: 'Arrival words per reason: two emergencies at once have one phrase, and the sentence about the cord besides. Agreed?',
  D21: 'Old numbness that the words call unchanged pages and is contacted within 24 hours (U4), not sent to the emergency room. Agreed?',
  D22: 'Later answers of patients and referrers never lower a level. Agreed?',
  D23: 'Translations, and the Spanish texts and words, need certification. By whom?',
  D24: 'Not asked and in no rule: pregnancy, anticoagulants, pain in ribs, pelvis or long bones after cancer. Should they be?',
  D25: 'Emergencies without consent are stored for one purpose: to reach the person. Agreed?',
  D26: 'SINS 13 or more with pain on movement is contacted within 24 hours and does not page. Agreed?',
  D27: 'Both legs numb, or unsteady, for more than two weeks, stable and without cancer, is seen within 7 days (X5). Agreed?',
  D28:
    'Chronic documented deficits on examination (ASIA D, power 4/5) go to the emergency room at every referral: E8 has no ' +
    'baseline. Agreed?',
  D29: 'C79.51 names a bone of spine, ribs or pelvis alike. Is it rightly a spinal lesion?',
  D30:
    'Tingling on one side of which nothing is known about its beginning, without cancer, goes to the emergency room (E14). ' +
    'Agreed?',
} as const;

export type SignOffQuestion = keyof typeof signOffQuestions;
