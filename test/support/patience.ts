/**
 * For what happens in its own time, such as the end of a process: far above what it takes on a machine under load, and below
 * the limit of a test, so that only what never happens fails.
 */
export const patience = { timeout: 150_000, interval: 20 };
