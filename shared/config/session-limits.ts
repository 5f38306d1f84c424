import type { SessionLimits } from '../domain/sessions/session.ts';

/** Signed out after 15 minutes without a sign and after 12 hours in all; roles are asked for every hour. Seconds. */
export const sessionLimits: SessionLimits = {
  idle: 15 * 60,
  absolute: 12 * 3600,
  roles: 3600,
  rolesGrace: 30 * 60,
};
