import type { Clinic } from '../../domain/directory/directory.ts';

export const sampleZone = 'America/New_York';
/** Where all of the sample practitioners may treat. */
export const sampleStates = ['NY'];
const sample = { zone: sampleZone, sample: true } as const;
const nyc = { region: 'nyc', ...sample } as const;
const longIsland = { region: 'long-island', ...sample } as const;

const medicareOnly = ['medicare'];
const publicPlans = ['medicare', 'medicaid', 'workers-compensation', 'no-fault'];
const everyPlan = [...publicPlans, 'commercial'];

/**
 * Made-up clinics at the middle of real ZIP areas (2021 Census Gazetteer), until the practice gives its own; what is said of
 * steps, imaging and insurances is made up too.
 */
export const sampleClinics: Clinic[] = [
  {
    clinicId: 'manhattan',
    name: 'Manhattan (sample clinic)',
    address: '100 Sample Avenue, New York, NY',
    postalCode: '10016',
    latitude: 40.745182,
    longitude: -73.978053,
    phone: '+12125550101',
    stepFree: true,
    imagingOnSite: true,
    insurances: everyPlan,
    ...nyc,
  },
  {
    clinicId: 'bronx',
    name: 'Bronx (sample clinic)',
    address: '200 Sample Road, Bronx, NY',
    postalCode: '10461',
    latitude: 40.846741,
    longitude: -73.840788,
    phone: '+12125550102',
    stepFree: true,
    imagingOnSite: false,
    insurances: everyPlan,
    ...nyc,
  },
  {
    clinicId: 'brooklyn',
    name: 'Brooklyn (sample clinic)',
    address: '300 Sample Street, Brooklyn, NY',
    postalCode: '11201',
    latitude: 40.6937,
    longitude: -73.989859,
    phone: '+12125550103',
    stepFree: false,
    imagingOnSite: false,
    insurances: publicPlans,
    ...nyc,
  },
  {
    clinicId: 'queens',
    name: 'Queens (sample clinic)',
    address: '400 Sample Boulevard, Forest Hills, NY',
    postalCode: '11375',
    latitude: 40.722975,
    longitude: -73.843179,
    phone: '+12125550104',
    stepFree: true,
    imagingOnSite: true,
    insurances: everyPlan,
    ...nyc,
  },
  {
    clinicId: 'staten-island',
    name: 'Staten Island (sample clinic)',
    address: '500 Sample Terrace, Staten Island, NY',
    postalCode: '10314',
    latitude: 40.600699,
    longitude: -74.164314,
    phone: '+12125550105',
    stepFree: false,
    imagingOnSite: false,
    insurances: publicPlans,
    ...nyc,
  },
  {
    clinicId: 'nassau',
    name: 'Nassau (sample clinic)',
    address: '600 Sample Plaza, Garden City, NY',
    postalCode: '11530',
    latitude: 40.726854,
    longitude: -73.637009,
    phone: '+12125550106',
    stepFree: true,
    imagingOnSite: true,
    insurances: everyPlan,
    ...longIsland,
  },
  {
    clinicId: 'suffolk-west',
    name: 'Suffolk West (sample clinic)',
    address: '700 Sample Lane, Smithtown, NY',
    postalCode: '11787',
    latitude: 40.852924,
    longitude: -73.21126,
    phone: '+12125550107',
    stepFree: true,
    imagingOnSite: false,
    insurances: publicPlans,
    ...longIsland,
  },
  {
    clinicId: 'suffolk-east',
    name: 'Suffolk East (sample clinic)',
    address: '800 Sample Highway, Riverhead, NY',
    postalCode: '11901',
    latitude: 40.928102,
    longitude: -72.648249,
    phone: '+12125550108',
    stepFree: true,
    imagingOnSite: false,
    insurances: medicareOnly,
    ...longIsland,
  },
];
