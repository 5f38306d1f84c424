import { describe, expect, test } from 'vitest';
import { personOfToken } from '../../functions/http/console-sign-in/person-of-token.ts';
import { SignInUnavailable } from '../../shared/workflows/sessions/ports.ts';

const claims = {
  token_use: 'access',
  username: 'nurse-1',
  sub: 'b3c1',
  client_id: 'console',
  scope: 'openid staff/use',
  'cognito:groups': ['nurse', 'choir'],
  auth_time: 1_795_757_400,
};
const personIn = (changes: object) => personOfToken(async () => ({ ...claims, ...changes }), 'console')('token');

describe('whom an access token names', () => {
  test('by the user name of the directory, with the roles among the groups', async () => {
    expect(await personIn({})).toEqual({ staffId: 'nurse-1', roles: ['nurse'], provedAt: 1_795_757_400 });
    expect(await personIn({ 'cognito:groups': undefined })).toMatchObject({ roles: [] });
  });

  test.each([
    ['an id token', { token_use: 'id' }],
    ['without its use', { token_use: undefined }],
    ['of another client', { client_id: 'demo-oncology' }],
    ['without the scope of staff', { scope: 'openid' }],
    ['of a referrer', { scope: 'referrals/read referrals/write' }],
  ])('%s: nobody', async (_, changes) => {
    expect(await personIn(changes)).toBeUndefined();
  });

  test('that our issuer did not sign: nobody', async () => {
    expect(await personOfToken(async () => undefined, 'console')('token')).toBeUndefined();
  });

  test('nobody can tell where the keys cannot be had', async () => {
    const verify = () => Promise.reject(new Error('timeout'));
    await expect(personOfToken(verify, 'console')('token')).rejects.toBeInstanceOf(SignInUnavailable);
  });
});
