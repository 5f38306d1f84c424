import type { TableName } from '../shared/store/table.ts';

/**
 * What a function may do with a table; CDK grants exactly this. Index names grant a query of that index; `identity` a query that
 * asks for who the person of a case is, and for nothing else.
 */
export type Verb = 'get' | 'query' | 'put' | 'update' | 'delete' | 'check' | 'identity' | `query:${string}`;

/** Things besides tables that a function may use; each is a permission and a set of environment variables. */
export type Ability =
  | 'link-keys'
  | 'publish'
  | 'subscribe'
  | 'mail'
  | 'mail-address'
  | 'set-timers'
  | 'verify-tokens'
  | 'sign-in'
  | 'rotate-link-keys';

export interface FunctionDescription {
  /** The file that Lambda runs, below functions/. */
  entry: string;
  trigger: 'http' | 'stream' | 'timer' | 'schedule' | 'authorizer' | 'rotation' | 'inbound';
  /** Who feels it when the function fails, in the words of its alarms. */
  hurts: string;
  timeoutSeconds: number;
  memoryMegabytes: number;
  /** So many at once are kept for the function (stages.ts may keep none). */
  containers: number;
  /**
   * Requests a second and at once, over all callers, of each of its routes; stages.ts scales it. Writes that anybody may send are
   * few, searches are many.
   */
  throttle?: { rate: number; burst: number };
  tables: Partial<Record<TableName, readonly Verb[]>>;
  abilities: readonly Ability[];
}
