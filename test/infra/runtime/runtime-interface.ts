import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { ErrorReport } from './error-report.ts';
import type { Invocation, Invocations } from './invocations.ts';

export interface RuntimeInterface {
  /** Host and port, as AWS_LAMBDA_RUNTIME_API has them. */
  address: string;
  close(): Promise<void>;
}

export interface Listening {
  invocations: Invocations;
  /** Headers beside the id that an event comes with; asked as it is handed over. */
  headersOf: (invocation: Invocation) => Record<string, string>;
  /** The container has loaded its function and asks for an event. */
  onAsked: () => void;
  /** It could not load it. */
  onInitError: (report: ErrorReport) => void;
}

const below = '/2018-06-01/runtime';
const ofInvocation = new RegExp(`^${below}/invocation/([^/]+)/(response|error)$`);

function giveNext({ invocations, headersOf, onAsked }: Listening, response: ServerResponse): void {
  onAsked();
  invocations.next((invocation) => {
    const headers = { 'Lambda-Runtime-Aws-Request-Id': invocation.id, ...headersOf(invocation) };
    response.writeHead(200, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(invocation.event));
  });
}

/** @returns the status: 202 where it was taken, 404 where nothing is at the address */
async function take({ invocations, onInitError }: Listening, request: IncomingMessage): Promise<number> {
  const { url = '' } = request;
  const [, id = '', sort] = ofInvocation.exec(url) ?? [];
  const body = await json(request);
  if (url === `${below}/init/error`) onInitError(body as ErrorReport);
  else if (sort === 'response') invocations.inHand(id)?.answer(body);
  else if (sort === 'error') invocations.inHand(id)?.fail(body as ErrorReport);
  else return 404;
  return 202;
}

/** Serves one container what Lambda's runtime interface serves, on loopback. */
export async function serveRuntime(listening: Listening): Promise<RuntimeInterface> {
  const server = createServer((request, response) => {
    if (request.method === 'GET' && request.url === `${below}/invocation/next`) return giveNext(listening, response);
    void take(listening, request).then(
      (status) => response.writeHead(status).end('{}'),
      () => response.writeHead(400).end('{}'),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
