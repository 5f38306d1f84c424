import type { Caller } from '../../../../shared/domain/core/party.ts';
import { type Asked, type Door, expectStatus } from '../handlers/asked.ts';
import { intake } from '../sample-requests.ts';

/** A case without a visit, and who may book for it. */
export interface Booker {
  caseId: string;
  caller: Caller;
  token: string;
}

const atOnce = 4;

/** Cases of a door, opened before anything is timed. */
export interface Cases {
  /** @throws Error where too few were opened */
  take(count: number): Booker[];
  /** Takes back those who got no visit. */
  giveBack(bookers: readonly Booker[]): void;
}

/** Opens cases of as many people. @throws Error where one is refused */
export async function openCases(door: Door, count: number): Promise<Cases> {
  const asked: Asked[] = Array.from({ length: count }, () => ({ operation: 'submitIntake', body: intake() }));
  const run = await door.run(asked, { atOnce, keep: true });
  expectStatus(asked, run, 201);
  const free = run.answers.map(({ body }): Booker => {
    const caseId: string = body.intakeId;
    return { caseId, caller: { kind: 'booking', caseId }, token: body.bookingToken };
  });
  return {
    take(wanted) {
      if (wanted > free.length) throw new Error(`Only ${free.length} cases are left of ${wanted}.`);
      return free.splice(0, wanted);
    },
    giveBack: (bookers) => void free.push(...bookers),
  };
}

export const booking = ({ caseId, caller, token }: Booker, slotId: string): Asked => ({
  operation: 'bookAppointment',
  caller,
  token,
  body: { caseId, slotId },
});

export const holding = ({ caller, token }: Booker, slotId: string): Asked => ({
  operation: 'holdTime',
  caller,
  token,
  body: { slotId },
});

export const moving = ({ caller, token }: Booker, id: string, slotId: string): Asked => ({
  operation: 'rescheduleAppointment',
  caller,
  token,
  path: { id },
  body: { slotId },
});

export const cancelling = ({ caller, token }: Booker, id: string): Asked => ({
  operation: 'cancelAppointment',
  caller,
  token,
  path: { id },
  body: {},
});
