import { actorOf } from '../../domain/core/party.ts';
import type { LinkKeys } from '../../links/link-token.ts';
import { fingerprint } from '../../links/seal.ts';
import { type Exchange, part, type RequestState } from './exchange.ts';
import { header } from './gateway-event.ts';
import { HttpFault } from './http-fault.ts';
import type { HttpSetup } from './http-setup.ts';
import { isRescued } from './rescue.ts';
import { takesKey } from './route.ts';
import { sourceOf } from './source-address.ts';

/** How long an answer is kept for its key, in seconds (product contract: at least 24 hours). */
const keepSeconds = 24 * 3600;
/** How long what is sent twice without a key is known for the same, in seconds. */
const doubleSeconds = 15 * 60;

type Key = NonNullable<RequestState['key']>;

/** @throws HttpFault 400 for a key that is none */
function sentKey({ door }: HttpSetup, event: Exchange): Key | undefined {
  const secret = header(event, 'idempotency-key');
  if (secret === undefined) return undefined;
  if (secret.length < 1 || secret.length > 255)
    throw new HttpFault(400, 'bad-idempotency-key', 'Idempotency-Key must have 1 to 255 characters.');
  const { kind, id } = actorOf(part(event, 'caller'));
  const person = event.state.route?.person?.(event.state.body);
  const owner = person === undefined ? [kind, id] : [kind, id, door.comparable(person)];
  return {
    secret,
    requestKey: fingerprint(...owner, event.httpMethod, event.path, secret),
    bodyHash: fingerprint(door.comparable(event.state.raw)),
    keepSeconds,
  };
}

/** Names a request without a key by what it says, and by who signed in, under a key of ours: nobody who reads the table can guess it. */
async function doubleKey({ door, linkKeys }: HttpSetup, event: Exchange): Promise<Key | undefined> {
  const { route, body } = event.state;
  const saying = route?.said ? route.said(body) : body;
  if (saying === undefined) return undefined;
  const keys: LinkKeys | undefined = await linkKeys?.().catch(() => undefined);
  if (!keys) return undefined;
  const mark = route?.mark?.(body, { keys, now: part(event, 'now'), source: sourceOf(event) });
  if (route?.mark && mark === undefined) return undefined;
  const said = door.comparable(mark === undefined ? saying : [mark, saying]);
  const caller = part(event, 'caller');
  const owner = caller.kind === 'public' ? [] : [actorOf(caller).id];
  return {
    secret: said,
    requestKey: fingerprint('double', keys.current.key, ...owner, event.httpMethod, event.path, said),
    bodyHash: fingerprint(said),
    keepSeconds: doubleSeconds,
  };
}

/**
 * The key that a request goes by: its Idempotency-Key, or on a route that knows its person (`route.person`) what it says; on one that
 * takes forms of pages (`route.said`) always that.
 * @throws HttpFault 400 for a key that is none, unless it came with an emergency
 */
export async function requestKey(setup: HttpSetup, event: Exchange): Promise<Key | undefined> {
  if (!takesKey(event.httpMethod)) return undefined;
  if (event.state.route?.said) return doubleKey(setup, event);
  try {
    const key = sentKey(setup, event);
    if (key) return key;
  } catch (error) {
    if (!isRescued(setup, event)) throw error;
  }
  return event.state.route?.person ? doubleKey(setup, event) : undefined;
}
