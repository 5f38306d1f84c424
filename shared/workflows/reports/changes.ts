import type { CaseFacts } from '../../domain/reports/case-facts.ts';

/** What is kept for reports. */
export type ReportChange = { kind: 'facts-changed'; facts: CaseFacts; from: number };
