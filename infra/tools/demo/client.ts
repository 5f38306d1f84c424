import { randomUUID } from 'node:crypto';

// biome-ignore lint/suspicious/noExplicitAny: answers are read as a stranger reads them, by field name.
type Json = any;

export interface ApiAnswer {
  status: number;
  headers: Headers;
  body: Json;
}

export interface Call {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Each takes up to five seconds. */
const mostMoves = 60;
/** Only what never happens takes so long, on a busy machine too. */
const patienceMilliseconds = 120_000;

/** Talks to a running system as any outsider would: HTTP and JSON, nothing imported from the product. */
export class Api {
  readonly base: string;

  constructor(base: string) {
    this.base = base.replace(/\/$/, '');
  }

  /** Sends a request. @returns status and parsed body whatever the status. */
  async call(method: string, path: string, { token, body, headers = {} }: Call = {}): Promise<ApiAnswer> {
    const response = await fetch(`${this.base}${path}`, {
      method,
      headers: {
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
  }

  get = (path: string, call?: Call): Promise<ApiAnswer> => this.call('GET', path, call);

  /** Posts with an Idempotency-Key of its own unless one is given. */
  post = (path: string, body: unknown = {}, call: Call = {}): Promise<ApiAnswer> =>
    this.call('POST', path, { ...call, body, headers: { 'Idempotency-Key': randomUUID(), ...call.headers } });

  /** @returns a token of a staff role (laptop only). */
  async staff(role: string): Promise<string> {
    return (await this.get(`/_local/token?role=${role}`)).body.accessToken;
  }

  /** @returns a client-credentials token. */
  async referrer(id: string, secret: string): Promise<string> {
    const response = await fetch(`${this.base}/oauth2/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${btoa(`${id}:${secret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    return ((await response.json()) as Json).access_token;
  }

  /** @returns the messages sent so far, oldest first, of one case where it is named (laptop only). */
  async outbox(caseId?: string): Promise<Json[]> {
    const { messages } = (await this.get('/_local/outbox')).body;
    return messages.filter((message: Json) => !caseId || message.caseId === caseId);
  }

  /**
   * Moves the system's clock until all that fell due has fired: on a busy machine that takes more than one move (laptop only).
   * @param span ISO 8601, such as PT20M
   */
  async advance(span: string): Promise<void> {
    let next = span;
    for (let moves = 0; moves < mostMoves; moves++) {
      const { status, body } = await this.post('/_local/clock', { advance: next });
      if (status !== 200) throw new Error(`The clock did not move: ${status}`);
      if (!body.late) return;
      next = 'PT1S';
    }
    throw new Error('What fell due has not all fired, however often the clock was moved on.');
  }

  /** Waits until a condition holds, at most two minutes. */
  async until<T>(read: () => Promise<T | undefined | false>): Promise<T> {
    const deadline = Date.now() + patienceMilliseconds;
    for (;;) {
      const found = await read();
      if (found) return found;
      if (Date.now() > deadline) throw new Error('What was awaited did not happen within two minutes.');
      await new Promise((wake) => setTimeout(wake, 50));
    }
  }
}
