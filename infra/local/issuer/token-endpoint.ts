import { timingSafeEqual } from 'node:crypto';
import { referrerScopes } from '../../../shared/http/core/caller.ts';
import { type GatewayAnswer, header } from '../../../shared/http/core/gateway-event.ts';
import { HttpFault } from '../../../shared/http/core/http-fault.ts';
import type { LocalOperation, LocalRequest } from '../gateway/local-operation.ts';
import { consoleClient, type People } from './people.ts';
import { type TokenIssuer, tokenSeconds } from './token-issuer.ts';

/** Two referrers, so that one can be shown not to see the other's cases. Known to everybody: never deployed. */
export const demoClients: Readonly<Record<string, string>> = {
  'demo-oncology': 'demo-secret',
  'demo-hospital': 'demo-hospital-secret',
};

const answer = (statusCode: number, body: unknown, headers: Record<string, string> = {}): GatewayAnswer => ({
  statusCode,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', Pragma: 'no-cache', ...headers },
  body: JSON.stringify(body),
});

/** Errors of RFC 6749 section 5.2, with a sentence for whoever reads the answer. */
const refused = (error: string, error_description: string): GatewayAnswer => answer(400, { error, error_description });
const invalidClient = (): GatewayAnswer =>
  answer(
    401,
    { error: 'invalid_client', error_description: 'The client id or secret is wrong.' },
    { 'WWW-Authenticate': 'Basic realm="oauth2"' },
  );

const formText = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

/** Client id and secret from the Authorization header (form-encoded there, RFC 6749 section 2.3.1) or from the form. */
function credentialsOf(request: LocalRequest, form: URLSearchParams): [id: string, secret: string] {
  const basic = /^Basic\s+(\S+)$/i.exec(header(request, 'authorization') ?? '')?.[1];
  if (!basic) return [form.get('client_id') ?? '', form.get('client_secret') ?? ''];
  const pair = Buffer.from(basic, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  return colon < 0 ? [pair, ''] : [formText(pair.slice(0, colon)), formText(pair.slice(colon + 1))];
}

function isClient([id, secret]: [string, string]): boolean {
  const expected = Object.hasOwn(demoClients, id) ? demoClients[id] : undefined;
  const given = Buffer.from(secret);
  return expected !== undefined && given.length === expected.length && timingSafeEqual(given, Buffer.from(expected));
}

/** Referrers' machine clients: client credentials (RFC 6749 section 4.4). */
async function referrerToken(
  issuer: Pick<TokenIssuer, 'sign'>,
  form: URLSearchParams,
  [client_id, secret]: [string, string],
): Promise<GatewayAnswer> {
  if (!isClient([client_id, secret])) return invalidClient();
  if (!form.has('grant_type')) return refused('invalid_request', 'The field grant_type is missing.');
  if (form.get('grant_type') !== 'client_credentials')
    return refused('unsupported_grant_type', 'Only grant_type=client_credentials is offered.');
  const asked = (form.get('scope') ?? '').split(' ').filter(Boolean);
  if (!asked.every((scope) => (referrerScopes as readonly string[]).includes(scope)))
    return refused('invalid_scope', `The scopes are ${referrerScopes.join(' and ')}.`);
  const scope = (asked.length > 0 ? asked : referrerScopes).join(' ');
  const access_token = await issuer.sign({ sub: client_id, client_id, scope });
  return answer(200, { access_token, token_type: 'Bearer', expires_in: tokenSeconds, scope });
}

/** The console: a code, or a refresh token. */
async function staffTokens(people: People, form: URLSearchParams): Promise<GatewayAnswer> {
  const [kind, code] = [form.get('grant_type'), form.get('code') ?? ''];
  if (kind !== 'authorization_code' && kind !== 'refresh_token')
    return refused('unsupported_grant_type', 'Only authorization_code and refresh_token are offered.');
  const tokens =
    kind === 'refresh_token'
      ? await people.renew(form.get('refresh_token') ?? '')
      : await people.exchange(code, form.get('code_verifier') ?? '', form.get('redirect_uri') ?? '');
  return tokens
    ? answer(200, { ...tokens, token_type: 'Bearer', expires_in: tokenSeconds })
    : refused('invalid_grant', 'It was used or revoked, is too old, or was given to somebody else.');
}

/** @throws HttpFault 415 */
function formIn(request: LocalRequest): URLSearchParams {
  const mediaType = (header(request, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/x-www-form-urlencoded')
    throw new HttpFault(415, 'unsupported-media-type', 'Send the fields as application/x-www-form-urlencoded.');
  return new URLSearchParams(request.body);
}

/** The token endpoint of Cognito. */
export const tokenEndpoint =
  (issuer: Pick<TokenIssuer, 'sign'>, people: People): LocalOperation =>
  async (request) => {
    const form = formIn(request);
    const credentials = credentialsOf(request, form);
    return credentials[0] === consoleClient ? staffTokens(people, form) : referrerToken(issuer, form, credentials);
  };

/** Where a refresh token is made worth nothing (RFC 7009). */
export const revokeEndpoint =
  (people: Pick<People, 'revoke'>): LocalOperation =>
  async (request) => {
    people.revoke(formIn(request).get('token') ?? '');
    return answer(200, {});
  };
