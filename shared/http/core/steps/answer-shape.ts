import * as z from 'zod/mini';
import { csvType } from '../../../contract/views/csv-text.ts';
import { prefersCsv } from '../../html/prefers.ts';
import type { Door, Written } from '../door.ts';
import { type Exchange, part, type Step, type StepRequest } from '../exchange.ts';
import type { GatewayAnswer } from '../gateway-event.ts';
import type { HttpSetup } from '../http-setup.ts';
import type { OperationAnswer } from '../operation.ts';
import type { Answer, Route } from '../route.ts';

/** A table is kept as a file that says what it tells, of which clinic and of which dates. */
function csvHeaders({ path, multiValueQueryStringParameters: query }: Exchange): Record<string, string> {
  const clinics = (query?.clinic ?? []).filter((value) => /^[a-z\d-]+$/.test(value));
  const dates = Object.entries(query ?? {})
    .flatMap(([name, values]) => (name === 'clinic' ? [] : (values ?? [])))
    .filter((value) => /^[\d-]+$/.test(value));
  const name = [path.split('/').at(-1), ...clinics, ...dates].join('-');
  return { 'Content-Type': csvType, 'Content-Disposition': `attachment; filename="${name}.csv"` };
}

/** @throws where the body does not fit its schema. */
function written({ schema, mediaType, csv }: Answer, body: unknown, door: Door, event: Exchange): Written {
  if (!schema) return { headers: {}, body: '' };
  const described = z.parse(schema, body);
  if (csv && prefersCsv(event)) return { headers: csvHeaders(event), body: csv(described) };
  return mediaType ? { headers: { 'Content-Type': mediaType }, body: String(described) } : door.write(described, event);
}

/**
 * Writes an operation's answer as the gateway wants it.
 * @throws when the answer does not fit the route's own schema: nothing undescribed leaves.
 */
function shaped(route: Route, answer: OperationAnswer, door: Door, event: Exchange): GatewayAnswer {
  const description = route.answers[answer.status];
  if (!description) throw new Error(`${route.operation} describes no answer ${answer.status}.`);
  const { headers, body } = written(description, answer.body, door, event);
  return { statusCode: answer.status, headers: { ...headers, 'Cache-Control': 'no-store', ...answer.headers }, body };
}

/** Checks every answer, replayed ones too, against the route's schema on leaving. */
export function answerShape({ door }: HttpSetup): Step {
  const write = (request: StepRequest): void => {
    const answer = request.response;
    if (answer && 'status' in answer)
      request.response = shaped(part(request.event, 'route'), answer, door, request.event);
  };
  return { after: write, onError: write };
}
