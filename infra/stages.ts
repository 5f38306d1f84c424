import type { FunctionName } from '../functions/functions.ts';

/** Everything in which two deployments differ. Nothing else reads the stage's name. */
export interface Stage {
  readonly name: 'dev' | 'prod';
  /** Keep tables, keys and logs when a stack is deleted, and refuse to delete tables at all. */
  readonly retainData: boolean;
  readonly logRetentionDays: 30 | 400;
  /** Where mail comes from; the address must be verified in SES before the first mail. */
  readonly mailFrom: string;
  /** Who hears of alarms. */
  readonly alarmEmail: string;
  /** Address under a custom domain; absent = the API Gateway address with its stage path. */
  readonly publicUrl?: string;
  /** Pages of other origins that may call the API from a browser. */
  readonly allowedOrigins: readonly string[];
  /** Prefix of the hosted sign-in page; unique in a region. */
  readonly signInPrefix: string;
  /** Cognito's threat protection costs by user and needs the Plus plan. */
  readonly threatProtection: boolean;
  /** Requests a second and at once, over all callers. */
  readonly throttle: { readonly rate: number; readonly burst: number };
  /** Requests of one address to the public routes in five minutes before WAF blocks it. */
  readonly publicRequestsPerAddress: number;
  /** Containers kept for each function; null where the account's quota refuses reservations (a new account has 10 in all). */
  readonly reservedConcurrency: Readonly<Record<FunctionName, number>> | null;
  /** Practices that refer by API; each gets a client of its own. */
  readonly referrers: readonly string[];
}

const concurrency: Readonly<Record<FunctionName, number>> = {
  intake: 50,
  answers: 10,
  directory: 50,
  visits: 50,
  referrals: 30,
  staff: 30,
  authorizer: 100,
  relay: 20,
  timers: 10,
  sweeper: 1,
  rotator: 1,
};

export const stages: Readonly<Record<Stage['name'], Stage>> = {
  dev: {
    name: 'dev',
    retainData: false,
    logRetentionDays: 30,
    mailFrom: 'no-reply@spinebridge.example',
    alarmEmail: 'operations@spinebridge.example',
    allowedOrigins: ['http://localhost:3000'],
    signInPrefix: 'spinebridge-dev',
    threatProtection: true,
    throttle: { rate: 50, burst: 100 },
    publicRequestsPerAddress: 300,
    reservedConcurrency: concurrency,
    referrers: ['demo-oncology', 'demo-hospital'],
  },
  prod: {
    name: 'prod',
    retainData: true,
    logRetentionDays: 400,
    mailFrom: 'no-reply@spinebridge.example',
    alarmEmail: 'operations@spinebridge.example',
    allowedOrigins: ['https://spinebridge.example'],
    signInPrefix: 'spinebridge-prod',
    threatProtection: true,
    throttle: { rate: 200, burst: 400 },
    publicRequestsPerAddress: 300,
    reservedConcurrency: concurrency,
    referrers: [],
  },
};
