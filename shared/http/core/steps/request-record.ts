import { epochSeconds } from '../../../domain/core/instants.ts';
import { actorOf } from '../../../domain/core/party.ts';
import { Refusal } from '../../../domain/core/refusal.ts';
import type { LinkKeys } from '../../../links/link-token.ts';
import { fingerprint, seal, unseal } from '../../../links/seal.ts';
import type { Change, RequestRecord } from '../../../workflows/core/changes.ts';
import { Conflict, OutcomeUnknown } from '../../../workflows/core/commit-errors.ts';
import { type Exchange, part, type RequestState, type Step, type StepRequest } from '../exchange.ts';
import { bodyText, header } from '../gateway-event.ts';
import { HttpFault } from '../http-fault.ts';
import type { HttpSetup } from '../http-setup.ts';
import type { OperationAnswer } from '../operation.ts';
import { isPassing } from '../passing-trouble.ts';
import { takesKey } from '../route.ts';

/** How long an answer is kept for its key, in seconds (product contract: at least 24 hours). */
const keepSeconds = 24 * 3600;

type Key = NonNullable<RequestState['key']>;

function keyOf({ door }: HttpSetup, event: Exchange): Key | undefined {
  const secret = header(event, 'idempotency-key');
  if (secret === undefined) return undefined;
  if (secret.length < 1 || secret.length > 255)
    throw new HttpFault(400, 'bad-idempotency-key', 'Idempotency-Key must have 1 to 255 characters.');
  const { kind, id } = actorOf(part(event, 'caller'));
  return {
    secret,
    requestKey: fingerprint(kind, id, event.httpMethod, event.path, secret),
    bodyHash: fingerprint(door.comparable(event.state.raw)),
  };
}

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
        expiresAt: nowSeconds + keepSeconds,
      },
    },
  ];

/** Bodies are compared as data; an answer that the first release kept has the hash of its body's text. */
const isSameBody = ({ bodyHash }: RequestRecord, key: Key, event: Exchange): boolean =>
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

/** A repeat runs like a first request until it is refused: by its own record, or because the first one took the time. */
async function answerFromRecord(setup: HttpSetup, request: StepRequest): Promise<void> {
  const { key, now } = request.event.state;
  const { error: thrown } = request;
  if (!key || !now || !mayBeAnswered(thrown)) return;
  try {
    const record = await recordOf(setup, key, thrown, epochSeconds(now));
    if (record) request.response = replay(await keysOf(setup), key, record, request.event);
  } catch (error) {
    // Where nobody can read the record, what was thrown first says more.
    request.error = error instanceof Refusal ? error : thrown;
  }
}

/**
 * Honours `Idempotency-Key` on POST and PATCH. The record is written in the business transaction, so there is no gap in which
 * a crash could run a request twice, and a first request costs no extra read. Only a route that commits more than once looks for
 * its record first; the refusal then brings the kept answer.
 */
export const requestRecord = (setup: HttpSetup): Step => ({
  before: async ({ event }) => {
    event.state.keep = () => [];
    const key = takesKey(event.httpMethod) ? keyOf(setup, event) : undefined;
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
  onError: (request) => answerFromRecord(setup, request),
});
