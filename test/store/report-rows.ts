import type { Change } from '../../shared/workflows/core/changes.ts';
import { someFacts } from '../support/facts.ts';
import { anId } from '../support/records.ts';

/** What is kept for reports. */
export const reportRows: { name: string; before: Change[]; lawful: Change; refused: Change }[] = [
  {
    name: 'facts-changed: from nothing',
    before: [],
    lawful: { kind: 'facts-changed', facts: someFacts(), from: 0 },
    refused: { kind: 'facts-changed', facts: someFacts(), from: 0 },
  },
  {
    name: 'facts-changed: on the version that was read',
    before: [{ kind: 'facts-changed', facts: someFacts({ caseId: anId('int', 2) }), from: 0 }],
    lawful: { kind: 'facts-changed', facts: someFacts({ caseId: anId('int', 2), version: 2 }), from: 1 },
    refused: { kind: 'facts-changed', facts: someFacts({ caseId: anId('int', 2), version: 2 }), from: 1 },
  },
];
