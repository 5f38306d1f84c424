import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isPassing } from '../../../shared/http/core/passing-trouble.ts';

/** Asks a store that answers as the listener does, once and with little patience. @returns what the SDK throws */
async function thrownFor(listener: RequestListener, requestTimeout = 20_000): Promise<unknown> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return askAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, requestTimeout);
}

async function askAt(endpoint: string, requestTimeout = 20_000): Promise<unknown> {
  const client = new DynamoDBClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    endpoint,
    maxAttempts: 1,
    requestHandler: { requestTimeout, throwOnRequestTimeout: true },
  });
  onTestFinished(() => client.destroy());
  const ask = new GetItemCommand({ TableName: 't', Key: { pk: { S: 'x' } } });
  return client.send(ask).then(
    () => 'answered',
    (error: unknown) => error,
  );
}

/** An error as DynamoDB answers it. */
const fault =
  (status: number, name: string): RequestListener =>
  (_, response) =>
    void response
      .writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0' })
      .end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'm' }));

describe('what the SDK throws passes', () => {
  it('where nobody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const { port } = server.address() as AddressInfo;
    await new Promise((closed) => server.close(closed));
    const error = await askAt(`http://127.0.0.1:${port}`);
    expect(error).toMatchObject({ name: 'Error', code: 'ECONNREFUSED' });
    expect(isPassing(error)).toBe(true);
  });

  it('where no answer comes in time', async () => {
    const error = await thrownFor(() => undefined, 50);
    expect(error).toMatchObject({ name: 'TimeoutError' });
    expect(isPassing(error)).toBe(true);
  });

  it.each<[string, RequestListener]>([
    ['the connection breaks off', (request) => void request.socket.destroy()],
    [
      'an answer breaks off',
      (request, response) => {
        response.writeHead(200, { 'Content-Length': 100 }).write('{');
        setImmediate(() => request.socket.destroy());
      },
    ],
    ['a page of a proxy comes', (_, response) => void response.writeHead(502).end('<html></html>')],
    ['the service fails', fault(500, 'InternalServerError')],
    ['the service is away', fault(503, 'ServiceUnavailable')],
    ['the service throttles', fault(400, 'ThrottlingException')],
    ['the table is asked too much', fault(400, 'ProvisionedThroughputExceededException')],
    ['the account is asked too much', fault(400, 'RequestLimitExceeded')],
  ])('where %s', async (_, listener) => {
    expect(isPassing(await thrownFor(listener))).toBe(true);
  });
});

describe('what the SDK throws does not pass', () => {
  it.each([
    'AccessDeniedException',
    'ValidationException',
    'ResourceNotFoundException',
    'SerializationException',
    'UnrecognizedClientException',
    'ConditionalCheckFailedException',
  ])('where the service says %s', async (name) => {
    const error = await thrownFor(fault(400, name));
    expect(error).toMatchObject({ name, $metadata: { httpStatusCode: 400 } });
    expect(isPassing(error)).toBe(false);
  });

  it('where an error is its own cause', () => {
    const error = new Error('x');
    error.cause = error;
    expect(isPassing(error)).toBe(false);
  });

  it.each(['text', undefined, null, {}, new Error('x'), new TypeError('x', { cause: { code: 'ECONNRESET' } })])(
    'and neither does %s',
    (thrown) => {
      expect(isPassing(thrown)).toBe(false);
    },
  );
});
