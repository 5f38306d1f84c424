import { type FunctionDescription, type FunctionName, functions } from '../functions/functions.ts';

export interface Throttle {
  readonly rate: number;
  readonly burst: number;
}

/** The functions behind routes. */
export type HttpFunctionName = {
  [Name in FunctionName]: (typeof functions)[Name]['trigger'] extends 'http' ? Name : never;
}[FunctionName];

/** Everything in which two deployments differ. Nothing else reads the stage's name. */
export interface Stage {
  readonly name: 'dev' | 'prod';
  /** Patients use it: the deploy command refuses it while the triage rules are a draft. */
  readonly patientFacing: boolean;
  /** Keep tables, keys and logs when a stack is deleted, and refuse to delete tables at all. */
  readonly retainData: boolean;
  readonly logRetentionDays: 30 | 400;
  /** Where mail comes from; the address must be verified in SES before the first mail. */
  readonly mailFrom: string;
  /** ARN of the number or pool that patients are texted from; absent = they are not texted, and staff phone them. */
  readonly smsFrom?: string;
  /**
   * The number from which staff are texted and to which they reply, E.164, with its two-way channel on (docs/deploy.md). Absent: SNS
   * chooses among the account's numbers, and replies to any of them count.
   */
  readonly staffSmsNumber?: string;
  /** Who hears of alarms by mail. */
  readonly alarmEmail: string;
  /** Who hears of alarms by SMS, E.164. */
  readonly alarmPhone: string;
  /** US dollars a month after which the account sends no SMS any more, as SNS has it (`MonthlySpendLimit`). */
  readonly smsMonthlyDollars: number;
  /** Address under an own domain, without a slash at the end; absent = the API Gateway address with its stage path, which patients are never given. */
  readonly publicUrl?: string;
  /** ARN of the certificate of `publicUrl` in AWS Certificate Manager, in the stage's region. */
  readonly certificateArn?: string;
  /** Pages of other origins that may call the API from a browser. */
  readonly allowedOrigins: readonly string[];
  /** Prefix of the hosted sign-in page; unique in a region. */
  readonly signInPrefix: string;
  /** Cognito's threat protection costs by user and needs the Plus plan. */
  readonly threatProtection: boolean;
  /** Requests a second and at once, over all callers, of each route that a function serves. */
  readonly throttles: Readonly<Record<HttpFunctionName, Throttle>>;
  /** Requests of one address to the public routes of the API in five minutes before WAF blocks it. */
  readonly publicRequestsPerAddress: number;
  /**
   * The same of pages. Whoever fills in the form asks some 45 times, a POST and a GET a step; a household, a ward or the customers of a
   * phone company share an address, so thirty of them may at once.
   */
  readonly pageRequestsPerAddress: number;
  /** Requests of one address over all paths in five minutes, of signed-in callers too: a practice's office stands behind one address. */
  readonly allRequestsPerAddress: number;
  /** Containers kept for each function; null where the account's quota refuses reservations (a new account has 10 in all). */
  readonly reservedConcurrency: Readonly<Record<FunctionName, number>> | null;
  /** Where each night's copy of the tables is copied to as well; absent = it stays in the stage's region. */
  readonly backupCopyRegion?: string;
  /** Practices that refer by API; each gets a client of its own. */
  readonly referrers: readonly string[];
}

const described = Object.entries(functions) as [FunctionName, FunctionDescription][];

const concurrency = Object.fromEntries(described.map(([name, { containers }]) => [name, containers])) as Record<
  FunctionName,
  number
>;

/** Writes that anybody may send are few; searches are many. */
const throttles = (scale: number): Stage['throttles'] =>
  Object.fromEntries(
    described.flatMap(([name, { throttle }]) =>
      throttle ? [[name, { rate: throttle.rate * scale, burst: throttle.burst * scale }]] : [],
    ),
  ) as Stage['throttles'];

export const stages: Readonly<Record<Stage['name'], Stage>> = {
  dev: {
    name: 'dev',
    patientFacing: false,
    retainData: false,
    logRetentionDays: 30,
    mailFrom: 'no-reply@spinebridge.example',
    alarmEmail: 'operations@spinebridge.example',
    alarmPhone: '+12125550100',
    smsMonthlyDollars: 1,
    allowedOrigins: ['http://localhost:3000'],
    signInPrefix: 'spinebridge-dev',
    threatProtection: true,
    throttles: throttles(1),
    publicRequestsPerAddress: 300,
    pageRequestsPerAddress: 1500,
    allRequestsPerAddress: 6000,
    reservedConcurrency: concurrency,
    referrers: ['demo-oncology', 'demo-hospital'],
  },
  prod: {
    name: 'prod',
    patientFacing: true,
    retainData: true,
    logRetentionDays: 400,
    mailFrom: 'no-reply@spinebridge.example',
    alarmEmail: 'operations@spinebridge.example',
    alarmPhone: '+12125550100',
    smsMonthlyDollars: 50,
    publicUrl: 'https://care.spinebridge.example',
    certificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-0000-0000-000000000000',
    allowedOrigins: ['https://spinebridge.example'],
    signInPrefix: 'spinebridge-prod',
    threatProtection: true,
    throttles: throttles(4),
    publicRequestsPerAddress: 300,
    pageRequestsPerAddress: 1500,
    allRequestsPerAddress: 6000,
    reservedConcurrency: concurrency,
    backupCopyRegion: 'us-west-2',
    referrers: [],
  },
};
