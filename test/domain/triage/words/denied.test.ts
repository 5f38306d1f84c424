import { describe, expect, it } from 'vitest';
import { valuesIn } from './support.ts';

const fields = (text: string): readonly string[] =>
  Object.keys(valuesIn(text)).filter((field) => !field.startsWith('pain') && field !== 'backOrNeckPain');

describe('denied', () => {
  it.each([
    'no numbness',
    'No numbness, tingling or weakness',
    'No numbness, no weakness, no falls.',
    'without numbness or weakness in the legs',
    'denies weakness, numbness, incontinence or saddle anesthesia',
    'Patient denies numbness, leg weakness, bowel incontinence.',
    'neg for weakness, paresthesia, incontinence',
    'numbness: no',
    'Numbness? No.',
    'Numbness, none',
    'numbness no',
    'Numbness, tingling, weakness, none',
    'my legs are not weak',
    'my legs are not numb and not weak',
    'I have never really wet myself',
    'I do not usually lose my balance',
    'neither numbness nor weakness',
    'nothing is numb',
    'I have had no new weakness',
    'I would not say my legs are weak',
    'I have never been unable to walk',
    'my legs are no longer numb',
    'no tengo adormecimiento ni debilidad en las piernas',
    'no se me duermen las piernas',
    'nunca he perdido el control de la orina',
    'sin debilidad ni hormigueo',
    'no he notado debilidad en los brazos',
    'ninguna debilidad, ningún hormigueo',
    'niega debilidad, hormigueo e incontinencia',
    'no tengo que pujar para orinar',
    'no siento nada raro en las piernas',
    'nunca me ha pasado que se me salga la orina',
    'no cord compression, no cauda equina syndrome',
    'no fever or chills',
    'no electric shocks down my spine, no tight band around my chest',
  ])('%s', (text) => {
    expect(fields(text)).toEqual([]);
  });
});

describe('not denied by the "no" beside it', () => {
  it.each<[text: string, field: string]>([
    ['no pain but my legs are numb', 'sensoryChange'],
    ['no pain, my legs are numb', 'sensoryChange'],
    ['No fever, weak legs', 'limbWeakness'],
    ['no pain, numb legs', 'sensoryChange'],
    ['denies pain but cannot walk', 'gait'],
    ['denies pain, reports weakness in both legs', 'limbWeakness'],
    ['denies fever, however the legs are weak', 'limbWeakness'],
    ['I deny weakness... well actually my right leg is weak since yesterday', 'limbWeakness'],
    ['no change, my legs are weak', 'limbWeakness'],
    ['nothing helps, my legs are numb', 'sensoryChange'],
    ['no one knows why my legs are numb', 'sensoryChange'],
    ['there is no reason my legs are numb', 'sensoryChange'],
    ['never so weak in the legs as now', 'limbWeakness'],
    ['I have never been incontinent before', 'bladderBowel'],
    ['nunca me había orinado encima antes', 'bladderBowel'],
    ['no numbness until yesterday', 'sensoryChange'],
    ['the numbness is not better', 'sensoryChange'],
    ['not sure why my legs are weak', 'limbWeakness'],
    ['not only numbness', 'sensoryChange'],
    ['none of the pills help the numbness', 'sensoryChange'],
    ['no es que no quiera caminar es que no puedo', 'gait'],
    ['no fever, cannot walk', 'gait'],
    ['Numbness? No puedo caminar', 'gait'],
    ['sin medicina tengo hormigueo', 'sensoryChange'],
    ['sin fuerza en las piernas', 'limbWeakness'],
    ['no siento las piernas', 'sensoryChange'],
    ['ni camino ni orino', 'bladderBowel'],
    ['no se me quita el hormigueo', 'sensoryChange'],
    ['las piernas no me responden', 'limbWeakness'],
    ['no sé por qué tengo las piernas dormidas', 'sensoryChange'],
    ['My legs are weak, no.', 'limbWeakness'],
    ['No pain. Weakness in both legs.', 'limbWeakness'],
  ])('%s', (text, field) => {
    expect(fields(text)).toContain(field);
  });
});
