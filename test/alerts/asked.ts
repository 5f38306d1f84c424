import type { Caller } from '../../shared/domain/core/party.ts';

/** What somebody asks an operation. */
export interface Asked {
  caller: Caller;
  body?: unknown;
  id?: string;
  from?: string;
  key?: string;
}
