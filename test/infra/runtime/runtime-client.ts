import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { type ErrorReport, reportOf } from './error-report.ts';

export interface NextEvent {
  headers: IncomingHttpHeaders;
  event: unknown;
}

/** One connection, kept: the interface is asked for one thing at a time. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const below = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;

async function ask(method: string, path: string, body = '', headers: Record<string, string> = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<{ headers: IncomingHttpHeaders; body: string }>();
  request(`${below}${path}`, { agent, method, headers }, (response) => {
    text(response).then((answered) => resolve({ headers: response.headers, body: answered }), reject);
  })
    .on('error', reject)
    .end(body);
  return promise;
}

/** Waits for the next event, however long. */
export async function nextEvent(): Promise<NextEvent> {
  const { headers, body } = await ask('GET', '/invocation/next');
  return { headers, event: JSON.parse(body) };
}

export const answerEvent = (id: string, result: unknown) =>
  ask('POST', `/invocation/${id}/response`, JSON.stringify(result ?? null));

const tell = (path: string, report: ErrorReport) =>
  ask('POST', path, JSON.stringify(report), { 'Lambda-Runtime-Function-Error-Type': report.errorType });

export const failEvent = (id: string, report: ErrorReport) => tell(`/invocation/${id}/error`, report);
export const failInit = (thrown: unknown) => tell('/init/error', reportOf(thrown));
