import * as z from 'zod/mini';
import { type TableName, tableNames, tableVariable } from '../store/table.ts';

const Text = z.string().check(z.minLength(1));

/** Deployed names of the tables that a function was granted; absent where it was not. */
const tableShape = Object.fromEntries(tableNames.map((table) => [tableVariable(table), z.optional(Text)]));

/** Everything that a deployed function may read from its environment. CDK and the local stack set the same names. */
export const Environment = z.object({
  ...tableShape,
  /** Secrets Manager id of `{current, previous}` link keys. */
  LINK_KEYS_SECRET: z.optional(Text),
  /** Base address of the public pages and API, without a trailing slash; may carry a stage path. */
  PUBLIC_URL: z.optional(Text),
  /** Origins of other sites whose pages may call from a browser, separated by spaces. */
  ALLOWED_ORIGINS: z.optional(Text),
  STAFF_TOPIC_ARN: z.optional(Text),
  /** Queue in which SNS puts what it could not deliver to somebody on the staff. */
  STAFF_DEAD_LETTER_ARN: z.optional(Text),
  /** The number from which staff are texted and to which they reply, E.164; absent where SNS chooses one. */
  STAFF_SMS_NUMBER: z.optional(Text),
  MAIL_FROM: z.optional(Text),
  /** Configuration set of SES, which tells what became of each mail. */
  MAIL_CONFIGURATION_SET: z.optional(Text),
  /** Number or pool that patients are texted from (ARN or id); absent = they are not texted. */
  SMS_FROM: z.optional(Text),
  /** `on` for a function that offers patients text messages, which another sends. */
  TEXTS_PATIENTS: z.optional(z.literal('on')),
  /** Configuration set that reports what became of a text to a patient. */
  SMS_CONFIGURATION_SET: z.optional(Text),
  TIMER_GROUP: z.optional(Text),
  TIMER_TARGET_ARN: z.optional(Text),
  TIMER_ROLE_ARN: z.optional(Text),
  TIMER_DEAD_LETTER_ARN: z.optional(Text),
  /** Issuer (`iss`) of staff and referrer tokens; its keys are below `/.well-known/jwks.json`. */
  TOKEN_ISSUER: z.optional(Text),
  /** Where staff sign in: base address of Cognito's hosted pages, and the console's client id there. */
  SIGN_IN_URL: z.optional(Text),
  SIGN_IN_CLIENT: z.optional(Text),
  /** `off` lifts the limits for a source, a contact or a case. For a laptop: no deployed stage sets it. */
  LIMITS: z.optional(z.enum(['on', 'off'])),
});
export type Environment = z.infer<typeof Environment>;

/**
 * Reads the environment once.
 * @throws with the names of the variables at fault, so that a wrong deployment fails at its first request.
 */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  return Environment.parse(source);
}

/** @throws when the function was deployed without the variable: its description in functions.ts lacks an ability. */
export function required(environment: Environment, name: keyof Environment | ReturnType<typeof tableVariable>): string {
  const value = (environment as Record<string, string | undefined>)[name];
  if (!value) throw new Error(`The environment variable ${name} is not set for this function.`);
  return value;
}

/** @throws when the function was not granted the table. */
export const tableNameOf = (environment: Environment, table: TableName): string =>
  required(environment, tableVariable(table));
