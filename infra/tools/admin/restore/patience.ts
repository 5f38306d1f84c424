/** How a tool waits for AWS, and tells of it. */
export interface Patience {
  /** Milliseconds between two looks. */
  readonly pollMilliseconds: number;
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly say: (line: string) => void;
}

/** What AWS says of a table that is busy, of a restored one whose backups do not run yet, and of too many calls at once. */
const passing: ReadonlySet<string> = new Set([
  'ContinuousBackupsUnavailableException',
  'InternalServerError',
  'LimitExceededException',
  'ResourceInUseException',
  'ThrottlingException',
]);

/** Looks at one call before it is given up: an hour at half a minute each. */
const attempts = 120;

/**
 * Does something with AWS, again and again while AWS says that it cannot now.
 * @throws what AWS said at last, or at once where waiting does not help
 */
export async function patiently<T>({ pause, pollMilliseconds }: Patience, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || !passing.has((error as Error).name)) throw error;
    }
    await pause(pollMilliseconds);
  }
}
