import type { InputFault } from '../core/refusal.ts';

/** Characters: a number, a date or a name that is longer tells nobody more. */
const longest = 80;

const opening = ' Typed: “';
const closing = '”';

/** A fault with what was typed, for staff to ask again. @param typed undefined where nothing was */
export const withTyped = <Fault extends InputFault>(fault: Fault, typed: string | undefined): Fault =>
  typed === undefined
    ? fault
    : { ...fault, detail: `${fault.detail}${opening}${typed.slice(0, longest).toWellFormed()}${closing}` };

/** What was typed where a fault was found; undefined where that is not kept. */
export function typedIn({ detail }: Pick<InputFault, 'detail'>): string | undefined {
  const at = detail.indexOf(opening);
  return at >= 0 && detail.endsWith(closing) ? detail.slice(at + opening.length, -closing.length) : undefined;
}
