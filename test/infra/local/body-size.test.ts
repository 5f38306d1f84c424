import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { bodyLimitBytes } from '../../../shared/http/core/steps/body-limit.ts';
import { ifEmergency } from '../../../shared/texts/emergency-sentences.ts';
import { localGateway } from '../../support/local-gateway.ts';

/** Bodies come in base64. */
const bytesIn = (body: string | null | undefined): number => Buffer.from(body ?? '', 'base64').length;

/** A function that refuses what is over the limit, as bodyLimit does. */
const things = ({ body, headers }: { body: string | null; headers: Record<string, string> }) => {
  const declared = Number(Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-length')?.[1] ?? 0);
  const received = bytesIn(body);
  return { statusCode: Math.max(declared, received) > bodyLimitBytes ? 413 : 201, body: String(received) };
};
const post = (body: unknown): RequestInit => ({ method: 'POST', body, duplex: 'half' }) as RequestInit;

/** A body whose length is not announced. */
const chunked = (bytes: number) => {
  let left = bytes;
  return new ReadableStream({
    pull: (controller) => {
      const size = Math.min(left, 65_536);
      left -= size;
      if (size === 0) controller.close();
      else controller.enqueue(new Uint8Array(size).fill(120));
    },
  });
};

describe('a body', () => {
  test('at the limit reaches the function whole', async () => {
    const { ask, events } = await localGateway({ functions: { things } });
    expect((await ask('/things', post('x'.repeat(bodyLimitBytes)))).status).toBe(201);
    expect(bytesIn(events[0]?.body)).toBe(bodyLimitBytes);
  });

  test.each([1, 100_000, 5_000_000])('%i bytes over the limit is cut off, and its 413 arrives', async (over) => {
    const { ask, events } = await localGateway({ functions: { things } });
    for (const body of [() => 'x'.repeat(bodyLimitBytes + over), () => chunked(bodyLimitBytes + over)])
      for (let round = 0; round < 10; round++) {
        const response = await ask('/things', post(body()));
        expect([response.status, await response.text()]).toEqual([413, String(bodyLimitBytes + 1)]);
      }
    expect(events.every((event) => bytesIn(event.body) === bodyLimitBytes + 1)).toBe(true);
  });

  test('beyond what the gateway takes is refused without a function', async () => {
    const { ask, events } = await localGateway({ functions: { things } });
    const response = await ask('/things', post(Buffer.alloc(11 * 1024 * 1024, 120)));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      type: 'urn:spinebridge:problem:too-large',
      emergency: ifEmergency,
    });
    expect(events).toEqual([]);
  });

  test('that never ends is cut off without harm to others', async () => {
    const { ask, port } = await localGateway({ functions: { things } });
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(`POST /things HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`);
    const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
    const feed = setInterval(() => socket.write(chunk), 5);
    const [head] = await once(socket, 'data');
    expect(String(head)).toMatch(/^HTTP\/1\.1 413 /);
    expect((await ask('/things')).status).toBe(201);
    clearInterval(feed);
    socket.destroy();
  });
});
