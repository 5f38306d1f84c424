import { epochSeconds } from '../../../domain/core/instants.ts';
import { Refusal } from '../../../domain/core/refusal.ts';
import type { LinkKeys } from '../../../links/link-token.ts';
import { fingerprint, seal, unseal } from '../../../links/seal.ts';
import type { Change, RequestRecord } from '../../../workflows/core/changes.ts';
import { Conflict, OutcomeUnknown } from '../../../workflows/core/commit-errors.ts';
import { type Exchange, part, type RequestState, type Step, type StepRequest } from '../exchange.ts';
import { bodyText } from '../gateway-event.ts';
import type { HttpSetup } from '../http-setup.ts';
import type { OperationAnswer } from '../operation.ts';
import { isPassing } from '../passing-trouble.ts';
import { actOnRepeat } from '../repeated.ts';
import { requestKey } from '../request-key.ts';

type Key = NonNullable<RequestState['key']>;

/**
 * An emergency is taken also while nothing can seal its answer: a repeat of it is then a second case, which harms less than
 * none. One whose answer was kept before is not taken twice.
 */
const unsealable =
  (why: unknown) =>
  (answer: OperationAnswer): Change[] => {
    if (answer.emergency) return [];
    throw why;
  };

const recorder =
  (keys: LinkKeys, key: Key, nowSeconds: number) =>
  (answer: OperationAnswer): Change[] => [
    {
      kind: 'request-answered',
      now: nowSeconds,
      record: {
        requestKey: key.requestKey,
        bodyHash: key.bodyHash,
        status: answer.status,
        sealedBody: seal(keys, key.secret, JSON.stringify({ body: answer.body, headers: answer.headers })),
        expiresAt: nowSeconds + key.keepSeconds,
      },
    },
  ];

/** Bodies are compared as data; an answer that the first release kept has the hash of its body's text. */
export const isSameBody = ({ bodyHash }: RequestRecord, key: Key, event: Exchange): boolean =>
  bodyHash === key.bodyHash || bodyHash === fingerprint(bodyText(event));

/** The first answer to a repeated key; 422 where the body is another one. */
function replay(keys: LinkKeys, key: Key, record: RequestRecord, event: Exchange): OperationAnswer {
  if (!isSameBody(record, key, event))
    throw new Refusal(
      'key-reused',
      'This Idempotency-Key was used with another body. Use a new key for a new request.',
    );
  const text = unseal(keys, key.secret, record.sealedBody);
  if (text === undefined)
    throw new Refusal(
      'request-running',
      'This request was answered, but its answer cannot be read any more. Ask for the record itself.',
    );
  const { body, headers } = JSON.parse(text);
  return { status: record.status, body, headers: { ...headers, 'Idempotent-Replayed': 'true' } };
}

function keysOf({ linkKeys }: HttpSetup): Promise<LinkKeys> {
  if (!linkKeys) throw new Error('A function with a POST needs link keys to seal its answers.');
  return linkKeys();
}

async function recordOf(setup: HttpSetup, key: Key, error: unknown, now: number) {
  if (error instanceof Conflict && error.winner) return error.winner;
  const found = await setup.requests?.answered(key.requestKey);
  return found && found.expiresAt > now ? found : undefined;
}

/** What may mean that this very request was carried out before, or just now: a refusal, a conflict, or no word in time. */
const mayBeAnswered = (error: unknown): boolean =>
  error instanceof Refusal || error instanceof Conflict || error instanceof OutcomeUnknown || isPassing(error);

/** @returns the kept answer, where there is one. @throws Refusal; what was thrown first where nobody can read the record: it says more */
async function keptAnswer(
  setup: HttpSetup,
  { event, error: thrown }: StepRequest,
): Promise<OperationAnswer | undefined> {
  const { key, now } = event.state;
  if (!key || !now || !mayBeAnswered(thrown)) return undefined;
  try {
    const record = await recordOf(setup, key, thrown, epochSeconds(now));
    return record && replay(await keysOf(setup), key, record, event);
  } catch (error) {
    throw error instanceof Refusal ? error : thrown;
  }
}

/** A repeat runs like a first request until it is refused: by its own record, or because the first one took the time. */
async function answerFromRecord(setup: HttpSetup, request: StepRequest): Promise<void> {
  const { event, context } = request;
  try {
    const answer = await keptAnswer(setup, request);
    if (!answer) return;
    request.response = await actOnRepeat(setup, event, answer, () => context.getRemainingTimeInMillis());
  } catch (error) {
    request.error = error as Error;
  }
}

/**
 * A page that shows a refusal is an answer (shown-again.ts). Of two presses at once the second reads what the first has changed, but its look-up
 * came before that: so the record is looked up once more before anybody is told that nothing was done.
 */
async function notAfterAll(
  setup: HttpSetup,
  { event, context, response }: StepRequest,
): Promise<OperationAnswer | undefined> {
  const { key, now, route } = event.state;
  if (!key || !now || !route?.looksUpKey || !response || !('status' in response) || response.status < 400)
    return undefined;
  const record = await recordOf(setup, key, undefined, epochSeconds(now)).catch(() => undefined);
  if (!record) return undefined;
  const kept = replay(await keysOf(setup), key, record, event);
  return actOnRepeat(setup, event, kept, () => context.getRemainingTimeInMillis());
}

/**
 * Honours `Idempotency-Key` on POST and PATCH, and knows what is sent twice without one where the route can. The record is written in the business transaction, so there is no gap in which
 * a crash could run a request twice, and a first request costs no extra read. Only a route that commits more than once looks for
 * its record first; the refusal then brings the kept answer.
 */
export const requestRecord = (setup: HttpSetup): Step => ({
  before: async ({ event }) => {
    event.state.keep = () => [];
    const key = await requestKey(setup, event);
    if (!key) return;
    event.state.key = key;
    const nowSeconds = epochSeconds(part(event, 'now'));
    if (event.state.route?.looksUpKey && (await recordOf(setup, key, undefined, nowSeconds)))
      throw new Refusal('request-running', 'This request was carried out before.');
    event.state.keep = await keysOf(setup).then(
      (keys) => recorder(keys, key, nowSeconds),
      async (why: unknown) => {
        const known = await recordOf(setup, key, undefined, nowSeconds).catch(() => undefined);
        if (known) throw why;
        return unsealable(why);
      },
    );
  },
  after: async (request) => {
    request.response = (await notAfterAll(setup, request)) ?? request.response;
  },
  onError: (request) => answerFromRecord(setup, request),
});
