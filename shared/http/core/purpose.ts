import { type GatewayEvent, header } from './gateway-event.ts';
import { HttpFault } from './http-fault.ts';
import { purposeHeader, type Route } from './route.ts';

/** A short slug: what is free text may name a patient. */
export const purposeForm = /^[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,4}$/;

/**
 * What somebody looks at a case for.
 * @throws HttpFault 400 on a view whose caller named what is no slug; anywhere else nobody looks at the header
 */
export function purposeOf(event: Pick<GatewayEvent, 'headers'>, { view, operation }: Route): string {
  const named = view && header(event, purposeHeader)?.trim();
  if (!named) return operation;
  if (purposeForm.test(named)) return named;
  throw new HttpFault(
    400,
    'no-purpose',
    `${purposeHeader} is a few lower-case words joined by dashes, such as call-back; it names no patient. Or leave it out.`,
  );
}
