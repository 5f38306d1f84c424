/** Where something that must carry no canary was found to go. */
export const sinks = ['staff message', 'patient message', 'schedule', 'log', 'thrown', 'item', 'address'] as const;
export type Sink = (typeof sinks)[number];

/** One thing that left, or was kept. */
export interface Sunk {
  sink: Sink;
  /** Service, function or table. */
  of: string;
  text: string;
}
