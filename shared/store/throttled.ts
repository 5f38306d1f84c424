/** The store could not answer now; the same request may succeed shortly. The edge makes a 503 with Retry-After of it. */
export class Throttled extends Error {
  constructor() {
    super('The store is busy. Try again shortly.');
    this.name = 'Throttled';
  }
}
