import { lengthOf } from '../../../../shared/http/console/due-words.ts';
import { reportTexts as texts } from '../../../../shared/texts/en/pages/console-reports.ts';

/** A percentage of fewer says more than is known. */
export const leastForShare = 10;

/** `9 of 12 (75%)`; of fewer than 10 `3 of 4`. */
export const countOf = (count: number, of: number): string =>
  of < leastForShare ? `${count} of ${of}` : `${count} of ${of} (${Math.round((100 * count) / of)}%)`;

/** Minutes as people say them; a dash where there are none. */
export const minutesWords = (minutes: number | null): string =>
  minutes === null ? texts.none : lengthOf(Math.round(minutes));

/** Names of things by id, an id where nobody knows it any more. */
export type NameOf = (id: string) => string;

/** @param things with their ids */
export function namer(things: readonly (readonly [id: string, name: string])[]): NameOf {
  const names = new Map(things);
  return (id) => names.get(id) ?? id;
}
