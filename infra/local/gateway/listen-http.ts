import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { HttpFault } from '../../../shared/http/core/http-fault.ts';
import { everyAnswer } from '../../../shared/http/core/security-headers.ts';
import { StartFault } from '../start-fault.ts';
import { problemWire, writeAnswer } from './write-answer.ts';

export interface HttpServer {
  port: number;
  /** Begins to serve; until then every request gets a 503. */
  serve(listener: RequestListener): void;
  close(): Promise<void>;
}

/** Answers what is no HTTP at all. */
function refuseMalformed(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
    const headers = { ...everyAnswer, 'x-request-id': randomUUID(), Connection: 'close' };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    return socket.end([`HTTP/1.1 ${status}`, ...lines, '', ''].join('\r\n'));
  });
}

const starting: RequestListener = (request, response) => {
  const fault = new HttpFault(503, 'starting', 'The system is starting.', { 'Retry-After': '1' });
  const requestId = randomUUID();
  writeAnswer(request, response, problemWire(fault, request, requestId), requestId);
};

async function listen(server: Server, host: string, port: number): Promise<number> {
  server.listen({ host, port });
  await once(server, 'listening');
  const address = server.address();
  return address && typeof address === 'object' ? address.port : port;
}

/** What a machine without IPv6 says of its loopback address. */
const noSuchAddress = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

const refused = (port: number, { code }: NodeJS.ErrnoException): StartFault =>
  code === 'EADDRINUSE'
    ? new StartFault(`Port ${port} is in use: stop what holds it, or set PORT to another port.`)
    : new StartFault(`Port ${port} cannot be opened (${code}): set PORT to one between 1024 and 65535.`);

async function close(servers: readonly Server[]): Promise<void> {
  for (const server of servers) {
    if (!server.listening) continue;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }
}

/**
 * Takes a port on both loopback addresses that `localhost` may mean, and on no other.
 * @param wanted 0 takes any free one
 * @throws StartFault where the port is in use
 */
export async function listenHttp(wanted: number): Promise<HttpServer> {
  let listener = starting;
  const servers = [0, 1].map(() => createServer((request, response) => listener(request, response)));
  servers.forEach(refuseMalformed);
  const [first, second] = servers as [Server, Server];
  try {
    const port = await listen(first, '127.0.0.1', wanted);
    await listen(second, '::1', port).catch((error: NodeJS.ErrnoException) => {
      if (!noSuchAddress.has(error.code ?? '')) throw error;
    });
    const serve = (next: RequestListener): void => {
      listener = next;
    };
    return { port, serve, close: () => close(servers) };
  } catch (error) {
    await close(servers);
    throw refused(wanted, error as NodeJS.ErrnoException);
  }
}
