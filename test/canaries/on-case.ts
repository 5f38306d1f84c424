import type { Random } from '../histories/random.ts';
import type { Answer, Ask } from './ask.ts';
import type { ListenedSystem } from './listened-system.ts';
import { canary } from './needles.ts';
import type { Person } from './people.ts';

/** One person's case, and whoever acts on it. */
export interface Flow {
  ask: Ask;
  system: ListenedSystem;
  random: Random;
  person: Person;
  /** Set once the case is stored. */
  caseId: string;
  kind: 'intake' | 'referral';
  /** Booking token of an intake, access token of a referrer. */
  token: string | undefined;
  visit?: { appointmentId: string; manageToken: string };
}
export type Act = (flow: Flow) => Promise<unknown>;

export const staffToken = async (ask: Ask, role: string): Promise<string> =>
  (await ask('GET', `/_local/token?role=${role}`)).body.accessToken;

/** Asks as one of the staff. */
export const asStaff = async (
  flow: Flow,
  role: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> =>
  flow.ask(method, path, { token: await staffToken(flow.ask, role), ...(body !== undefined && { body }) });

/** Asks something of the case of a flow, as one of the staff. */
export const onCase = (flow: Flow, role: string, part: string, body: unknown, method = 'POST'): Promise<Answer> =>
  asStaff(flow, role, method, `/v1/cases/${flow.caseId}${part}`, body);

/** Somebody's words, some of them too many. */
export const note = (random: Random): string =>
  random.pick([`${canary} was in tears.`, canary.repeat(200), `${canary}\u0000`]);
