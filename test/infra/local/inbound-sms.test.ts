import { expect, test } from 'vitest';
import { smsReply } from '../../../functions/inbound/sms-reply.ts';
import { smsOperation } from '../../../infra/local/inbound-sms.ts';
import { nineOClock } from '../../support/told-case.ts';

interface SnsEvent {
  Records: [{ EventSource: string; Sns: { Type: string; Timestamp: string; Message: string } }];
}

function phone(answer: unknown = { handled: true }) {
  const events: { name: string; event: SnsEvent }[] = [];
  const operation = smsOperation(
    async (name, event) => {
      events.push({ name, event: event as SnsEvent });
      return answer;
    },
    { heard: async (_, body) => body === 'STOP' },
    () => nineOClock,
  );
  const send = async (body: unknown) =>
    operation({
      headers: {},
      query: new URLSearchParams(),
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { send, events };
}

test('STOP is heard by the provider, and by no function of ours', async () => {
  const { send, events } = phone();
  expect(JSON.parse((await send({ from: '+13475550123', body: 'STOP' })).body)).toEqual({ handled: true });
  expect(events).toEqual([]);
});

test('the function gets what SNS would bring of an SMS, and its answer is told', async () => {
  const { send, events } = phone();
  const { statusCode, body } = await send({ from: '+12125550113', body: 'reply 1234' });
  expect([statusCode, JSON.parse(body)]).toEqual([200, { handled: true }]);
  const [{ name, event }] = events as [(typeof events)[number]];
  const [{ EventSource, Sns }] = event.Records;
  expect([name, EventSource, Sns.Type, Sns.Timestamp]).toEqual([
    'inbound',
    'aws:sns',
    'Notification',
    '2026-11-23T14:00:00.000Z',
  ]);
  const message = JSON.parse(Sns.Message);
  expect(message).toMatchObject({ originationNumber: '+12125550113', messageBody: 'reply 1234' });
  const unused = {} as Parameters<typeof smsReply>[0];
  expect(smsReply(unused).read(message)).toBeInstanceOf(Function);
});

test('what no phone could send is refused with pointers, and reaches no function', async () => {
  const { send, events } = phone();
  const faults: [unknown, string[]][] = [
    [{}, ['/from', '/body']],
    [{ from: '2125550113', body: 'x' }, ['/from']],
    [{ from: '+12125550113', body: 7 }, ['/body']],
    [{ from: '+12125550113', body: 'x'.repeat(1601) }, ['/body']],
    [{ from: '+12125550113', body: 'x', to: 'me' }, ['/to']],
  ];
  for (const [body, pointers] of faults)
    await expect(send(body)).rejects.toMatchObject({
      kind: 'invalid-input',
      extras: { errors: pointers.map((pointer) => ({ pointer })) },
    });
  await expect(send('no JSON')).rejects.toMatchObject({ status: 400 });
  expect(events).toEqual([]);
});
