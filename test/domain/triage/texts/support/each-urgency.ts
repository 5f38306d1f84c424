import type { Guidance } from '../../../../../shared/domain/triage/guidance.ts';
import type { TriagedCase } from '../../../../../shared/domain/triage/texts/triaged-case.ts';
import type { Urgency } from '../../../../../shared/domain/triage/urgency.ts';
import { cancerPatient, person, recent } from '../../support/builders.ts';
import { caseOf } from './pages.ts';

/** One case of each level. */
export const cases: Readonly<Record<Urgency, TriagedCase>> = {
  emergent: caseOf(cancerPatient({ symptoms: { limbWeakness: recent('unilateral') } })),
  urgent: caseOf(person({ age: 15 })),
  expedited: caseOf(person({ symptoms: { backOrNeckPain: 'yes', painSeverity: 8 } })),
  routine: caseOf(person()),
};

/** The emergency's result with other guidance. */
export const guided = (change: Partial<Guidance>) => ({ guidance: { ...cases.emergent.result.guidance, ...change } });
