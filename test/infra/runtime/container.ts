import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { arnOf } from './container-environment.ts';
import { type ErrorReport, LambdaError } from './error-report.ts';
import { Invocations } from './invocations.ts';
import { type RuntimeInterface, serveRuntime } from './runtime-interface.ts';
import { machineNow } from './standing-clock.ts';

export interface ContainerSettings {
  name: string;
  environment: Readonly<Record<string, string>>;
  timeoutSeconds: number;
  /** The time at which its clock stands, in milliseconds since 1970; asked with each event. */
  now: () => number;
}

const bootstrap = join(import.meta.dirname, 'bootstrap.ts');
const keptOutput = 4000;

/** One container of a function: a process of its own behind a runtime interface of its own, started with its first event. */
export class Container {
  readonly #settings: ContainerSettings;
  readonly #invocations: Invocations;
  #serving: Promise<RuntimeInterface> | undefined;
  #process: ChildProcess | undefined;
  #starting = Promise.withResolvers<void>();
  #isLoaded = false;
  #initError: ErrorReport | undefined;
  #deadline: NodeJS.Timeout | undefined;
  #output = '';

  constructor(settings: ContainerSettings) {
    this.#settings = settings;
    this.#invocations = new Invocations((report) => new LambdaError(settings.name, report));
  }

  /** @returns what the function answers. @throws LambdaError where it answers with an error, ends, or runs out of time */
  async invoke(event: unknown): Promise<unknown> {
    const answer = this.#invocations.bring(event);
    await Promise.all([this.start(), answer]);
    return answer;
  }

  /** Starts it where it does not run. Resolves when its module is loaded. @throws LambdaError where it does not load */
  async start(): Promise<void> {
    this.#serving ??= this.#serve();
    const { address } = await this.#serving;
    if (!this.#process) this.#spawn(address);
    await this.#starting.promise;
  }

  async stop(): Promise<void> {
    const running = this.#process;
    if (running) await Promise.all([once(running, 'close'), running.kill('SIGKILL')]);
    await (await this.#serving)?.close();
  }

  #serve(): Promise<RuntimeInterface> {
    return serveRuntime({
      invocations: this.#invocations,
      headersOf: () => this.#handOver(),
      onAsked: () => {
        clearTimeout(this.#deadline);
        this.#isLoaded = true;
        this.#starting.resolve();
      },
      onInitError: (report) => {
        this.#initError = report;
      },
    });
  }

  /** Lambda counts the time from here: that of loading is no part of it. */
  #handOver(): Record<string, string> {
    const { name, timeoutSeconds, now } = this.#settings;
    this.#deadline = setTimeout(() => this.#overdue(), timeoutSeconds * 1000);
    return {
      'Lambda-Runtime-Deadline-Ms': String(machineNow() + timeoutSeconds * 1000),
      'Lambda-Runtime-Invoked-Function-Arn': arnOf(name),
      'Lambda-Runtime-Trace-Id': 'Root=1-5e1b4151-5ac6c58f5a5c6a5a5c6a5a5c;Sampled=0',
      'X-Standing-Clock': String(now()),
    };
  }

  #overdue(): void {
    const overdue = this.#process;
    const errorMessage = `Task timed out after ${this.#settings.timeoutSeconds.toFixed(2)} seconds`;
    this.#ended({ errorType: 'Sandbox.Timedout', errorMessage });
    overdue?.kill('SIGKILL');
  }

  #spawn(address: string): void {
    const { environment, now } = this.#settings;
    const env = { ...environment, AWS_LAMBDA_RUNTIME_API: address };
    const child = spawn(process.execPath, [bootstrap, String(now())], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    [this.#process, this.#isLoaded, this.#starting] = [child, false, Promise.withResolvers()];
    // Whoever waits for its start is told; where nobody does, that is no fault of its own.
    this.#starting.promise.catch(() => undefined);
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        this.#output = `${this.#output}${chunk}`.slice(-keptOutput);
      });
    child.once('close', (code, signal) => {
      const wrote = this.#output && `, after it wrote: ${this.#output}`;
      const errorMessage = `Runtime exited with error: exit status ${code ?? signal}${wrote}`;
      if (this.#process === child) this.#ended(this.#initError ?? { errorType: 'Runtime.ExitError', errorMessage });
    });
  }

  /** One that could not load its function would not load it the next time either; after any other comes another, for those that wait. */
  #ended(report: ErrorReport): void {
    clearTimeout(this.#deadline);
    [this.#process, this.#initError] = [undefined, undefined];
    this.#starting.reject(new LambdaError(this.#settings.name, report));
    const isAwaited = this.#invocations.lose(report);
    if (!this.#isLoaded) this.#invocations.loseAll(report);
    else if (isAwaited) this.start().catch(() => undefined);
  }
}
