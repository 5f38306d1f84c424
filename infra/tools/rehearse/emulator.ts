import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { EmulatedAws } from './emulated-aws.ts';

const patience = 60_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** MiniStack as a process of ours. All that it writes is in one folder; it listens on loopback alone. */
export class Emulator {
  readonly aws: EmulatedAws;
  private readonly logFile: string;
  private readonly child: ChildProcess;

  private constructor(aws: EmulatedAws, child: ChildProcess, logFile: string) {
    this.aws = aws;
    this.child = child;
    this.logFile = logFile;
  }

  /** @param python of the environment that it is installed in. @throws where it does not come up */
  static async start(python: string, folder: string): Promise<Emulator> {
    const port = await freePort();
    const aws = new EmulatedAws(`http://127.0.0.1:${port}`);
    const places = { TMPDIR: join(folder, 'tmp'), STATE_DIR: join(folder, 'state'), HOME: join(folder, 'home') };
    for (const place of Object.values(places)) await mkdir(place, { recursive: true });
    const child = spawn(python, ['-m', 'ministack'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...places,
        // Functions run by this Node, whatever other is on the PATH.
        PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
        GATEWAY_PORT: String(port),
        BIND_HOST: '127.0.0.1',
        LAMBDA_EXECUTOR: 'local',
        MINISTACK_ACCOUNT_ID: aws.account,
        MINISTACK_REGION: aws.region,
        SFTP_ENABLED: '0',
        IOT_MTLS_ENABLED: '0',
      },
    });
    const logFile = join(folder, 'emulator.log');
    const log = createWriteStream(logFile);
    for (const stream of [child.stdout, child.stderr]) stream?.pipe(log, { end: false });
    const emulator = new Emulator(aws, child, logFile);
    await emulator.untilHealthy();
    return emulator;
  }

  private async untilHealthy(): Promise<void> {
    const deadline = Date.now() + patience;
    const isHealthy = () =>
      fetch(`${this.aws.endpoint}/_ministack/health`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await isHealthy())) {
      if (this.child.exitCode !== null || Date.now() > deadline)
        throw new Error(`The emulator did not start:\n${await this.lastWords()}`);
      await wait(200);
    }
  }

  /** The end of what it wrote, for whoever looks for a fault. */
  lastWords = async (): Promise<string> => (await readFile(this.logFile, 'utf8')).slice(-3000);

  /** @returns how often the deployed functions logged each error, by its name */
  async errorsLogged(): Promise<Record<string, number>> {
    const log = await readFile(this.logFile, 'utf8');
    const names = [...log.matchAll(/^\{"level":"ERROR","message":"([^"]*)"/gm)].map(([, name = '']) => name);
    return Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((each) => each === name).length]));
  }

  /** Ends it and the functions that it runs. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const killer = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(killer);
  }
}
