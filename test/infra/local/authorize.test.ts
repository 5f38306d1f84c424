import { describe, expect, test } from 'vitest';
import { localGateway } from '../../support/local-gateway.ts';

const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

/** A user pool that knows two tokens. */
const verify = async (token: string) => {
  if (token === 'reader')
    return { client_id: 'c1', scope: 'a/read b/all', 'cognito:groups': ['nurse', 'admin'], exp: 5 };
  if (token === 'other') return { client_id: 'c2', scope: 'b/all' };
  return undefined;
};

/** What our REQUEST authoriser answers. */
const policy = (Effect: 'Allow' | 'Deny', Resource?: string) => (event: object) => ({
  principalId: 'p1',
  policyDocument: {
    Version: '2012-10-17',
    Statement: [{ Effect, Resource: Resource ?? (event as { methodArn: string }).methodArn }],
  },
  context: { callerKind: 'booking', callerId: 'int_1', count: 3 },
});

describe('a route without an authoriser', () => {
  test('asks nobody, whatever the token', async () => {
    const { ask, events } = await localGateway();
    expect((await ask('/things', bearer('rubbish'))).status).toBe(200);
    expect(events).toHaveLength(1);
  });
});

describe('a route behind the user pool', () => {
  test('hands the claims on as strings', async () => {
    const { ask, events } = await localGateway({ verify });
    expect((await ask('/own', bearer('reader'))).status).toBe(200);
    expect(events[0]?.requestContext.authorizer).toEqual({
      claims: { client_id: 'c1', scope: 'a/read b/all', 'cognito:groups': 'nurse,admin', exp: '5' },
    });
  });

  test.each([
    ['without a token', {}],
    ['with a token that is not valid', bearer('rubbish')],
    ['with another scheme', { headers: { Authorization: 'Basic cmVhZGVyOng=' } }],
  ])('answers 401 to a request %s', async (_, init) => {
    const { ask, events } = await localGateway({ verify });
    const response = await ask('/own', init);
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(events).toEqual([]);
  });

  test('answers 403 to a token without any of its scopes', async () => {
    const { ask, events } = await localGateway({ verify });
    const response = await ask('/own', bearer('other'));
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ type: 'urn:spinebridge:problem:not-allowed' });
    expect(events).toEqual([]);
  });
});

test('a route behind the user pool answers 503, not 401, where the keys cannot be had', async () => {
  const { ask, events } = await localGateway({ verify: () => Promise.reject(new Error('keys of Ana Perez')) });
  const response = await ask('/own', bearer('reader'));
  expect([response.status, response.headers.get('retry-after'), response.headers.get('www-authenticate')]).toEqual([
    503,
    '2',
    null,
  ]);
  expect(await response.text()).not.toContain('Ana');
  expect(events).toEqual([]);
});

describe('a route behind the REQUEST authoriser', () => {
  test('is asked without a body, and its context is handed on as strings', async () => {
    const { ask, events } = await localGateway({ functions: { authorizer: policy('Allow') } });
    expect((await ask('/any?token=t')).status).toBe(200);
    const [asked, served] = events;
    expect(asked).toMatchObject({
      type: 'REQUEST',
      methodArn: 'arn:aws:execute-api:us-east-1:000000000000:local/local/GET/any',
      queryStringParameters: { token: 't' },
    });
    expect(asked).not.toHaveProperty('body');
    expect(served?.requestContext.authorizer).toMatchObject({
      principalId: 'p1',
      callerKind: 'booking',
      callerId: 'int_1',
      count: '3',
    });
  });

  test.each([
    ['403 where its policy denies', 403, policy('Deny')],
    ['403 where its policy allows something else', 403, policy('Allow', 'arn:aws:execute-api:*/GET/other')],
    ['503 where it fails', 503, () => Promise.reject(new Error('Ana Perez'))],
    ['503 where it answers no policy', 503, () => ({})],
  ])('answers %s', async (_, status, authorizer) => {
    const { ask, events } = await localGateway({ functions: { authorizer } });
    const response = await ask('/any', bearer('x'));
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('www-authenticate')).toBeNull();
    expect(response.headers.get('retry-after')).toBe(status === 503 ? '2' : null);
    const text = await response.text();
    // A patient adds answers by a link: where that cannot be checked, nobody knows whether they were an emergency.
    expect([text.includes('Ana'), text.includes('call 911')]).toEqual([false, status === 503]);
    expect(events).toHaveLength(1);
  });
});
