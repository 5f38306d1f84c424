import type { PersonOfToken } from '../../../shared/workflows/sessions/ports.ts';
import type { Uses } from '../../compose.ts';

/** What signing in takes. */
export type SignInDeps = Uses<
  | 'linkKeys'
  | 'log'
  | 'publicUrl'
  | 'sessionLimits'
  | 'sessionSeals'
  | 'sessionStore'
  | 'signInPlace'
  | 'signInService'
  | 'site'
> & { personOfToken: PersonOfToken };
