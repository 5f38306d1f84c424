import { describe, expect, it } from 'vitest';
import { valuesIn } from './support.ts';

describe('long over, or gone in a moment', () => {
  it.each([
    'My legs were weak after covid in 2019 but I am back to running',
    'I had numbness in my feet, it went away',
    'I had numbness in my feet. It went away.',
    'I had numbness in my hands. All gone now.',
    'tuve hormigueo, ya se me quitó',
    'Tuve las piernas débiles. Se me quitó.',
    'When I was a kid I wet the bed',
    'In 2010, I had sciatica in both legs',
    'cuando era niña me orinaba en la cama',
    'cuando tenía cinco años me orinaba en la cama',
    'hace diez años tuve las piernas dormidas',
    'I used to have numb feet',
    'my legs used to be weak',
    'my arm was numb for five minutes after I slept on it',
    'se me durmió el brazo un ratito porque me acosté sobre él',
    'I leaked urine after my first baby in 1991, it stopped',
    'I could not walk for a week in 2007, it never happened again',
    "couldn't walk for 2 months in 2003, all healed",
    'I had weak legs in high school, no problems since',
  ])('%s', (text) => {
    const { backOrNeckPain: _, ...found } = valuesIn(text);
    expect(found).toEqual({});
  });
});

describe('not over', () => {
  it.each<[text: string, field: string]>([
    ['I had numbness in my feet, it went away and came back', 'sensoryChange'],
    ['My legs went numb. My cold went away.', 'sensoryChange'],
    ['My legs are weak. In 2015 I had sciatica, it went away.', 'limbWeakness'],
    ['Ten years ago I had breast cancer, lost feeling in my legs', 'sensoryChange'],
    ['my legs went numb when I was walking', 'sensoryChange'],
    ['I used to run, now my legs are weak', 'limbWeakness'],
    ['I used to take the stairs, this week my legs will not push', 'limbWeakness'],
    ['In 2010 I had numb feet and they are still numb', 'sensoryChange'],
    ['my leg drags behind me', 'gait'],
    ['se me duermen las piernas, ya me pasó dos veces', 'sensoryChange'],
    ['it takes me ten minutes to pee', 'bladderBowel'],
    ['it is like the muscles are gone, I cannot hold my urine', 'bladderBowel'],
    ['the numbness has not gone away', 'sensoryChange'],
    ['I had weakness in my legs, it is worse now', 'limbWeakness'],
  ])('%s', (text, field) => {
    expect(Object.keys(valuesIn(text))).toContain(field);
  });
});
