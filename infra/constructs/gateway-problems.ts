import { ResponseType, type RestApi, type ResponseType as Type } from 'aws-cdk-lib/aws-apigateway';
import { dataHeaders } from '../../shared/http/core/security-headers.ts';
import { ifEmergency } from '../../shared/texts/emergency-sentences.ts';

interface GatewayProblem {
  type: Type;
  status: number;
  kind: string;
  title: string;
  detail: string;
}

const gatewayProblem = (type: Type, status: number, kind: string, title: string, detail: string): GatewayProblem => ({
  type,
  status,
  kind,
  title,
  detail,
});

/** Our authoriser failed, or nobody could ask it: never a 401, which would send people to sign in again. */
const uncheckable = [503, 'unavailable', 'Try again shortly', 'Sign-in could not be checked. Send it again.'] as const;

const answers: readonly GatewayProblem[] = [
  gatewayProblem(
    ResponseType.UNAUTHORIZED,
    401,
    'sign-in-needed',
    'Sign-in needed',
    'Send a valid token: Authorization: Bearer <token>.',
  ),
  gatewayProblem(ResponseType.ACCESS_DENIED, 403, 'not-allowed', 'Not allowed', 'The token does not allow this.'),
  gatewayProblem(
    ResponseType.EXPIRED_TOKEN,
    401,
    'sign-in-needed',
    'Sign-in needed',
    'The token has expired. Get a new one.',
  ),
  gatewayProblem(
    ResponseType.MISSING_AUTHENTICATION_TOKEN,
    404,
    'not-found',
    'Not found',
    'There is no such address. See /openapi.json.',
  ),
  gatewayProblem(
    ResponseType.RESOURCE_NOT_FOUND,
    404,
    'not-found',
    'Not found',
    'There is no such address. See /openapi.json.',
  ),
  gatewayProblem(
    ResponseType.REQUEST_TOO_LARGE,
    413,
    'too-large',
    'Too large',
    'The body is too large. Send less text.',
  ),
  gatewayProblem(
    ResponseType.UNSUPPORTED_MEDIA_TYPE,
    415,
    'unsupported-media-type',
    'Unsupported media type',
    'Send application/json.',
  ),
  gatewayProblem(ResponseType.BAD_REQUEST_BODY, 400, 'not-json', 'Bad request', 'The body cannot be read.'),
  gatewayProblem(
    ResponseType.BAD_REQUEST_PARAMETERS,
    422,
    'invalid-input',
    'Invalid input',
    'A parameter cannot be read.',
  ),
  gatewayProblem(
    ResponseType.THROTTLED,
    429,
    'too-many-requests',
    'Too many requests',
    'Wait a moment and send it again.',
  ),
  gatewayProblem(
    ResponseType.QUOTA_EXCEEDED,
    429,
    'too-many-requests',
    'Too many requests',
    'Wait a moment and send it again.',
  ),
  gatewayProblem(
    ResponseType.WAF_FILTERED,
    403,
    'not-allowed',
    'Not allowed',
    'This request was blocked. Call the practice if you need care.',
  ),
  gatewayProblem(
    ResponseType.INTEGRATION_TIMEOUT,
    503,
    'unavailable',
    'Try again shortly',
    'The request took too long. Send it again.',
  ),
  gatewayProblem(
    ResponseType.INTEGRATION_FAILURE,
    503,
    'unavailable',
    'Try again shortly',
    'The service did not answer. Send it again.',
  ),
  gatewayProblem(ResponseType.AUTHORIZER_FAILURE, ...uncheckable),
  gatewayProblem(ResponseType.AUTHORIZER_CONFIGURATION_ERROR, ...uncheckable),
  gatewayProblem(ResponseType.DEFAULT_4XX, 400, 'bad-request', 'Bad request', 'The request cannot be read.'),
  gatewayProblem(ResponseType.DEFAULT_5XX, 503, 'unavailable', 'Try again shortly', 'Send it again shortly.'),
];

/** Answers about signing in and about addresses: no form of a patient gets them. A link that cannot be checked is none of these: a patient adds answers by it. */
const notToPatients: ReadonlySet<Type> = new Set([
  ResponseType.UNAUTHORIZED,
  ResponseType.ACCESS_DENIED,
  ResponseType.EXPIRED_TOKEN,
  ResponseType.MISSING_AUTHENTICATION_TOKEN,
  ResponseType.RESOURCE_NOT_FOUND,
]);

/**
 * As API Gateway takes text that stands for itself: in quotes, so it holds none. A policy's 'none' may be left out: a list of no sources
 * lets nothing in (CSP 3, "Does url match source list").
 */
export const quoted = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, `'${value.replaceAll(" 'none'", '')}'`]));

/** API Gateway's own answers in the same shape as ours (RFC 9457), so that a client reads one kind of error. What may have been an emergency's form hears of 911. */
export function problemResponses(api: RestApi): void {
  for (const { type, status, kind, title, detail } of answers) {
    const retry = status === 429 || status === 503 ? { 'Retry-After': "'2'" } : {};
    const signIn = status === 401 ? { 'WWW-Authenticate': "'Bearer'" } : {};
    const emergency = notToPatients.has(type) ? {} : { emergency: ifEmergency };
    const body = { type: `urn:spinebridge:problem:${kind}`, title, status, detail, ...emergency };
    api.addGatewayResponse(`Problem-${type.responseType}`, {
      type,
      statusCode: String(status),
      responseHeaders: {
        ...quoted(dataHeaders),
        'Content-Type': "'application/problem+json'",
        'x-request-id': 'context.requestId',
        ...retry,
        ...signIn,
      },
      templates: { 'application/json': JSON.stringify(body) },
    });
  }
}
