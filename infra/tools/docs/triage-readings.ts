import type { Readings } from '../../../shared/domain/triage/ruleset.ts';

/** What is done to the answers before the rules look at them, each with its number in clinical.md. Figures in braces name a threshold. */
export const readingsInWords: readonly (readonly [id: string, words: string])[] = [
  [
    'P1',
    'Words raise answers and never lower them. A finding counts where it is worse than the box by value alone (unknown below any finding; ' +
      'unilateral, band, side unknown, bilateral); it replaces the answer with its own onset and course, except that a new answer keeps its ' +
      'onset and course over old words. Words of the same or a lesser finding that say sudden, worsening or at most {newOnsetDays} days make the ' +
      'answer new and end a baseline. A denial changes nothing. Against an explicit no: review.',
  ],
  ['P2', 'Cancer: current, past or unknown; or a lesion known; or a code of cancer.'],
  ['P3', 'New: onset unknown or at most {newOnsetDays} days, or course sudden, progressive or unknown.'],
  [
    'P4',
    'Baseline: documented by a clinician, at least {baselineOnsetDays} days old, stable or improving. It is capped (U5, X6), pages nobody and shows ' +
      'as `neuro-baseline` alone. Exam signs (E8) and ESCC (E9) have no baseline.',
  ],
  ['P5', 'Side unknown counts as both sides.'],
  ['P6', 'Pain unknown counts as pain.'],
  [
    'P7',
    'Lesion known: a known spinal metastasis, any ESCC grade, a SINS sheet or a code of a lesion; review where the form says that there is none. ' +
      'Lesion possible: known; metastasis unknown with cancer; a new finding that nobody reviewed; a code of a collapsed vertebra.',
  ],
  [
    'P8',
    'SINS as a range: missing items count 0 in the minimum and their highest in the maximum. Location and lesion level that disagree: the ' +
      'higher. Pain on movement outranks a sheet that says none or occasional. Both are for review.',
  ],
  [
    'P9',
    'Diagnosis codes, however written, are compared by their beginning (table below). A code raises like words and says nothing of onset.',
  ],
  [
    'P10',
    'Patient’s words and referrer’s note are read alike, in English and Spanish both. Every text is read by a person, unless its only word is that ' +
      'there is nothing to say; how soon depends on whether the reader understood all of it. Severity, escalation and lack of relief ' +
      'are taken from words when all three are said (an addition of ours to E10).',
  ],
  ['P11', 'Pain that escalates is progressive pain, in every rule.'],
  [
    'Sudden',
    'In a box: course sudden or not known within {newOnsetDays} days or an onset not known; or an onset of at most {suddenOnsetDays} days, or not ' +
      'known, and not improving. In words alone only what they say counts: sudden within {newOnsetDays} days or undated, or at most ' +
      '{suddenOnsetDays} days and not improving. A finding by code counts as a box left blank.',
  ],
  [
    'Cleared by imaging',
    'An MRI made after the symptom last changed, ESCC 0, 1a or 1b, and SINS below {sinsUnstable} with its whole range.',
  ],
];

/** What each reading that came with 2.0.0 changed. */
export const changedReadings: Readonly<Record<keyof Readings, string>> = {
  newInputs:
    'New inputs: compression reported, low-grade fever, risk of infection, questions after surgery, the informing inputs; and words about them',
  codes: 'Diagnosis codes are read (P9)',
  note: 'The referrer’s note is read like the patient’s words (P10)',
  courseInWords: 'Course in words counts; words that say new or worse renew an answer and end its baseline (P10)',
  unreadText: 'Every text is read by a person, within four hours or four office hours (P10)',
  escalatingIsProgressive: 'Escalating pain is progressive pain (P11)',
  suddenOnset: 'X5 and U4 leave to E14 what came suddenly',
  possibleByNewFinding: 'A new finding that nobody reviewed makes a lesion possible, with cancer or without',
  suspicionByNeurologicalAnswer: 'U6: a neurological answer needs no pain',
  guidance: 'Arrival words, transport and crisis line follow from the rules',
};

/** How the texts are chosen. */
export const guidanceRows: readonly (readonly [field: string, value: string, when: string])[] = [
  ['`arrivalPhrase`', '`fever-on-chemo`', 'Emergent; fever and chemotherapy yes'],
  ['', '`after-surgery`', 'else E15'],
  ['', '`sudden-deficit`', 'else E14'],
  ['', '`cord`', 'else E1–E10, E13, M1b, or E12 but for an abscess code alone'],
  ['', '`spinal-infection`', 'else: E11 by pain, E12 by the code of an abscess'],
  [
    '`transport`',
    '`ambulance-only`',
    'Emergent, and: cannot walk (a baseline too); Frankel or ASIA A–C; power {paralysedPower} or less; lesion level {upperCervicalLevels} with a ' +
      'lesion possible, or E13; U2 or U2m with pain on movement yes, unknown or not on the sheet; E14; with cancer, a deficit other than ' +
      'radicular pain that is sudden; breathless after surgery',
  ],
  ['', '`ambulance-or-driven`', 'Emergent, else'],
  ['`crisisLine`', 'true', 'U11, at any level'],
];
