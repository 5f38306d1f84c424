import type { InputFault } from '../core/refusal.ts';
import type { DatedSpan } from './hours.ts';

/** What contradicts itself in a span of dates. @param at JSON Pointer of the span */
export function spanFaults({ from, to, fromTime = '00:00', toTime = '24:00' }: DatedSpan, at: string): InputFault[] {
  return [
    ...(from <= to ? [] : [{ pointer: `${at}/to`, detail: 'The last date must not lie before the first.' }]),
    ...(fromTime < toTime ? [] : [{ pointer: `${at}/toTime`, detail: 'The time must end after it starts.' }]),
  ];
}
