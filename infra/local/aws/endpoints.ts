import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type AwsService, jsonError } from './aws-service.ts';

/** Services by the first part of their path; `AWS_ENDPOINT_URL_<SERVICE>` points the SDK at it. */
export type AwsServices = Readonly<Record<string, AwsService>>;

export interface AwsEndpoints {
  /** Address without a trailing slash; a service lives below it under its name. */
  url: string;
  port: number;
  close(): Promise<void>;
}

async function answer(services: AwsServices, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const [, name = '', ...rest] = pathname.split('/');
  const service = services[name];
  const asked = {
    method: request.method ?? '',
    path: `/${rest.join('/')}`,
    query: searchParams,
    headers: request.headers,
    body: await text(request),
  };
  const { status, headers, body } = await (service?.(asked) ?? jsonError(404, 'NotFoundException', 'No such service.'));
  response.writeHead(status, headers).end(body);
}

/** A 5xx makes the SDK try again, as with AWS. */
const failed = (response: ServerResponse) => (): void => {
  const { status, headers, body } = jsonError(500, 'InternalFailure', 'The local service failed.');
  response.writeHead(status, headers).end(body);
};

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return address && typeof address === 'object' ? address.port : port;
}

/**
 * Answers AWS clients on one loopback port.
 * @param wanted the port of an earlier run, because tokens name their issuer by it; another is taken where it is in use
 */
export async function startAwsEndpoints(services: AwsServices, wanted = 0): Promise<AwsEndpoints> {
  const server = createServer((request, response) => {
    answer(services, request, response).catch(failed(response));
  });
  const port = await listen(server, wanted).catch(() => listen(server, 0));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}`, port, close };
}
