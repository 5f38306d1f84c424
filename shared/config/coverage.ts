import type { CoverageTable } from '../domain/coverage/coverage-table.ts';

/** Where the amounts come from, and when they were last compared with it. The page gives them no year; Medicare's change each January. */
export const coverageSource = {
  source: "The page on the practice's own website that says what procedures cost patients with Medicare",
  date: '2026-11-23',
} as const;

/** The practice's published amounts, as its page states them; see clinical.md section 8 for what is odd about them. */
export const coverageTable: CoverageTable = {
  procedures: {
    '63307': { description: 'Decompression for spinal cord tumor (thoracic spine)', coinsuranceCents: 60_625 },
    '63085': {
      description: 'Vertebrectomy with decompression and reconstruction (thoracic spine)',
      coinsuranceCents: 47_259,
    },
    '22842': { description: 'Posterior instrumentation (3-6 segments)', coinsuranceCents: 18_526 },
    '22513': { description: 'Kyphoplasty (thoracic vertebra)', coinsuranceCents: 124_927 },
    '22514': { description: 'Kyphoplasty (lumbar vertebra)', coinsuranceCents: 124_352 },
    '22510': { description: 'Vertebroplasty (thoracic vertebra)', coinsuranceCents: 9_859 },
    '22511': { description: 'Vertebroplasty (lumbar vertebra)', coinsuranceCents: 40_074 },
  },
  secondaryDeductibleCents: { low: 10_000, high: 30_000 },
};
