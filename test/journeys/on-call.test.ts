import { expect, it } from 'vitest';
import { startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);

/** The journeys begin on Tuesday 2030-01-15 at ten in New York. */
const days = (zone = '-05:00') => {
  const at = (day: number) => `2030-01-${day}T12:00:00${zone}`;
  return {
    region: 'nyc',
    from: at(15),
    to: at(18),
    shifts: ['nurse-2', 'nurse-3', 'surgeon-1'].map((recipientId, n) => ({
      start: at(15 + n),
      end: at(16 + n),
      recipientId,
    })),
    order: ['nurse-1', 'surgeon-2'],
    lead: 'admin-1',
  };
};

it('an admin writes a rota, a nurse hands her shift over, and whoever comes on is told', async () => {
  const { api } = stack;
  const admin = await api.staff('admin');
  const nurse = (await api.get('/_local/token?role=nurse&staffId=nurse-3')).body.accessToken;
  expect(await api.call('PUT', '/v1/on-call', { token: nurse, body: days() })).toMatchObject({ status: 403 });
  const put = await api.call('PUT', '/v1/on-call', { token: admin, body: days() });
  expect(put).toMatchObject({ status: 200, body: { version: 1 } });
  const shown = await api.get('/v1/on-call?region=nyc&from=2030-01-15&to=2030-01-18', { token: nurse });
  expect(shown.body).toEqual(put.body);

  const { shiftId } = shown.body.shifts[1];
  const swapped = await api.post('/v1/on-call/swap', { shiftId, to: 'nurse-1' }, { token: nurse });
  expect(swapped).toMatchObject({ status: 200, body: { shiftId, recipientId: 'nurse-1' } });

  const link = await api.post('/v1/on-call/calendar-token', {}, { token: await api.staff('nurse') });
  const feed = await api.get(link.body.url.replace(api.base, ''));
  expect(feed.status).toBe(200);
  expect(feed.body).toContain(`UID:${shiftId}@spinebridge`);

  for (let n = 0; n < 3; n++) await api.advance('PT24H');
  for (const [who, until] of [
    ['nurse-2', 'January 16'],
    ['nurse-1', 'January 17'],
    ['surgeon-1', 'January 18'],
  ] as const)
    await api.until(async () =>
      (await api.outbox()).some(
        ({ kind, messageId, body }) => kind === 'hand-off' && messageId.includes(`.${who}.`) && body.includes(until),
      ),
    );
});
