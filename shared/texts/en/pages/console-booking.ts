import type { SearchNote } from '../../../domain/search/search-notes.ts';
import type { SlotReason } from '../../../domain/search/slot-reasons.ts';

/** Why a search finds nothing, or less than there might be. */
const notes: Readonly<Partial<Record<SearchNote, string>>> = {
  'not-self-bookable': 'Staff do not book this type of visit for this case just so. You can overbook it below.',
  'other-modality': 'This type of visit does not take place by video. Choose another type.',
  'none-licensed': 'Nobody who sees patients by video is licensed where this person lives.',
  'nothing-matches': 'Nobody gives such a visit there. Change what is shown.',
};

const reasons: Readonly<Record<SlotReason, string>> = {
  'before-deadline': 'before the deadline',
  near: 'near',
  language: 'speaks their language',
  specialty: 'right specialty',
  'imaging-on-site': 'imaging on site',
  'step-free': 'no steps',
};

/** Booking, moving and overbooking a visit of a case. */
export const consoleBookingTexts = {
  title: (code: string) => `Book a visit, ${code}`,
  moveTitle: (code: string) => `Move a visit, ${code}`,
  back: 'Back to the case',
  emergency: 'This person belongs in the emergency room now.',
  emergencyNext: 'Every time below comes too late for that. Book one only for afterwards.',
  seenBy: 'To be seen by',
  moving: 'The visit now:',
  kept: 'It is kept until you press a new time.',
  notMovable: 'That visit cannot be moved any more. You can book another one.',
  filters: {
    change: (type: string) => `${type}: change what is shown`,
    type: 'Type of visit',
    from: 'From',
    clinic: 'Clinic',
    anyClinic: 'Any clinic',
    region: 'Area',
    anyRegion: 'Any area',
    language: 'Who speaks',
    anyLanguage: 'Any language',
    telehealth: 'By video only',
    stepFree: 'No steps',
    show: 'Show times',
  },
  inTime: 'Before the deadline',
  late: 'After the deadline',
  all: 'Free times',
  noneInTime: 'Nothing free before the deadline.',
  noneInTimeNext: 'Look at other clinics or types, overbook, or take the first late time and have a nurse accept it.',
  none: 'No free time in these weeks.',
  more: 'More times',
  laterWeeks: 'Later weeks',
  miles: (miles: number) => (miles < 1 ? 'less than 1 mile' : `${Math.round(miles)} mi`),
  book: (when: string, where: string, who: string) => `Book ${when}, ${where}, ${who}`,
  move: (when: string, where: string, who: string) => `Move to ${when}, ${where}, ${who}`,
  notes,
  reasons,
  taken: 'Nearest free times',
  notBooked: 'Not booked',
  notMoved: 'Not moved',
  hasOne: 'This case has such a visit:',
  oneOfType: 'To have two, choose another type of visit below.',
  moveThat: 'Move that visit instead',
  insist: {
    title: 'Book this time all the same',
    lead: 'For times that are kept for others, or a type that is not for this case. Your reason is kept with the visit.',
    button: 'Book it all the same',
    'override/reason': 'Why',
  },
  overbook: {
    title: 'Overbook a time',
    lead: 'For a time that is taken. Your reason is kept with the visit.',
    button: 'Overbook',
    appointmentType: 'Type of visit',
    practitionerId: 'Practitioner',
    clinicId: 'Clinic',
    start: 'Day and time, as the clinic has it',
    'overbook/reason': 'Why',
    choose: 'Choose',
  },
};
