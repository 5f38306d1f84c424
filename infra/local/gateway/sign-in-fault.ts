import { HttpFault } from '../../../shared/http/core/http-fault.ts';

/** The authoriser's refusals: they go to whoever signs in, and to no patient. */
export class SignInFault extends HttpFault {}
