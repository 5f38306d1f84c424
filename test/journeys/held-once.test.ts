import { describe, expect, it } from 'vitest';
import { ofAnother, routineIntake } from '../support/bodies.ts';
import { PageClient } from '../support/page-client.ts';
import { httpSender } from '../support/page-senders.ts';
import { timesAddressOf } from '../support/sealed-times.ts';
import { startUnlimited } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startUnlimited);

/** More than a case may hold in a day. */
const presses = 12;

async function pressed(address: string, fields: Record<string, string>): Promise<number[]> {
  const send = httpSender(stack.api.base);
  const body = `${new URLSearchParams(fields)}`;
  const answers = await Promise.all(Array.from({ length: presses }, () => send({ method: 'POST', address, body })));
  return answers.map(({ status }) => status);
}

const holders = async () =>
  (await stack.api.get('/v1/holds', { token: await stack.api.staff('nurse') })).body.holders as { since: string }[];

describe('a time that is pressed over and over', () => {
  it('is held once and counts once; held again it is renewed once', async () => {
    const { body } = await stack.api.post('/v1/intakes', ofAnother(routineIntake));
    const { now } = (await stack.api.get('/_local/clock')).body;
    const address = timesAddressOf(stack.dataDir, now, { caseId: body.intakeId, near: '11787' });
    const pages = new PageClient(httpSender(stack.api.base));
    const [, slot = ''] = (await pages.open(address)).html.match(/name="slot" value="([^"]+)"/) ?? [];

    expect(await pressed(address, { slot })).toEqual(Array(presses).fill(303));
    const hold = await pages.press(slot);
    expect(hold.html).toContain('Held for you until');
    expect(await holders()).toMatchObject([{ holds: 1 }]);

    await stack.api.advance('PT9M');
    expect(await pressed(hold.address, { go: 'again' })).toEqual(Array(presses).fill(303));
    await stack.api.advance('PT9M');
    expect(await holders()).toMatchObject([{ holds: 1 }]);
  });
});
