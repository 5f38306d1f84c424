import * as z from 'zod/mini';

/** What a practice asks a referrer for: what `missingForVisit` lists of a case, and what else it may lack. */
export const requestItems = [
  'whole-spine-mri',
  'mri',
  'mri-report',
  'mri-images',
  'ct',
  'xray',
  'prior-imaging',
  'pathology',
  'receptor-status',
  'prior-radiation-plan',
  'medication-list',
  'labs',
  'bone-health',
  'oncology-note',
  'operative-note',
  'neurological-exam',
  'symptoms',
  'insurance',
  'authorization',
  'contact-details',
  'other',
] as const;

export const RequestItem = z.enum(requestItems);
