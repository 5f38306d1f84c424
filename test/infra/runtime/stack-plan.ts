import type { FunctionName } from '../../../functions/functions.ts';
import type { DeployedFunction } from './deployed-function.ts';

/** How a process of stack-process.ts runs the local stack; it is given as JSON. */
export interface StackPlan {
  dataDir: string;
  /** Where its clock begins, in milliseconds since 1970. It moves by `POST /_local/clock` alone. */
  beginning: number;
  /** The functions run as bundles of that folder; absent = as the sources that the local stack loads. */
  bundles?: { folder: string; functions: Readonly<Record<FunctionName, DeployedFunction>> };
}

/** What the process tells whoever started it. */
export type StackWord =
  | { word: 'ready'; url: string }
  | { word: 'invoked'; name: FunctionName }
  | { word: 'failed'; error: string }
  | { word: 'answered' };

/** An event that has no door to come by, as it is told to the process: Secrets Manager's, which the local stack has no rotation of. */
export interface DirectEvent {
  name: FunctionName;
  event: unknown;
}
