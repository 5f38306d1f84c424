import type { Uses } from '../../../compose.ts';

/** What the pages of a day and of a week ask the API with. */
export type DayDeps = Uses<
  | 'acts'
  | 'attendance'
  | 'caseBatches'
  | 'directory'
  | 'publicUrl'
  | 'schedule'
  | 'settings'
  | 'site'
  | 'views'
  | 'zone'
>;
