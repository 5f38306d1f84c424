import type { Sunk } from './sinks.ts';

/** What a listened system is told to do. */
export type Order =
  | { trouble: { store: number; services: number } }
  /** Runs a function that no route and no clock reaches here. */
  | { invoke: string; event: unknown }
  /** Ends both of its streams' lines so far with these words. */
  | { write: string }
  | { stop: true };

/** What it says. */
export type Said = { sunk: Sunk } | { done: number } | { ready: { url: string; engine: string; misplaced: string[] } };
