import { judgeDouble } from '../../../shared/workflows/finding/judge-double.ts';
import { writeLookups } from '../../../shared/workflows/finding/write-lookups.ts';
import type { FaultStore } from '../../support/fault-store.ts';
import { frontDesk } from '../../support/histories.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

/** Looking for doubles, and judging them, in a store. */
export function doublesWorld(store: FaultStore) {
  const world = () => workflowWorld(store);
  async function look(...ids: string[]) {
    for (const caseId of ids) await writeLookups(world().deps, { caseId }, world().remaining);
  }
  const headerOf = async (caseId: string) => (await world().deps.cases.header(caseId))!;
  const flagged = async (...ids: string[]) =>
    Promise.all(ids.map(async (caseId) => (await headerOf(caseId)).possibleDuplicates ?? []));

  const judge = (caseId: string, otherId: string, same: boolean, ifMatch?: number) =>
    judgeDouble(
      world().deps,
      { caseId, otherId, same, ifMatch, caller: frontDesk, now: world().now },
      { present: (header) => header, keep: () => [], remaining: world().remaining },
    );
  return { world, look, headerOf, flagged, judge };
}
