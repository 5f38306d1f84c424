const Real = Date;
let instant = Real.now();

/** Milliseconds since 1970 by the machine's own clock. */
export const machineNow = (): number => Real.now();

/** Sets the time at which this process's clock stands from now on, in milliseconds since 1970. */
export function standAt(milliseconds: number): void {
  instant = milliseconds;
}

/**
 * Lets `Date` stand still in this process, so that what two processes write down at one step of a walk bears one time, however long
 * each takes over it. Timers run on.
 */
export function stopClock(milliseconds: number): void {
  standAt(milliseconds);
  globalThis.Date = new Proxy(Real, {
    get: (target, name) => (name === 'now' ? () => instant : Reflect.get(target, name)),
    construct: (target, values, as) => Reflect.construct(target, values.length === 0 ? [instant] : values, as),
    apply: () => new Real(instant).toString(),
  });
}
