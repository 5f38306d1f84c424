import { personSchemas } from '../domain/cases/person.ts';
import { PhoneNumber } from './phone-number.ts';
import { BirthDate } from './written/birth-date.ts';
import { EmailAddress } from './written/email-address.ts';
import { PostalCode } from './written/postal-code.ts';
import { UsState } from './written/us-state.ts';

/** Who stands in a form, with what is written of them read as people write it. */
export const { Address, Patient, Submitter, ReferringClinician } = personSchemas({
  phone: PhoneNumber,
  email: EmailAddress,
  birthDate: BirthDate,
  state: UsState,
  postalCode: PostalCode,
});
