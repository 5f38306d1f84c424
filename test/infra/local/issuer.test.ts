import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, test } from 'vitest';
import type { LocalRequest } from '../../../infra/local/gateway/local-operation.ts';
import { openPeople } from '../../../infra/local/issuer/people.ts';
import { staffToken } from '../../../infra/local/issuer/staff-token.ts';
import { tokenEndpoint } from '../../../infra/local/issuer/token-endpoint.ts';
import { openTokenIssuer, type TokenIssuer } from '../../../infra/local/issuer/token-issuer.ts';
import type { StaffMember } from '../../../shared/domain/directory/directory.ts';
import { Claims, callerOfClaims } from '../../../shared/http/core/caller.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const url = 'http://127.0.0.1:4566/issuer';
const staff: StaffMember[] = [
  { recipientId: 'desk-1', role: 'front-desk', email: 'd@example.org', phone: '+16315550102' },
  { recipientId: 'nurse-7', role: 'nurse', email: 'n@example.org', phone: '+16315550101' },
  { recipientId: 'nurse-8', role: 'nurse', email: 'm@example.org', phone: '+16315550103' },
];
let time = Temporal.Instant.from('2026-11-23T15:00:00Z');
let keyFile: string;
let issuer: TokenIssuer;

beforeEach(async () => {
  time = Temporal.Instant.from('2026-11-23T15:00:00Z');
  keyFile = join(temporaryFolder(), 'token-key.json');
  issuer = await openTokenIssuer(keyFile, url, () => time);
});

const verified = async (token: string) => {
  const currentDate = new Date(time.epochMilliseconds);
  const keys = createLocalJWKSet(issuer.keySet);
  return (await jwtVerify(token, keys, { issuer: url, algorithms: ['RS256'], currentDate })).payload;
};
const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
const form = 'application/x-www-form-urlencoded';

interface Asked {
  authorization?: string;
  type?: string;
  fields?: Record<string, string>;
}

async function ask({ authorization, type = form, fields = { grant_type: 'client_credentials' } }: Asked) {
  const headers: LocalRequest['headers'] = {
    'Content-Type': type,
    ...(authorization && { Authorization: authorization }),
  };
  const body = new URLSearchParams(fields).toString();
  const answer = await tokenEndpoint(
    issuer,
    openPeople({ issuer, staff: async () => staff, now: () => time, zone: 'America/New_York' }),
  )({ headers, query: new URLSearchParams(), body });
  return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(answer.body) };
}

describe('POST /oauth2/token', () => {
  const oncology = basic('demo-oncology', 'demo-secret');

  test('gives a referrer a token with the claims of Cognito', async () => {
    const { status, headers, body } = await ask({ authorization: oncology });
    expect(status).toBe(200);
    expect(headers['Cache-Control']).toBe('no-store');
    expect(body).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'referrals/read referrals/write',
    });
    const claims = await verified(body.access_token);
    expect(claims).toMatchObject({
      iss: url,
      token_use: 'access',
      client_id: 'demo-oncology',
      scope: 'referrals/read referrals/write',
      iat: time.epochMilliseconds / 1000,
      exp: time.epochMilliseconds / 1000 + 3600,
    });
    expect(callerOfClaims(Claims.parse(claims))).toEqual({
      kind: 'referrer',
      referrerId: 'demo-oncology',
      scopes: ['referrals/read', 'referrals/write'],
    });
  });

  test('takes id and secret from the form too, and gives no more than the scope asked for', async () => {
    const secret = { client_id: 'demo-hospital', client_secret: 'demo-hospital-secret' };
    const fields = { grant_type: 'client_credentials', scope: 'referrals/read', ...secret };
    const { status, body } = await ask({ fields });
    expect(status).toBe(200);
    expect(body.scope).toBe('referrals/read');
    expect((await verified(body.access_token)).scope).toBe('referrals/read');
  });

  test.each([
    ['a wrong secret', { authorization: basic('demo-oncology', 'demo-hospital-secret') }],
    ['an unknown client', { authorization: basic('toString', 'x') }],
    ['no client', {}],
    ['half a credential', { authorization: `Basic ${Buffer.from('demo-oncology').toString('base64')}` }],
    ['wrong credentials with a wrong grant', { fields: { grant_type: 'password' } }],
  ] satisfies [string, Asked][])('answers 401 to %s', async (_, asked) => {
    const { status, headers, body } = await ask(asked);
    expect(status).toBe(401);
    expect(headers['WWW-Authenticate']).toMatch(/^Basic/);
    expect(body.error).toBe('invalid_client');
  });

  test.each([
    ['another grant', { grant_type: 'authorization_code' }, 'unsupported_grant_type'],
    ['no grant', {}, 'invalid_request'],
    ['a scope that there is not', { grant_type: 'client_credentials', scope: 'staff/use' }, 'invalid_scope'],
  ])('answers 400 to %s', async (_, fields, error) => {
    const { status, body } = await ask({ authorization: oncology, fields });
    expect([status, body.error]).toEqual([400, error]);
  });

  test('takes a form only', async () => {
    await expect(ask({ authorization: oncology, type: 'application/json' })).rejects.toMatchObject({ status: 415 });
  });
});

describe('GET /_local/token', () => {
  const tokenFor = (query: string) =>
    staffToken(issuer, async () => staff)({ headers: {}, query: new URLSearchParams(query), body: '' });

  test('signs in a member of staff with the role', async () => {
    const { body } = await tokenFor('role=nurse');
    const claims = await verified(JSON.parse(body).accessToken);
    expect(claims).toMatchObject({
      username: 'nurse-7',
      'cognito:groups': ['nurse'],
      token_use: 'access',
      scope: 'staff/use',
      client_id: 'console',
    });
    expect(callerOfClaims(Claims.parse(claims))).toEqual({ kind: 'staff', staffId: 'nurse-7', roles: ['nurse'] });
  });

  test('signs in whom the staffId names', async () => {
    const { body } = await tokenFor('role=nurse&staffId=nurse-8');
    expect(await verified(JSON.parse(body).accessToken)).toMatchObject({ sub: 'nurse-8', username: 'nurse-8' });
  });

  test.each([
    ['role=nurse&staffId=nurse-9', 'is no recipientId of a member of staff in the directory'],
    ['role=nurse&staffId=', 'is no recipientId of a member of staff in the directory'],
    ['role=nurse&staffId=desk-1', 'has the role front-desk: ask for that role, or name another person'],
  ])('refuses %s by name', async (query, detail) => {
    await expect(tokenFor(query)).rejects.toMatchObject({
      kind: 'invalid-input',
      extras: { errors: [{ pointer: '/staffId', detail }] },
    });
  });

  test.each(['role=janitor', '', 'role='])('refuses %j by name', async (query) => {
    await expect(tokenFor(query)).rejects.toMatchObject({
      kind: 'invalid-input',
      extras: { errors: [{ pointer: '/role', detail: 'must be one of front-desk, nurse, surgeon, admin' }] },
    });
  });
});

describe('tokens', () => {
  const claims = { sub: 's', client_id: 'c', scope: 'x' };

  test('expire by the shared clock', async () => {
    const token = await issuer.sign(claims);
    expect(await issuer.verify(token)).toMatchObject(claims);
    time = time.add({ minutes: 61 });
    expect(await issuer.verify(token)).toBeUndefined();
  });

  test('outlive a restart, and are worth nothing under another key or issuer', async () => {
    const token = await issuer.sign(claims);
    const again = await openTokenIssuer(keyFile, url, () => time);
    expect(await again.verify(token)).toMatchObject(claims);
    const stranger = await openTokenIssuer(join(temporaryFolder(), 'key.json'), url, () => time);
    expect(await stranger.verify(token)).toBeUndefined();
    const elsewhere = await openTokenIssuer(keyFile, 'http://127.0.0.1:1/issuer', () => time);
    expect(await elsewhere.verify(token)).toBeUndefined();
  });

  test('that only look like one are refused', async () => {
    const token = await issuer.sign(claims);
    const [head, payload, signature] = token.split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const bad of ['', 'x', `${head}.${payload}`, `${none}.${payload}.`, `${head}.${payload}x.${signature}`])
      expect(await issuer.verify(bad)).toBeUndefined();
  });

  test('publish no private part of the key', () => {
    expect(Object.keys(issuer.keySet.keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });
});
