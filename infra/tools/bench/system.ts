import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Api } from '../demo/client.ts';
import { referral } from '../demo/samples.ts';
import { percentile, startSystem } from './running-system.ts';

/** Measures the running system through HTTP: time to ready, memory, latency of a booking, alone and under contention. */
const starts = 5;
const bookings = 200;
const rivals = 50;

const round = (value: number): string => value.toFixed(1);

/** Resident memory of a process and all below it, in megabytes (Linux). */
function memory(root: number): number {
  const parents = new Map<number, number[]>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const parent = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
      parents.set(parent, [...(parents.get(parent) ?? []), Number(pid)]);
    } catch {
      // The process ended while we looked.
    }
  }
  const tree = (pid: number): number[] => [pid, ...(parents.get(pid) ?? []).flatMap(tree)];
  const kilobytes = tree(root).map((pid) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(status.match(/VmRSS:\s+(\d+)/)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

async function timed<T>(act: () => Promise<T>): Promise<{ milliseconds: number; result: T }> {
  const began = performance.now();
  const result = await act();
  return { milliseconds: performance.now() - began, result };
}

async function measureBookings(api: Api): Promise<void> {
  const token = await api.referrer('demo-oncology', 'demo-secret');
  const refer = async (): Promise<string> => (await api.post('/v1/referrals', referral, { token })).body.referralId;
  const dates = new Date(Date.now() + 864e5).toISOString().slice(0, 10);
  const end = new Date(Date.now() + 60 * 864e5).toISOString().slice(0, 10);
  const search = `/v1/slots?appointmentType=new-consult&from=${dates}&to=${end}&limit=1000`;
  const { slots } = (await api.get(search)).body;
  const book = async (caseId: string, slotId: string) =>
    timed(() => api.post('/v1/appointments', { caseId, slotId }, { token }));

  const alone: number[] = [];
  for (let at = 0; at < bookings; at++)
    alone.push((await book(await refer(), slots[at * 2]?.slotId ?? '')).milliseconds);
  console.log(`booking alone: p50 ${round(percentile(alone, 0.5))} ms, p99 ${round(percentile(alone, 0.99))} ms`);

  const day = slots
    .slice(-400)
    .filter(
      (slot: { practitionerId: string }, _: number, all: { practitionerId: string }[]) =>
        slot.practitionerId === all[0]?.practitionerId,
    );
  const ids = await Promise.all(Array.from({ length: rivals }, refer));
  const rush = await Promise.all(ids.map((id, at) => book(id, day[at % day.length].slotId)));
  const times = rush.map(({ milliseconds }) => milliseconds);
  const won = rush.filter(({ result }) => result.status === 201).length;
  const faults = rush.filter(({ result }) => result.status >= 500).length;
  console.log(
    `${rivals} rivals for one practitioner: ${won} booked, ${faults} answers 5xx, p99 ${round(percentile(times, 0.99))} ms`,
  );
}

const dataDir = mkdtempSync(join(tmpdir(), 'spinebridge-bench-'));
const ready: number[] = [];
for (let at = 1; at < starts; at++) {
  const system = await startSystem(dataDir);
  ready.push(system.readyMilliseconds);
  await system.stop();
}
const { child, api, readyMilliseconds, stop } = await startSystem(dataDir);
ready.push(readyMilliseconds);
console.log(`ready: first start ${round(ready[0] ?? 0)} ms, later p50 ${round(percentile(ready.slice(1), 0.5))} ms`);
console.log(`memory of the process tree when ready: ${round(memory(child.pid ?? 0))} MB`);
try {
  await measureBookings(api);
  console.log(`memory after that: ${round(memory(child.pid ?? 0))} MB`);
} finally {
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
}
