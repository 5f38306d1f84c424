import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import {
  type CryptoKey,
  createRemoteJWKSet,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { tokenVerifier } from '../../../shared/http/core/verify-token.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const issuer = 'https://issuer.example';
const now = Temporal.Instant.from('2026-11-23T14:00:00Z');
const seconds = now.epochMilliseconds / 1000;

let key: CryptoKey;
let other: CryptoKey;
let keySet: { keys: JWK[] };
beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  key = pair.privateKey;
  other = (await generateKeyPair('RS256')).privateKey;
  keySet = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }] };
});

const sign = (claims: JWTPayload = {}, by = key, kid = 'k1'): Promise<string> =>
  new SignJWT({ iss: issuer, exp: seconds + 60, client_id: 'c', ...claims })
    .setProtectedHeader({ alg: 'RS256', kid })
    .sign(by);

const answerKeys: RequestListener = (_, response) => void response.end(JSON.stringify(keySet));

/** A verifier whose issuer answers for its keys as the listener does. */
async function verifier(listener: RequestListener = answerKeys, timeoutDuration = 20_000) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const keys = createRemoteJWKSet(new URL(`http://127.0.0.1:${port}/jwks.json`), { timeoutDuration });
  return tokenVerifier({ issuer, keySet: keys, now: () => now });
}

describe('a token', () => {
  it('of the issuer gives its claims', async () => {
    const verify = await verifier();
    expect(await verify(await sign())).toMatchObject({ iss: issuer, client_id: 'c' });
  });

  const bad: [string, () => Promise<string> | string][] = [
    ['altered', async () => (await sign()).replace(/\.[^.]/, '.A')],
    ['signed by somebody else', () => sign({}, other)],
    ['of a key that the issuer does not have', () => sign({}, other, 'k2')],
    ['of another issuer', () => sign({ iss: 'https://elsewhere.example' })],
    ['over', () => sign({ exp: seconds - 1 })],
    ['not yet good', () => sign({ nbf: seconds + 60 })],
    ['not signed', () => new UnsecuredJWT({ iss: issuer }).encode()],
    ['no JWT', () => 'a.b.c'],
    ['of another alphabet', async () => (await sign()).replace(/.$/, 'é')],
    ['with a header of another kind', async () => `${btoa('{"alg":{},"kid":[]}')}.e30.AA`.replaceAll('=', '')],
    [
      'with a header that demands more',
      async () => `${btoa('{"alg":"RS256","crit":["x"]}')}.e30.AA`.replaceAll('=', ''),
    ],
  ];
  it.each(bad)('that is %s is no token', async (_, token) => {
    const verify = await verifier();
    expect(await verify(await token())).toBeUndefined();
  });

  it('that is altered anyhow is no token, and breaks nothing', async () => {
    const verify = await verifier();
    const token = await sign();
    const put = fc.oneof(fc.string({ unit: 'binary', maxLength: 2 }), fc.constantFrom('.', '=', 'é', 'A', ''));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: token.length - 1 }), put, async (at, text) => {
        const changed = token.slice(0, at) + text + token.slice(at + 1);
        fc.pre(changed !== token && !isSameSignature(changed, token));
        expect(await verify(changed)).toBeUndefined();
      }),
      { numRuns: propertyRuns(), seed: 1 },
    );
  });
});

/** Base64url has several ways to write the last bits of a signature. */
const isSameSignature = (a: string, b: string): boolean =>
  a.slice(0, a.lastIndexOf('.')) === b.slice(0, b.lastIndexOf('.')) &&
  Buffer.from(a.split('.')[2] ?? '', 'base64url').equals(Buffer.from(b.split('.')[2] ?? '', 'base64url'));

describe('nobody can tell of a token', () => {
  const outages: [string, RequestListener][] = [
    ['answers 500', (_, response) => void response.writeHead(500).end('{}')],
    ['answers 404', (_, response) => void response.writeHead(404).end('{}')],
    ['answers a page', (_, response) => void response.end('<html></html>')],
    ['answers no keys', (_, response) => void response.end('{"keys":"none"}')],
    [
      'answers a key that is none',
      (_, response) => void response.end('{"keys":[{"kty":"RSA","kid":"k1","alg":"RS256"}]}'),
    ],
    ['hangs up', (request) => void request.socket.destroy()],
  ];
  it.each(outages)('where the issuer %s', async (_, listener) => {
    const verify = await verifier(listener);
    await expect(verify(await sign())).rejects.toThrow();
  });

  it('where the issuer does not answer in time', async () => {
    const verify = await verifier(() => undefined, 20);
    await expect(verify(await sign())).rejects.toMatchObject({ code: 'ERR_JWKS_TIMEOUT' });
  });

  it('while the issuer is away, and everybody can as soon as it is back', async () => {
    let away = true;
    const verify = await verifier((request, response) => {
      if (away) request.socket.destroy();
      else answerKeys(request, response);
    });
    await expect(verify(await sign())).rejects.toThrow();
    away = false;
    expect(await verify(await sign())).toBeDefined();
  });
});
