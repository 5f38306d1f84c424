/** A stored record that no schema of this release reads. Its text is dropped: it may quote the record. */
export class Unreadable extends Error {
  constructor(kind: string) {
    super(`A ${kind} is stored in a form that this release cannot read. The release that wrote it can.`);
    this.name = 'Unreadable';
  }
}

/** For `catch`: goes on as if an unreadable record were not there. @throws every other error again */
export function unlessUnreadable(error: unknown): undefined {
  if (error instanceof Unreadable) return undefined;
  throw error;
}
