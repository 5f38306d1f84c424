/**
 * The same intake of somebody who has nothing in common with the others: cases of one person are linked, in an order that chance makes.
 * @param last digit that this person's name, number and date of birth end with
 */
export const anotherPerson = <Intake extends { patient: object }>(intake: Intake, last: number): Intake => ({
  ...intake,
  patient: {
    ...intake.patient,
    familyName: `Sample-${'abcdefghij'.charAt(last)}`,
    birthDate: `195${last}-03-0${last}`,
    phone: `(631) 555-016${last}`,
    email: `sample-${last}@example.org`,
  },
});
