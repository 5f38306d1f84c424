import { Temporal } from 'temporal-polyfill';

/** A source that was silent for so long, in minutes, began anew: what came before is no part of the flood. */
const pauseMinutes = 30;

/**
 * When the latest flood of a source began: what came one upon the other, without a pause of half an hour.
 * @param receivedAt when what came from the source came in, RFC 3339 UTC, in any order
 * @param to later ones are left out
 * @returns when the first of the flood came; `to` where nothing came
 */
export function floodBegan(receivedAt: readonly string[], to: string): string {
  const [latest = to, ...before] = receivedAt.filter((at) => at <= to).toSorted((a, b) => (a < b ? 1 : -1));
  let began = latest;
  for (const at of before) {
    if (Temporal.Instant.from(at).until(began).total('minutes') >= pauseMinutes) break;
    began = at;
  }
  return began;
}
