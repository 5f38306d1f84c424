import { type Environment, readEnvironment, required } from '../../shared/config/environment.ts';
import { epochSeconds } from '../../shared/domain/core/instants.ts';
import { jitteredBackoff } from '../../shared/gateways/jittered-backoff.ts';
import { derivedId as idOf, randomIds } from '../../shared/gateways/random-ids.ts';
import { systemClock } from '../../shared/gateways/system-clock.ts';
import { formSeals as sealsOfForms } from '../../shared/links/form-seals.ts';
import { keyedDigest } from '../../shared/links/keyed-digest.ts';
import { readLinkKeys, readLookupKey } from '../../shared/links/link-keys.ts';
import { lookupDigest as digestOfLookups } from '../../shared/links/lookup-digest.ts';
import { sessionSeals as sealsOfSessions } from '../../shared/links/session-seals.ts';
import { log as containerLog } from '../../shared/observability/log.ts';
import type { Container } from '../container.ts';

/** What the function was deployed with. */
export const environment = () => readEnvironment(process.env);
/** A variable that the function cannot do without. @throws where it was not granted what sets it */
export const variable = (from: Container, name: keyof Environment): string => required(from(environment), name);

export const clock = () => systemClock;
export const ids = () => randomIds;
export const derivedId = () => idOf;
export const backoff = () => jitteredBackoff;
export const log = () => containerLog;

/** The keys that sign links, read anew each time they are asked for, through a cache. */
export const linkKeys = (from: Container) => {
  const secret = variable(from, 'LINK_KEYS_SECRET');
  return () => readLinkKeys(secret, epochSeconds(from(clock).now()));
};
/** Names a source or a contact so that it can be counted and not read. */
export const digest = (from: Container) => keyedDigest(from(linkKeys));
/** Names what cases are found by, the same for years. */
export const lookupDigest = (from: Container) => {
  const secret = variable(from, 'LINK_KEYS_SECRET');
  return digestOfLookups(() => readLookupKey(secret));
};
/** Seals forms that are saved, and makes the tokens of their links. */
export const formSeals = (from: Container) => sealsOfForms(from(linkKeys), from(lookupDigest));
/** Makes ids of sessions, and seals what renews them. */
export const sessionSeals = (from: Container) => sealsOfSessions(from(linkKeys));
