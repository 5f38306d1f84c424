import type { Temporal } from 'temporal-polyfill';
import { localDateAt } from '../../domain/core/local-time.ts';
import type { InputFault } from '../../domain/core/refusal.ts';
import { onlyForm } from '../../domain/core/wrapped-forms.ts';
import { bodyFaults, withOthers } from './body-faults.ts';
import type { Exchange, Step } from './exchange.ts';
import type { HttpSetup } from './http-setup.ts';
import { bodyAtHand } from './steps/read-body.ts';

/**
 * Reads what a form at fault says, for an emergency is never turned away for its form.
 * @param raw the body as the door read it, out of the list or the text that holds it; @param faults all of both
 * @returns what the operation is to take in its place; undefined where it is no emergency, or nobody could be reached
 */
export type Rescue = (raw: unknown, faults: readonly InputFault[], now: Temporal.Instant) => unknown;

/** The one form that a body holds, with its faults and those of what it is wrapped in; a body that holds none or several as it is. */
function unwrapped(
  route: Parameters<typeof bodyFaults>[0],
  raw: unknown,
  today: string,
): [body: unknown, faults: InputFault[]] {
  const faults = bodyFaults(route, raw, today);
  const form = onlyForm(raw) ?? raw;
  return [form, form === raw ? faults : withOthers(faults, bodyFaults(route, form, today))];
}

/** The body of an emergency as far as it can be read. Asked once a request. @returns undefined where it is none */
export function rescued(setup: HttpSetup, event: Exchange): unknown {
  const { state } = event;
  if (state.rescued !== undefined) return state.rescued.body;
  const { route, now } = state;
  const rescue = route && setup.rescue?.[route.operation];
  if (!rescue || !now) return undefined;
  const raw = bodyAtHand(setup, event);
  const body = raw === undefined ? undefined : rescue(...unwrapped(route, raw, localDateAt(now, setup.zone)), now);
  state.rescued = { body };
  return body;
}

/** A step that refuses no emergency: what it would refuse goes on with what could be read of it. */
export const unlessEmergency = (setup: HttpSetup, step: Step): Step => ({
  ...step,
  before: async (request) => {
    const { event } = request;
    // A step before this one has let it through; its body stands.
    if (event.state.rescued?.body !== undefined) return;
    try {
      await step.before?.(request);
    } catch (error) {
      const body = rescued(setup, event);
      if (body === undefined) throw error;
      event.state.raw ??= bodyAtHand(setup, event);
      event.state.body = body;
    }
  },
});

/** Whether what was sent is an emergency that is taken whatever is wrong with it. Throws nothing. */
export const isRescued = (setup: HttpSetup, event: Exchange): boolean => rescued(setup, event) !== undefined;
