import { Refusal } from '../../domain/core/refusal.ts';
import { unknownActText } from '../../texts/en/pages/console-unknown-act.ts';

/** A form that asks for what its page cannot do: nothing is done, and its page says so (shown-again.ts). @throws always */
export async function unknownAct(): Promise<never> {
  throw new Refusal('invalid-input', unknownActText);
}
