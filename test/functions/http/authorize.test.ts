import { describe, expect, it, vi } from 'vitest';
import { type AuthorizerEvent, authorize } from '../../../functions/http/authorizer/authorize.ts';
import { digestUnder } from '../../../shared/links/keyed-digest.ts';
import { keepAtHand } from '../../../shared/links/keys-at-hand.ts';
import { type LinkKeys, mintLink } from '../../../shared/links/link-token.ts';
import type { Log } from '../../../shared/observability/log.ts';

const keys: LinkKeys = { current: { id: 'k1', key: Buffer.alloc(32, 1).toString('base64url') } };
const link = (action: 'booking' | 'manage', subject: string) => mintLink(keys, { action, subject, expires: 2000 });
const booking = link('booking', 'int_1');
const manage = link('manage', 'apt_1');
const jwt = 'header.payload.signature';
const away = async (): Promise<never> => {
  throw Object.assign(new Error('connect ECONNREFUSED of Ana'), { code: 'ECONNREFUSED' });
};

const requestContext = { requestId: 'r', identity: { sourceIp: '192.0.2.7' } };
const asked = { methodArn: 'arn', httpMethod: 'GET', headers: null, queryStringParameters: null, requestContext };

/** Everything works and knows one JWT, unless the test says otherwise. */
function setup(changes: { claims?: object; linkKeys?: () => Promise<LinkKeys>; verify?: () => Promise<unknown> } = {}) {
  const error = vi.fn<Log['error']>();
  const claims = { token_use: 'access', client_id: 'c', scope: 'referrals/read', ...changes.claims };
  const verify = changes.verify ?? (async (token: string) => (token === jwt ? claims : undefined));
  const deps = { now: () => 1000, linkKeys: changes.linkKeys ?? (async () => keys), verify, log: { error } };
  const ask = (event: Partial<AuthorizerEvent>) => authorize(deps, { ...asked, ...event });
  return { ask, error };
}

const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });
const inAddress = (token: string) => ({ queryStringParameters: { token } });

describe('the authoriser', () => {
  it.each([
    ['nobody', {}, { callerKind: 'public' }],
    ['a booking token', bearer(booking), { callerKind: 'booking', callerId: 'int_1' }],
    ['a manage token', bearer(manage), { callerKind: 'manage', callerId: 'apt_1' }],
    ['a manage token in the address', inAddress(manage), { callerKind: 'manage', callerId: 'apt_1' }],
    ['a JWT', bearer(jwt), { callerKind: 'referrer', callerId: 'c', callerGrants: 'referrals/read' }],
  ])('lets %s through', async (_, event, context) => {
    expect((await setup().ask(event)).context).toEqual(context);
  });

  /** As Node reads the header byte 0xE9, and as `%C3%A9` arrives. */
  const odd = (token: string, place: number) => `${token.slice(0, place)}é${token.slice(place + 1)}`;

  it.each<[string, Partial<AuthorizerEvent>]>([
    ['a header without a token', { headers: { Authorization: 'Bearer' } }],
    ['another scheme', { headers: { Authorization: 'Basic YTpi' } }],
    ['a link altered by a character that base64url lacks', bearer(odd(booking, booking.length - 1))],
    ['a link with such a character in its claim', bearer(odd(booking, 3))],
    ['a JWT that is not good', bearer('a.b.c')],
    ['a link that is over', bearer(mintLink(keys, { action: 'booking', subject: 'int_1', expires: 1000 }))],
    ['an altered one in an address', inAddress(odd(manage, manage.length - 1))],
    ['a booking token in an address', inAddress(booking)],
    ['an empty one in an address', inAddress('')],
    [
      'one in an address that is over',
      inAddress(mintLink(keys, { action: 'manage', subject: 'apt_1', expires: 1000 })),
    ],
    ['a JWT in an address', inAddress(jwt)],
  ])(
    'lets %s through as invalid: Lambda counts no error, the log has no line, and the function refuses',
    async (_, event) => {
      const { ask, error } = setup();
      expect(await ask(event)).toMatchObject({
        principalId: 'invalid',
        policyDocument: { Statement: [{ Effect: 'Allow', Resource: 'arn' }] },
        context: { callerKind: 'invalid' },
      });
      expect(error).not.toHaveBeenCalled();
    },
  );

  it.each([{ token_use: 'id' }, { client_id: undefined }])('lets a JWT with %j through as invalid', async (claims) => {
    expect((await setup({ claims }).ask(bearer(jwt))).context).toEqual({ callerKind: 'invalid' });
  });

  it('names where a request comes from by a keyed digest, once something has read the keys', async () => {
    const { ask } = setup();
    expect((await ask(bearer(booking))).context).not.toHaveProperty('source');
    keepAtHand(keys, 1000);
    const { context } = await ask(bearer(booking));
    expect(context.source).toBe(digestUnder(keys, 'source', '192.0.2.7'));
    keepAtHand(keys, 700);
    expect((await ask({})).context).not.toHaveProperty('source');
  });
});

describe('while keys cannot be had the authoriser', () => {
  it.each([
    ['jwt', { verify: away }, bearer(jwt)],
    ['link', { linkKeys: away }, bearer(booking)],
    ['link', { linkKeys: away }, inAddress(manage)],
  ] as const)('fails loudly for a %s, neither refusing nor admitting it', async (kind, broken, event) => {
    const { ask, error } = setup(broken);
    const failure = await ask(event).catch((thrown: Error) => thrown);
    expect(failure).toBeInstanceOf(Error);
    expect((failure as Error).message).not.toMatch(/Unauthorized|Ana/);
    expect(error).toHaveBeenCalledExactlyOnceWith('token-keys-unavailable', { kind }, expect.any(Error));
  });

  it('lets those through who bring no token', async () => {
    const { ask } = setup({ verify: away, linkKeys: away });
    expect((await ask({})).context).toEqual({ callerKind: 'public' });
  });
});
