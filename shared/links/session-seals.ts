import { randomBytes } from 'node:crypto';
import type { SessionSeals } from '../workflows/sessions/ports.ts';
import type { LinkKeys } from './link-token.ts';
import { seal, unseal } from './seal.ts';

/** Each seal names what it is for, so that none opens in another's place. */
const renewalSecret = (sessionId: string): string => `spinebridge-renewal.${sessionId}`;

/** Seals what renews a session under the link keys and the session's own id, which the record does not hold. @param linkKeys reads the keys, cached */
export const sessionSeals = (linkKeys: () => Promise<LinkKeys>): SessionSeals => ({
  newSessionId: () => randomBytes(32).toString('base64url'),
  sealRenewal: async (sessionId, renewal) => seal(await linkKeys(), renewalSecret(sessionId), renewal),
  openRenewal: async (sessionId, sealed) => unseal(await linkKeys(), renewalSecret(sessionId), sealed),
});
