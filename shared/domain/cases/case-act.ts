import * as z from 'zod/mini';
import { ActId, AppointmentId, CaseId } from '../core/ids.ts';
import { type Caller, clinicalRoles, isClinician, StaffRole } from '../core/party.ts';
import { CaseOutcome } from './case-header.ts';

/** Who of the staff wrote something. Their role then decides for good who reads it. */
export const Writer = z.strictObject({
  /** Staff id. */
  by: z.string(),
  role: StaffRole,
});
export type Writer = z.infer<typeof Writer>;

const said = {
  ...Writer.shape,
  actId: ActId,
  caseId: CaseId,
  /** RFC 3339 UTC. */
  at: z.string(),
};

/** Something that staff said of a case. All of its words are free text about a patient, and so clinical. */
export const CaseAct = z.discriminatedUnion('kind', [
  z.strictObject({ ...said, kind: z.literal('note'), text: z.string() }),
  /** Advice in the place of a visit, or before one; its referrer reads it. */
  z.strictObject({ ...said, kind: z.literal('advice'), text: z.string() }),
  /** Why the case ended; its referrer reads it. */
  z.strictObject({
    ...said,
    kind: z.literal('ended'),
    status: z.enum(['declined', 'redirected', 'closed']),
    outcome: z.optional(CaseOutcome),
    reason: z.optional(z.string()),
  }),
  /** Why a visit may come after the deadline of its case. */
  z.strictObject({ ...said, kind: z.literal('late-visit-accepted'), appointmentId: AppointmentId, reason: z.string() }),
]);
export type CaseAct = z.infer<typeof CaseAct>;
export type ActOf<K extends CaseAct['kind']> = Extract<CaseAct, { kind: K }>;

/** The acts of a kind, in their order. */
export const actsOf = <K extends CaseAct['kind']>(acts: readonly CaseAct[], kind: K): ActOf<K>[] =>
  acts.filter((act): act is ActOf<K> => act.kind === kind);

/** What ended a case: why it ended, or the advice that took the place of a visit. */
export const endingActOf = (acts: readonly CaseAct[]): ActOf<'ended' | 'advice'> | undefined =>
  actsOf(acts, 'ended').at(-1) ?? actsOf(acts, 'advice').at(-1);

/** Its words; undefined where it has none. */
export const endingWords = (act: ActOf<'ended' | 'advice'>): string | undefined =>
  act.kind === 'ended' ? act.reason : act.text;

/** Whoever has several roles writes in a clinical one. @throws Error for a caller who is none of the staff: no route lets one write */
export function writerOf(caller: Caller): Writer {
  if (caller.kind !== 'staff') throw new Error(`A ${caller.kind} caller writes nothing of a case.`);
  const role = caller.roles.find((each) => clinicalRoles.includes(each)) ?? 'front-desk';
  return { by: caller.staffId, role };
}

/** Whether a caller may read what somebody wrote: a nurse or above everything, the front desk what the front desk wrote. */
export const mayRead = (caller: Caller, { role }: Pick<Writer, 'role'>): boolean =>
  isClinician(caller) || role === 'front-desk';
