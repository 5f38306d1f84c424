import { beforeAll, describe, expect, it } from 'vitest';
import { cursorText } from '../../shared/domain/core/opaque-cursor.ts';
import { ofAnother, routineIntake } from '../support/bodies.ts';
import { searchDates, startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);
let referrer: string;
let nurse: string;
beforeAll(async () => {
  referrer = await stack.api.referrer('demo-oncology', 'demo-secret');
  nurse = await stack.api.staff('nurse');
});

async function refused(path: string, token?: string): Promise<string[]> {
  const { status, body } = await stack.api.get(path, token ? { token } : {});
  expect([status, body.type]).toEqual([422, 'urn:spinebridge:problem:invalid-input']);
  return body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted();
}

describe('a search with several faults', () => {
  it('names those that need the directory and the cursor together', async () => {
    const query = 'appointmentType=massage&clinic=nowhere&practitioner=nobody&near=9999&cursor=x';
    expect(await refused(`/v1/slots?${query}&from=2030-02-02&to=2030-02-01`)).toEqual([
      '/appointmentType',
      '/clinic',
      '/cursor',
      '/near',
      '/practitioner',
      '/to',
    ]);
  });

  it('names them in one answer with those of form, each parameter once', async () => {
    const cursor = cursorText({ start: 1, practitionerId: 'Dr. No', clinicId: 'queens' });
    const query = `appointmentType=No+Type&clinic=nowhere&practitioner=nobody&near=9999&cursor=${cursor}&limit=0x10`;
    expect(await refused(`/v1/slots?${query}&from=tomorrow&to=2030-02-01&colour=red`)).toEqual([
      '/appointmentType',
      '/clinic',
      '/colour',
      '/cursor',
      '/from',
      '/limit',
      '/near',
      '/practitioner',
    ]);
    expect(await refused('/v1/slots?clinic=nowhere')).toEqual(['/appointmentType', '/clinic', '/from', '/to']);
  });

  it('names a token, which no search takes in its address; one that proves nobody is asked for a good one first', async () => {
    const query = `appointmentType=new-consult&${searchDates()}`;
    const unproven = await stack.api.get(`/v1/slots?${query}&token=rubbish`);
    expect([unproven.status, unproven.body.type]).toEqual([401, 'urn:spinebridge:problem:sign-in-needed']);
    expect(await refused(`/v1/slots?${query}&token=rubbish`, nurse)).toEqual(['/token']);
  });
});

describe('a search on the first or the last day that a date can name', () => {
  it('finds nothing', async () => {
    for (const date of ['0000-01-01', '0001-01-01', '9999-12-31']) {
      const path = `/v1/slots?appointmentType=new-consult&from=${date}&to=${date}`;
      const { status, body } = await stack.api.get(path);
      expect([date, status]).toEqual([date, 200]);
      expect(date < '9999' ? body.slots : []).toEqual([]);
    }
  });
});

describe('what is asked of the first or the last days that a date can name', () => {
  it('is answered', async () => {
    const admin = await stack.api.staff('admin');
    for (const [from = '', to = ''] of [
      ['0000-01-01', '0000-01-02'],
      ['9999-12-30', '9999-12-31'],
    ]) {
      for (const path of [
        `/v1/reports/carve-outs?from=${from}&to=${to}`,
        `/v1/reports/attendance?from=${from}&to=${to}`,
        `/v1/reports/timeliness?from=${from}&to=${to}`,
        `/v1/reports/access?month=${to.slice(0, 7)}`,
        `/v1/schedule?clinic=bronx&date=${from}`,
        `/v1/schedule?clinic=bronx&date=${to}`,
        `/v1/audit?actor=staff:nobody&day=${from}`,
        `/v1/audit?actor=staff:nobody&day=${to}`,
      ])
        expect((await stack.api.get(path, { token: admin })).status, path).toBe(path.includes('month=9') ? 422 : 200);
    }
  });
});

describe('a day sheet with several faults', () => {
  it('names the clinic that does not exist together with the date', async () => {
    expect(await refused('/v1/schedule?clinic=nowhere&date=today', nurse)).toEqual(['/clinic', '/date']);
    expect(await refused('/v1/schedule', nurse)).toEqual(['/clinic', '/date']);
  });
});

describe('a cursor that no search gave', () => {
  const place = { start: 31_600_000, practitionerId: 'spine-surgeon-1', clinicId: 'queens' };
  const search = (cursor: string) => `/v1/slots?appointmentType=new-consult&${searchDates()}&cursor=${cursor}`;
  const raw = (json: string) => Buffer.from(json).toString('base64url');

  it.each([
    ['no text of ours', 'x'],
    ['no object', raw('5')],
    ['a number too big to be one', raw('{"start":1e999,"practitionerId":"a","clinicId":"b"}')],
    ['a time after all years', cursorText({ ...place, start: 1e15 })],
    ['a time before all years', cursorText({ ...place, start: -1 })],
    ['half a minute', cursorText({ ...place, start: 0.5 })],
    ['no time', cursorText({ ...place, start: null })],
    ['a distance that is no number', cursorText({ ...place, distanceMiles: '5' })],
    ['a name that is none', cursorText({ ...place, clinicId: '../queens' })],
    ['half a character', cursorText({ ...place, clinicId: '\ud800' })],
    ['a member more', cursorText({ ...place, limit: 5 })],
    ['one of a search near a ZIP', cursorText({ ...place, distanceMiles: 5, near: '11787' })],
    ['a member less', cursorText({ start: place.start })],
  ])('is refused: %s', async (_, cursor) => {
    expect(await refused(search(cursor))).toEqual(['/cursor']);
  });

  it.each([
    [0, true],
    [place.start, true],
    [4_223_371_679, false],
  ])('but one that it could have given goes on from minute %d', async (start, finds) => {
    for (const distanceMiles of [-1e308, 0, 1e308]) {
      const { status, body } = await stack.api.get(search(cursorText({ ...place, start, distanceMiles })));
      expect([status, body.slots.length > 0]).toEqual([200, finds]);
    }
  });
});

describe('a parameter that is given twice', () => {
  it('is named once, with the other faults, whether or not the values are the same', async () => {
    expect(await refused('/v1/worklist?clinic=queens&clinic=brooklyn&limit=0', nurse)).toEqual(['/clinic', '/limit']);
    expect(await refused('/v1/clinics?region=queens&region=queens&colour=red&colour=red')).toEqual([
      '/colour',
      '/region',
    ]);
    expect(await refused('/v1/slots?clinic=nowhere&clinic=queens&from=2030-02-01')).toEqual([
      '/appointmentType',
      '/clinic/0',
      '/to',
    ]);
  });

  it('is told to be given once', async () => {
    const { body } = await stack.api.get('/v1/clinics?language=en&language=es');
    expect(body.errors).toEqual([{ pointer: '/language', detail: 'is given 2 times; give it once' }]);
  });
});

describe('a parameter that no store takes', () => {
  it.each([
    ['worklist', '/v1/worklist', { worklist: 'OPEN', worklistOrder: '1' }, () => nurse],
    ['referrals', '/v1/referrals', { referrerId: 'demo-oncology', receivedOrder: '1' }, () => referrer],
  ])('is refused as the cursor of %s', async (_, path, keys, token) => {
    const at = (pk: unknown) => `${path}?cursor=${cursorText({ pk, ...keys })}`;
    expect((await stack.api.get(at('ref_1'), { token: token() })).status).toBe(200);
    for (const pk of ['', '\ud800', '\u0000', 5, null, 'x'.repeat(1000)])
      expect(await refused(at(pk), token())).toEqual(['/cursor']);
  });

  it('is refused as the cursor of a history', async () => {
    const { intakeId } = (await stack.api.post('/v1/intakes', ofAnother(routineIntake))).body;
    const at = (sk: unknown) => `/v1/cases/${intakeId}/history?cursor=${cursorText({ pk: `CASE#${intakeId}`, sk })}`;
    expect((await stack.api.get(at('1'), { token: nurse })).status).toBe(200);
    for (const sk of ['', '\ud800', 7]) expect(await refused(at(sk), nurse)).toEqual(['/cursor']);
  });

  it('is refused wherever it stands', async () => {
    expect(await refused('/v1/worklist?assignee=%00', nurse)).toEqual(['/assignee']);
    expect(await refused('/v1/clinics?specialty=%00&language=%00')).toEqual(['/language', '/specialty']);
  });
});
