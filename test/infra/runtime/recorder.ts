import { Api, type ApiAnswer, type Call } from '../../../infra/tools/demo/client.ts';
import type { PageSender } from '../../support/page-senders.ts';
import type { SendWith } from '../../support/sign-in-browser.ts';

export interface Recorded {
  asked: string;
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

interface Sent {
  method: string;
  path: string;
  headers?: Record<string, string> | undefined;
  body?: string | undefined;
}

/** An address answered otherwise than the walk needs. */
export class WrongAnswer extends Error {}

/** What the machine's clock or the length of a port would change. */
const ofTheConnection = new Set(['date', 'content-length', 'connection', 'keep-alive']);
const changes = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);
const betweenChangesSeconds = 1;

/**
 * Asks one stack, and writes down what it answers. After each request that may have changed something it moves the clock on until all
 * that it set off is done: so the time of everything depends on the walk and on nothing else.
 */
export class Recorder extends Api {
  readonly answers: Recorded[] = [];
  #due: number;
  #now: number;

  /** @param beginning where the clock of the stack stands, in milliseconds since 1970 */
  constructor(base: string, beginning: number) {
    super(base);
    this.#due = beginning;
    this.#now = beginning;
  }

  /** Sends a request and follows no redirect. */
  async send({ method, path, headers = {}, body }: Sent): Promise<Recorded> {
    const init = { method, headers, redirect: 'manual' as const, ...(body !== undefined && { body }) };
    const response = await fetch(`${this.base}${path}`, init);
    const kept = [...response.headers].filter(([name]) => !ofTheConnection.has(name));
    const asked = { asked: `${method} ${path}`, status: response.status, headers: Object.fromEntries(kept) };
    const answer = { ...asked, body: await response.text() };
    if (path.startsWith('/_local/')) return answer;
    this.answers.push(answer);
    if (changes(method)) await this.moveOn(betweenChangesSeconds);
    return answer;
  }

  override async call(method: string, path: string, { token, body, headers = {} }: Call = {}): Promise<ApiAnswer> {
    const all = {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    };
    const sent = { method, path, headers: all, body: body === undefined ? undefined : JSON.stringify(body) };
    const answer = await this.send(sent);
    const isJson = answer.headers['content-type']?.includes('json');
    const read = isJson ? JSON.parse(answer.body) : answer.body;
    return { status: answer.status, headers: new Headers(answer.headers), body: read };
  }

  /** Sends as JSON and reads JSON. @throws WrongAnswer where the status is another */
  async expect(status: number, method: string, path: string, call: Call = {}): Promise<ApiAnswer['body']> {
    const answer = await this.call(method, path, call);
    if (answer.status === status) return answer.body;
    throw new WrongAnswer(`${method} ${path}: ${answer.status}, not ${status}: ${JSON.stringify(answer.body)}`);
  }

  /** As a browser's pages are asked for. */
  readonly page: PageSender = async ({ method, address, body, headers }) => {
    const form = body !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' };
    const answer = await this.send({
      method,
      path: address,
      headers: { accept: 'text/html', ...form, ...headers },
      body,
    });
    return { status: answer.status, headers: answer.headers, html: answer.body };
  };

  /** As a browser that keeps cookies asks for them. */
  readonly browse: SendWith = async (jar, method, address, body) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const { status, headers, html } = await this.page({ method, address, body, headers: { cookie } });
    return { status, headers: headers as Record<string, string>, text: html };
  };

  /** Writes down what was sent to staff and patients so far, by time and receiver: those of one moment go out side by side. */
  async recordOutbox(): Promise<void> {
    const messages = (await this.outbox()).map(({ at, to, channel, kind, subject = '', body }) =>
      [at, to, channel, kind, subject, body].join('\n'),
    );
    const body = messages.sort().join('\n\n');
    this.answers.push({ asked: 'what was sent', status: 200, headers: {}, body });
  }

  /**
   * Moves the clock on, from where it should stand, until all that fell due is done. On a busy machine that takes a few moves of a
   * millisecond more; the next goes from where the clock should stand again.
   */
  async moveOn(seconds: number): Promise<void> {
    this.#due += seconds * 1000;
    for (let late = true; late; ) {
      const span = Math.max(1, this.#due - this.#now) / 1000;
      const { status, body } = await this.post('/_local/clock', { advance: `PT${span}S` });
      if (status !== 200) throw new WrongAnswer(`The clock did not move: ${JSON.stringify(body)}`);
      this.#now = Date.parse(body.now);
      late = body.late === true;
    }
  }
}
