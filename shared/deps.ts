import { type Environment, readEnvironment, required, tableNameOf } from './config/environment.ts';
import { holdLimits, noHoldLimits } from './config/hold-limits.ts';
import { practice } from './config/practice.ts';
import { ruleset } from './config/ruleset.ts';
import { schedulingSettings } from './config/scheduling.ts';
import type { HoldLimits } from './domain/booking/hold-limits.ts';
import { epochSeconds } from './domain/core/instants.ts';
import { jitteredBackoff } from './gateways/jittered-backoff.ts';
import { randomIds } from './gateways/random-ids.ts';
import { systemClock } from './gateways/system-clock.ts';
import { readLinkKeys } from './links/link-keys.ts';
import { type StoreClient, storeClient, type TableNames } from './store/dynamo/client.ts';
import { patientTexts } from './texts/triage-advice.ts';

/** The store's client and the names of the tables that a function was granted. */
export interface StoreAccess {
  client: StoreClient;
  tableName: TableNames;
}

/** Opens the store for a function. @throws where a table is read that the function was not granted. */
export const storeAccess = (environment: Environment): StoreAccess => ({
  client: storeClient(),
  tableName: (table) => tableNameOf(environment, table),
});

/** What every HTTP function starts from. */
export function httpDeps() {
  const environment = readEnvironment(process.env);
  return {
    environment,
    clock: systemClock,
    ids: randomIds,
    backoff: jitteredBackoff,
    zone: practice.zone,
    settings: schedulingSettings,
    publicUrl: required(environment, 'PUBLIC_URL'),
    allowedOrigins: environment.ALLOWED_ORIGINS?.split(' ') ?? [],
    ...storeAccess(environment),
  };
}

/** How a function that mints or reads links gets its keys. */
export const linkKeysOf = (environment: Environment) => () =>
  readLinkKeys(required(environment, 'LINK_KEYS_SECRET'), epochSeconds(systemClock.now()));

/** How many times may be held; on a laptop LIMITS=off lifts what guards against strangers. */
export const bookingLimits = ({ LIMITS }: Environment): HoldLimits => (LIMITS === 'off' ? noHoldLimits : holdLimits);

/** What a function that triages starts from. */
export const triageDeps = () => ({ ruleset, advice: { texts: patientTexts, phone: practice.phone.shown } });
