import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { ofAnother, routineIntake } from '../support/bodies.ts';
import { searchDates, startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);

const search = async (from: string, to = from, more = '') =>
  (await stack.api.get(`/v1/slots?appointmentType=new-consult&from=${from}&to=${to}&limit=1000${more}`)).body.slots;

/** The id of a slot of the same practitioner, hour and length on a date so many days later: as a client could make it up. */
function daysLater(slotId: string, days: number): string {
  const [practitioner, clinic, type, start, minutes] = slotId.split('~');
  return [practitioner, clinic, type, Number(start) + days * 1440, minutes].join('~');
}

async function aCase() {
  const { intakeId: caseId, bookingToken: token } = (await stack.api.post('/v1/intakes', ofAnother(routineIntake)))
    .body;
  return { caseId, token };
}

describe('days on which no visit can be had', () => {
  it.each([
    ['a holiday', '2030-06-27', '2030-07-04', 'The clinic is closed on that day. Choose another time.', 'closed'],
    [
      'beyond the horizon',
      '2030-06-27',
      '2032-07-08',
      'A visit of this type can be booked at most 180 days ahead. Choose another time.',
      'too-far',
    ],
  ])('%s: none is found, and none can be held or booked', async (_, weekday, date, detail, reason) => {
    const [first] = await search(weekday);
    expect(await search(date)).toEqual([]);
    const days = (Date.parse(date) - Date.parse(weekday)) / 86_400_000;
    const slotId = daysLater(first.slotId, days);
    const { caseId, token } = await aCase();
    for (const asked of [
      stack.api.post('/v1/holds', { slotId }, { token }),
      stack.api.post('/v1/appointments', { slotId, caseId }, { token }),
    ])
      expect(await asked).toMatchObject({ status: 409, body: { detail, reason } });
  });
});

describe('an import while visits are booked', () => {
  async function tool(name: string, ...given: string[]) {
    const script = join(import.meta.dirname, `../../infra/tools/admin/${name}-directory.ts`);
    const child = spawn(process.execPath, [script, ...given], {
      env: { PATH: process.env.PATH, DATA_DIR: stack.dataDir },
    });
    const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    return { out, err, code };
  }

  async function importing(directory: object, ...flags: string[]) {
    const file = join(stack.dataDir, 'new-directory.json');
    writeFileSync(file, JSON.stringify(directory));
    return tool('import', file, ...flags);
  }

  it('refuses what would give a booked day another key, so that no time is booked twice', async () => {
    const directory = JSON.parse((await tool('export')).out);
    const [surgeon, ...others] = directory.practitioners;
    const regrouped = { ...directory, practitioners: [{ ...surgeon, scheduleGroup: 'second' }, ...others] };
    const { code, err } = await importing(regrouped, '--force');
    expect([code, err]).toEqual([1, expect.stringContaining('/practitioners/0/scheduleGroup: The schedule group of')]);
  });

  it('names the visits of somebody who leaves; they need rebooking, can be seen and cancelled, and no more be booked', async () => {
    const { caseId, token } = await aCase();
    const from = searchDates().slice('from='.length, 'from='.length + 10);
    const [slot] = await search(from, '2030-02-05', '&practitioner=spine-surgeon-1');
    const visit = (await stack.api.post('/v1/appointments', { slotId: slot.slotId, caseId }, { token })).body;
    const directory = JSON.parse((await tool('export')).out);
    const without = {
      ...directory,
      practitioners: directory.practitioners.filter(
        (each: { practitionerId: string }) => each.practitionerId !== 'spine-surgeon-1',
      ),
    };
    const refused = await importing(without);
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringContaining(
        `orphaned ${visit.appointmentId} ${visit.start} ${visit.clinicId} spine-surgeon-1 ${caseId}:`,
      ),
    ]);
    expect((await importing(without, '--force')).code).toBe(0);

    await stack.restartAfterKill();
    const { practitioners } = (await stack.api.get('/v1/practitioners')).body;
    expect(practitioners.map((each: { practitionerId: string }) => each.practitionerId)).not.toContain(
      'spine-surgeon-1',
    );
    expect(await search(from, '2030-02-05', '&practitioner=spine-surgeon-1')).toEqual([]);
    const staff = { token: await stack.api.staff('nurse') };
    const onSheet = `/v1/schedule?clinic=${visit.clinicId}&date=${visit.start.slice(0, 10)}`;
    await vi.waitFor(async () => {
      const sheet = await stack.api.get(onSheet, staff);
      expect(sheet.body.appointments).toMatchObject([{ appointmentId: visit.appointmentId, needsRebooking: true }]);
    }, 10_000);
    const { cases } = (await stack.api.get('/v1/worklist', staff)).body;
    expect(cases.find((each: { caseId: string }) => each.caseId === caseId)).toMatchObject({ needsRebooking: true });
    expect(await stack.api.post(`/v1/appointments/${visit.appointmentId}/cancel`, {}, staff)).toMatchObject({
      status: 200,
      body: { status: 'cancelled' },
    });
  });
});
