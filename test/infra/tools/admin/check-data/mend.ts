import { vi } from 'vitest';
import type { Checked } from '../../../../../infra/tools/admin/check-data/judged.ts';
import { nurse } from '../../../../access/callers.ts';
import type { MemoryStore } from '../../../../alerts/store/memory-store.ts';
import { check, lineOf } from './check.ts';
import { faultsAfter, flagFaults, pagesOf } from './invariants.ts';
import type { Transaction } from './recorder.ts';
import type { Rig } from './rig.ts';

const hour = 3_600_000;

/** Ids of all that findings name which a person is left with. */
const namedIn = (found: readonly Checked[]): ReadonlySet<string> =>
  new Set(
    found.filter(({ isMended, calls }) => !isMended || calls).flatMap(({ caseId, ids }) => [caseId ?? '', ...ids]),
  );

async function faultsOfCall({ system }: Rig, caseId: string): Promise<string[]> {
  const path = `/v1/cases/${caseId}/contact`;
  const body = { channel: 'phone', reached: false };
  const { status, text } = await system.ask({ method: 'POST', path, body, token: nurse.token });
  const isStuck = status >= 500 || text.includes('retries-exhausted');
  return isStuck ? [`no call can be noted of ${caseId}: ${status} ${text}`] : [];
}

/** Whoever works on after a restore meets nothing that is stuck: what was promised is told, unanswered cases are paged, and calls are noted. */
async function faultsOfWork(rig: Rig, store: MemoryStore, at: number, cases: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  rig.system.use(store);
  vi.setSystemTime(at + hour);
  const before = pagesOf(store);
  const noted = (what: string) => (error: Error) => faults.push(`${what}: ${error.message}`);
  await rig.sweep().catch(noted('the sweeper fails'));
  await rig.tell().catch(noted('the relay fails'));
  const after = pagesOf(store);
  const silent = [...before].filter(([caseId, pages]) => (after.get(caseId) ?? 0) <= pages);
  faults.push(...silent.map(([caseId]) => `nobody is paged about ${caseId} an hour later`), ...flagFaults(store));
  for (const caseId of cases) faults.push(...(await faultsOfCall(rig, caseId)));
  return faults;
}

const casesOf = ({ items }: Transaction): string[] => [
  ...new Set(items.filter(({ label }) => label === 'header').map(({ key }) => key.pk?.S ?? '')),
];

/**
 * Mends a torn store, looks again, and works on with it.
 * @returns what is wrong after that, in words
 */
export async function mended(rig: Rig, store: MemoryStore, transaction: Transaction): Promise<string[]> {
  const { at } = transaction;
  const before = store.copy();
  const found = await check(rig, store, at, true);
  const again = await check(rig, store, at);
  const left = again.filter(({ repair }) => repair !== undefined).map((each) => `still found: ${lineOf(each)}`);
  const faults = faultsAfter(before, store, namedIn([...found, ...again]));
  return [...left, ...faults, ...(await faultsOfWork(rig, store, at, casesOf(transaction)))];
}
