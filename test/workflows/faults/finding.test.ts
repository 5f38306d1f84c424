import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { Pair } from '../../../shared/domain/finding/pair.ts';
import { judgeDouble } from '../../../shared/workflows/finding/judge-double.ts';
import { writeLookups } from '../../../shared/workflows/finding/write-lookups.ts';
import { describeFaults } from '../../support/every-fault.ts';
import { aCase, frontDesk, intakeId } from '../../support/histories.ts';
import { anId } from '../../support/records.ts';
import type { workflowWorld } from '../../support/workflow-world.ts';

const otherId = anId('int', 2);
const both = (listed: Partial<CaseHeader> = {}, ofOther: Partial<CaseHeader> = {}) => [
  ...aCase(listed),
  ...aCase({ caseId: otherId, ...ofOther }),
];
const pair: Pair = {
  cases: [intakeId, otherId],
  version: 1,
  standing: 'possible',
  by: 'doubles',
  at: '2026-11-23T14:00:00.000Z',
};
/** The other case is found already, and stands where what both share is listed. */
const otherIsFound = async ({ deps, remaining }: ReturnType<typeof workflowWorld>) => {
  await writeLookups(deps, { caseId: otherId }, remaining);
};

describeFaults({
  'what a case is found by': {
    before: aCase(),
    ask: ({ deps, remaining }) => writeLookups(deps, { caseId: intakeId }, remaining),
    again: false,
    inSteps: true,
  },
  'two cases of one person': {
    before: both(),
    ask: async (world) => {
      await otherIsFound(world);
      return writeLookups(world.deps, { caseId: intakeId }, world.remaining);
    },
    again: false,
    inSteps: true,
  },
  'staff link two cases': {
    before: [
      ...both({ possibleDuplicates: [otherId] }, { possibleDuplicates: [intakeId] }),
      { kind: 'pair-changed', pair, from: 0 },
    ],
    ask: ({ deps, ask, now }) =>
      ask(frontDesk, (reply) =>
        judgeDouble(deps, { caseId: intakeId, otherId, same: true, caller: frontDesk, now }, reply),
      ),
  },
});
