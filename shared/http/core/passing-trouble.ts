/** Our store, the AWS services and the SDK by name: too much at once, no answer in time, trouble on their side. */
const names = new Set([
  'Throttled',
  'ThrottlingException',
  'ThrottledException',
  'Throttling',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
  // Also what middy throws shortly before the function's time is over.
  'TimeoutError',
  'RequestTimeout',
  'RequestTimeoutException',
  'AbortError',
  'InternalServerError',
  'InternalServiceError',
  'InternalFailure',
  'ServiceUnavailable',
  'ServiceUnavailableException',
]);

/** Node's codes for a connection that could not be made or broke off. */
const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOTFOUND',
]);

type ServiceError = Error & { code?: unknown; $metadata?: { httpStatusCode?: number } };

/** How many errors that wrap one another are looked into: some name themselves as their cause. */
const deepest = 8;

/**
 * Tells whether the same request may succeed shortly. The SDK puts `$metadata` on whatever it throws, and Node a `code` on
 * many a bug, so neither says anything by being there. An error that wraps another counts as that one.
 */
export function isPassing(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || error instanceof TypeError || depth > deepest) return false;
  const { name, code, $metadata, cause }: ServiceError = error;
  const status = $metadata?.httpStatusCode ?? 0;
  return (
    names.has(name) || (typeof code === 'string' && codes.has(code)) || status >= 500 || isPassing(cause, depth + 1)
  );
}
