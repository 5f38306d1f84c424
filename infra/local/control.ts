import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { invalidInput } from '../../shared/domain/core/refusal.ts';
import { inputFaults } from '../../shared/http/core/input-faults.ts';
import { jsonBody, jsonOperation, type LocalOperation } from './gateway/local-operation.ts';
import type { Outbox } from './outbox.ts';

/** Farthest that one call may move the clock. */
const farthest = Temporal.Duration.from({ years: 2 });

const ClockBody = z.strictObject({ advance: z.string() });

const badSpan = (detail: string) => invalidInput([{ pointer: '/advance', detail }]);

function durationOf(text: string): Temporal.Duration {
  try {
    return Temporal.Duration.from(text);
  } catch {
    throw badSpan('is not an ISO 8601 duration; write it like PT20M or P3D');
  }
}

/** @returns the instant a span ahead. @throws Refusal where the span is not ahead, or too far. */
function targetOf(now: Temporal.Instant, span: Temporal.Duration): Temporal.Instant {
  if (span.sign <= 0) throw badSpan('must be longer than nothing: the clock only runs forward');
  const here = now.toZonedDateTimeISO('UTC');
  const farther = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime) => Temporal.ZonedDateTime.compare(a, b) > 0;
  try {
    const target = here.add(span);
    if (!farther(target, here.add(farthest))) return target.toInstant();
  } catch (error) {
    // Beyond what the calendar can hold: too far as well.
    if (!(error instanceof RangeError)) throw error;
  }
  throw badSpan('must be two years at most');
}

type Advance = (targetOf: (now: Temporal.Instant) => Temporal.Instant) => Promise<boolean>;

/** `GET /_local/clock`: the time of the whole system. */
export const clockOperation = (now: () => Temporal.Instant): LocalOperation =>
  jsonOperation(() => ({ now: now().toString() }));

/**
 * `POST /_local/clock`: answers once the clock has moved and what fell due has fired; with `late` where real time ran out
 * before.
 */
export const advanceOperation = (now: () => Temporal.Instant, advance: Advance): LocalOperation =>
  jsonOperation(async (request) => {
    const body = ClockBody.safeParse(jsonBody(request), { reportInput: true });
    if (!body.success) throw invalidInput(inputFaults(body.error.issues));
    const span = durationOf(body.data.advance);
    const inTime = await advance((here) => targetOf(here, span));
    return { now: now().toString(), ...(!inTime && { late: true }) };
  });

const filters = ['kind', 'caseId', 'channel'] as const;

/** `GET /_local/outbox`: what SNS and SES would have sent, oldest first; `kind`, `caseId` and `channel` narrow it. */
export const outboxOperation = (outbox: Pick<Outbox, 'messages'>): LocalOperation =>
  jsonOperation(({ query }) => {
    const asked = filters.flatMap((name) => (query.has(name) ? [[name, query.get(name)]] : []));
    return { messages: outbox.messages(Object.fromEntries(asked)) };
  });
