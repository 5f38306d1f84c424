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
  #initError: ErrorReport | undefined;
  #deadline: NodeJS.Timeout | undefined;
  #output = '';

  constructor(settings: ContainerSettings) {
    this.#settings = settings;
    this.#invocations = new Invocations((report) => new LambdaError(settings.name, report));
  }

  /** What it wrote last. */
  get output(): string {
    return this.#output;
  }

  /** @returns what the function answers. @throws LambdaError where it answers with an error, ends, or runs out of time */
  async invoke(event: unknown): Promise<unknown> {
    const answer = this.#invocations.bring(event);
    await Promise.all([this.start(), answer]);
    return answer;
  }

  /** Starts it where it does not run. Resolves when its module is loaded, or has failed to load. */
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
    const errorMessage = `Task timed out after ${this.#settings.timeoutSeconds.toFixed(2)} seconds`;
    this.#invocations.failAll({ errorType: 'Sandbox.Timedout', errorMessage });
    this.#process?.kill('SIGKILL');
  }

  #spawn(address: string): void {
    const { environment, now } = this.#settings;
    const env = { ...environment, AWS_LAMBDA_RUNTIME_API: address };
    const child = spawn(process.execPath, [bootstrap, String(now())], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        this.#output = `${this.#output}${chunk}`.slice(-keptOutput);
      });
    child.once('close', (code, signal) => this.#ended(`exit status ${code ?? signal}`));
  }

  #ended(how: string): void {
    clearTimeout(this.#deadline);
    this.#process = undefined;
    this.#starting.resolve();
    this.#starting = Promise.withResolvers();
    const exited = { errorType: 'Runtime.ExitError', errorMessage: `Runtime exited with error: ${how}` };
    this.#invocations.failAll(this.#initError ?? exited);
    this.#initError = undefined;
  }
}
