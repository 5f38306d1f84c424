/** What the document's schema does not say of a member that is sent: its form, its known codes, what it sets going. By the end of its name. */
export const memberNotes: Readonly<Record<string, string>> = {
  'patient.givenName': 'One of givenName and familyName is required; both are better.',
  'patient.familyName': 'One of givenName and familyName is required; both are better.',
  'patient.birthDate': '1962-04-09, or 1962-04 or 1962 where no more is known.',
  'patient.phone': 'As people write it, with the area code: +1 631 555 0123, (631) 555-0123.',
  'patient.language': 'A language tag (BCP 47): en, es, zh.',
  'patient.address.state': 'NY, or the name of the state.',
  'patient.address.postalCode': 'ZIP code: 11787 or 11787-1234.',
  'referrer.npi': 'National Provider Identifier: ten digits, the last a valid check digit, such as 1234567893.',
  'referrer.givenName': 'One of givenName and familyName is required.',
  'referrer.familyName': 'One of givenName and familyName is required.',
  'referrer.phone': 'As people write it, with the area code.',
  reason: 'Any word of yours, at most 64 characters; shown to staff, decides nothing. Left out: consult.',
  diagnoses:
    'ICD-10-CM codes, with or without the dot: C79.51. A code of cord compression or paralysis makes the case emergent.',
  externalId:
    'The referral’s id in your system. Sent again for an open referral of yours, it is answered with that one.',
  note: 'Free text, English or Spanish. It is read for signs of an emergency, which can raise the level.',
  'clinical.freeText': 'The patient’s own words. They are read for signs of an emergency, which can raise the level.',
  'clinical.primarySite':
    'breast, lung, prostate, kidney, thyroid, myeloma, other or unknown; another code of yours is taken and shown as it is.',
  painRegion: 'cervical, thoracic, lumbar, several or unknown; another code of yours is taken.',
  neuroSigns:
    'Any code of yours, such as hyperreflexia, clonus, babinski or reduced-anal-tone: whatever stands here counts as a sign of a compressed cord or cauda equina. The case is emergent, and the surgeon on call is paged at once. No sign found: an empty list.',
  mrcPowerMin: 'Weakest key muscle, MRC scale. 4 or less makes the case emergent.',
  'imaging.escc': 'Bilsky grade, a text and no number. 2 and 3 are emergent.',
  'insurance.primary.kind':
    'medicare, medicaid, commercial, workers-compensation, no-fault or self-pay; another code of yours is taken.',
  'insurance.secondary.kind': 'medigap, aarp, bcbs, employer, tricare, vha or none; another code of yours is taken.',
};

/** The same for a member by its whole name, from the top; undefined where there is nothing to add. */
export const noteOf = (name: string): string | undefined =>
  Object.entries(memberNotes).find(([end]) => name === end || name.endsWith(`.${end}`))?.[1];
