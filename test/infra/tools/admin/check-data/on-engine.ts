import type { Checked } from '../../../../../infra/tools/admin/check-data/judged.ts';
import { tableNames } from '../../../../../shared/store/table.ts';
import type { MemoryStore } from '../../../../alerts/store/memory-store.ts';
import { type Contents, openFaultStore } from '../../../../support/fault-store.ts';
import { checkIn } from './check.ts';

/** What a store in memory holds, as an engine is filled with it. */
const contentsOf = (store: MemoryStore): Contents =>
  new Map(
    tableNames.flatMap((table) =>
      store.items(table).map((item) => [`${table} ${item.pk?.S} ${item.sk?.S ?? ''}`, { table, item }] as const),
    ),
  );

/** The embedded engine, to be filled with what stores in memory hold. To be opened before anything stands in for the SDK. */
export async function openEngine() {
  const engine = await openFaultStore();
  return {
    stop: engine.stop,
    /** Runs the tool on what a store in memory holds; the store stays as it is. @param at as of `checkIn` */
    async check(store: MemoryStore, at: number, isMending = false): Promise<Checked[]> {
      await engine.restore(contentsOf(store), await engine.contents());
      return checkIn(engine, at, isMending);
    },
    /** Runs it again on what it left. */
    again: (at: number): Promise<Checked[]> => checkIn(engine, at),
  };
}
