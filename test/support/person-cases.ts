import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import type { Submission } from '../../shared/domain/cases/submission.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { aCaseHeader, aClinicalRecord, aSubmission } from './records.ts';

export type Person = Partial<Submission['patient']>;

/** A case whose header and form tell of the same person. */
export function caseOfPerson(caseId: string, person: Person = {}, header: Partial<CaseHeader> = {}): Change[] {
  const patient = { ...aSubmission().patient, ...person };
  const { givenName, familyName, phone, email } = patient;
  const contact = { ...aCaseHeader().contact, givenName, familyName, phone, email };
  return [
    { kind: 'case-created', header: aCaseHeader({ caseId, contact, ...header }) },
    { kind: 'clinical-added', record: aClinicalRecord({ caseId, submission: aSubmission({ patient }) }) },
  ];
}
