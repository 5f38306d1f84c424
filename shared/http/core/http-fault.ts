/** A fault of the HTTP exchange itself, before any business rule was asked. */
export class HttpFault extends Error {
  readonly status: number;
  /** The last part of the problem's `type`. */
  readonly kind: string;
  readonly headers: Record<string, string>;

  constructor(status: number, kind: string, detail: string, headers: Record<string, string> = {}) {
    super(detail);
    this.name = 'HttpFault';
    this.status = status;
    this.kind = kind;
    this.headers = headers;
  }
}
