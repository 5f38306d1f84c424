import { type Recorded, touched } from './operations.ts';

/** Operations that share no practitioner-day and no case with any other part's. */
export interface Part {
  operations: Recorded[];
  keys: ReadonlySet<string>;
  /** The steps in which they are judged, where it is not each as one. */
  steps?: Recorded[];
}

/**
 * Splits a history into parts that can be judged one by one. A practitioner-day is a part of its own until a case or a move
 * joins it with another: then both are judged as one, so that a move is seen as the one step that it must be. Nothing is lost,
 * because linearizability is local: a history has an order if each part that shares no object with the others has one.
 */
export function partsOf(history: readonly Recorded[]): Part[] {
  const parent = new Map<string, string>();
  const rootOf = (key: string): string => {
    const above = parent.get(key) ?? key;
    return above === key ? key : rootOf(above);
  };
  for (const { operation } of history) {
    const [first = '', ...others] = touched(operation);
    for (const other of others) parent.set(rootOf(other), rootOf(first));
  }
  const parts = Map.groupBy(history, ({ operation }) => rootOf(touched(operation)[0] ?? ''));
  return [...parts.values()].map((operations) => ({
    operations,
    keys: new Set(operations.flatMap(({ operation }) => touched(operation))),
  }));
}
