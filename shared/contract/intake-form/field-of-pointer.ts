/** Which field of the form fills which part of the body; of several the longest pointer counts. */
const fieldsByPointer: Readonly<Record<string, string>> = {
  '/submittedBy': 'who',
  '/submitter': 'carer.name',
  '/submitter/relationship': 'carer.relation',
  '/submitter/phone': 'carer.phone',
  '/submitter/ext': 'carer.phone',
  '/patient': 'given',
  '/patient/familyName': 'family',
  '/patient/birthDate': 'birth',
  '/patient/sex': 'sex',
  '/patient/phone': 'phone',
  '/patient/ext': 'phone',
  '/patient/email': 'email',
  '/patient/preferredContact': 'contact',
  '/patient/smsConsent': 'texts',
  '/patient/address': 'zip',
  '/patient/interpreter': 'interpreter',
  '/clinical/freeText': 'words',
  '/clinical/symptoms/painSeverity': 'pain.severity',
  '/insurance': 'coverage',
  '/insurance/primary/memberId': 'member',
  '/insurance/secondary': 'secondary',
  '/preferences': 'region',
  '/consent': 'consent',
};

/**
 * The field that is at fault. @param pointer JSON Pointer (RFC 6901) into the body of POST /v1/intakes
 * @returns its name; undefined where no field of the form fills that part
 */
export function fieldOfPointer(pointer: string): string | undefined {
  const field = fieldsByPointer[pointer];
  return field ?? (pointer === '' ? undefined : fieldOfPointer(pointer.slice(0, pointer.lastIndexOf('/'))));
}
