/** What the engine reads a diagnosis code as. */
export type CodeMeaning =
  | 'compression'
  | 'epidural-abscess'
  | 'cannot-walk'
  | 'one-sided-weakness'
  | 'retention-or-loss'
  | 'spinal-infection'
  | 'wound-problem'
  | 'lesion'
  | 'collapse'
  | 'upper-cervical-fracture'
  | 'cancer';

/**
 * A line of the table. `begins`: codes that begin so, letters and digits only; `is`: codes that are exactly so; `C#` stands for C
 * and any digit.
 */
export type CodeEntry = {
  readonly means: CodeMeaning;
  /** In words, for staff and for the documentation. */
  readonly says: string;
  readonly begins: readonly string[];
  readonly is?: readonly string[];
};

/** Where the table comes from, and when it was last compared with the source. */
export const diagnosisCodesSource = {
  source: 'ICD-10-CM, tabular list of the National Center for Health Statistics (CDC)',
  date: '2026-11-26',
} as const;

/**
 * P9 (clinical.md section 6; sign-off D14): what each code of a referral reads as. A code raises and never lowers; a code that stands in
 * no line reads as nothing. A clinician may add a line here: everything else follows.
 */
export const diagnosisCodes: readonly CodeEntry[] = [
  { means: 'compression', says: 'cauda equina syndrome', begins: ['G834'] },
  { means: 'compression', says: 'cord compression', begins: ['G952'] },
  { means: 'epidural-abscess', says: 'spinal epidural abscess', begins: ['G061', 'G062'] },
  { means: 'cannot-walk', says: 'paraplegia or tetraplegia', begins: ['G82'] },
  { means: 'one-sided-weakness', says: 'hemiplegia', begins: ['G81'] },
  { means: 'retention-or-loss', says: 'retention of urine', begins: ['R33'] },
  {
    means: 'spinal-infection',
    says: 'vertebral osteomyelitis, discitis or tuberculosis of the spine',
    begins: ['M462', 'M463', 'M464', 'M465', 'A1801'],
  },
  {
    means: 'wound-problem',
    says: 'infection after a procedure, of a fixation device or of an implant',
    begins: ['T814', 'T846', 'T847'],
  },
  { means: 'lesion', says: 'tumour of bone, cord or meninges', begins: ['C795', 'C7949', 'C412', 'M8458'] },
  { means: 'collapse', says: 'collapsed vertebra', begins: ['M485', 'M8448', 'M8008', 'M8088'] },
  {
    means: 'upper-cervical-fracture',
    says: 'fracture that can lie at C0 to C2',
    begins: ['S120', 'S121', 'S129', 'M4850', 'M4851', 'M4852', 'M8448', 'M8458', 'M8008', 'M8088'],
    is: ['S12', 'M485'],
  },
  { means: 'cancer', says: 'cancer, current or past', begins: ['C#', 'Z85'] },
];

/** Codes that only hint: shown to staff in words and read as nothing (D14). */
export const hintCodes: readonly { readonly says: string; readonly begins: readonly string[] }[] = [
  { says: 'disturbance of skin sensation', begins: ['R20'] },
  { says: 'abnormality of gait', begins: ['R26'] },
  { says: 'unspecified urinary incontinence', begins: ['R32'] },
  { says: 'faecal incontinence', begins: ['R15'] },
  { says: 'neuromuscular dysfunction of the bladder', begins: ['N31'] },
  { says: 'radiculopathy', begins: ['M541'] },
  { says: 'spondylosis with myelopathy', begins: ['M471'] },
  { says: 'cervical disc disorder with myelopathy', begins: ['M500'] },
  { says: 'disease of the spinal cord, unspecified', begins: ['G959'] },
];
