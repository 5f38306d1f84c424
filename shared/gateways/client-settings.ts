/**
 * Settings of every AWS client besides the store's. One call takes at most 2 s and is tried three times at most, so that
 * a send ends well within the relay's 10 s. Retries are not adaptive (docs/decisions/041-no-adaptive-retries.md). Connections
 * are kept alive by default.
 */
export const clientSettings = {
  maxAttempts: 3,
  retryMode: 'standard',
  requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
} as const;
