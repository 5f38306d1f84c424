import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import { errorFields, type LogFields, safeFields, safeValue } from './log-fields.ts';

/** What workflows and gateways log through. `happening` is a fixed kebab-case code such as `message-sent`. */
export interface Log {
  info(happening: string, fields?: LogFields): void;
  warn(happening: string, fields?: LogFields, error?: unknown): void;
  error(happening: string, fields?: LogFields, error?: unknown): void;
}

const logger = new Logger();

const line = (happening: string, fields: LogFields = {}, error?: unknown) => ({
  message: String(safeValue(happening)),
  ...safeFields({ ...fields, ...(error === undefined ? {} : errorFields(error)) }),
});

/** The one log of a function: JSON lines of allow-listed ids and counts (log-fields.ts). Never an event body. */
export const log: Log = {
  info: (happening, fields) => logger.info(line(happening, fields)),
  warn: (happening, fields, error) => logger.warn(line(happening, fields, error)),
  error: (happening, fields, error) => logger.error(line(happening, fields, error)),
};

/** Adds the ids of the running invocation to every line that follows. */
export const logInvocation = (context: Context): void => logger.addContext(context);
