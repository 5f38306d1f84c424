import type { FindingPhrases } from './finding-phrases.ts';

/** The diagnosis itself, fever, chemotherapy, wounds and self-harm: clinical.md P10. */
export const otherFindings: readonly FindingPhrases[] = [
  {
    field: 'cordOrCaudaCompression',
    value: 'yes',
    names: [
      'COMPRESSION_NAMED',
      'cauda syndrome|equina|equine',
      'CAUDA',
      'CORD .. COMPRESSED',
      'COMPRESSED .. CORD|CAUDA',
      'tumor|mass|mets|metastasis|disc|fragment|lesion|cancer|tumour|disk|bone|masa|hueso .. COMPRESSED .. CORD|CAUDA|nerves',
    ],
  },
  {
    field: 'fever',
    value: 'yes',
    says: [
      'FEVER_DECIMAL !kg|kilos|lbs|pounds|cm|dollars|dolares|libras|weeks|miles',
      'tiene|tengo|running|spiked|hit|marca|marco|subio|clocked|read|reads|got .. FEVER_NUMBER !años|years|anos|libras|pounds|lbs|dolares|dollars|semanas|weeks|dias|days|hours|miles|kilos',
      'CHILLS ... CHEMO',
      'CHEMO ... CHILLS',
      'CHILLS .. FEVER_NUMBER',
      'TEMPERATURE .. FEVER_NUMBER',
      'FEVER .. FEVER_NUMBER',
      'FEVER_NUMBER .. FEVER|TEMPERATURE|degrees|grados|fahrenheit|celsius',
    ],
    names: ['!grade|slight|mild|little|touch|low FEVER !blister|baja|leve|hay|dream|LOW_NUMBER', 'burning up'],
  },
  {
    field: 'lowGradeFever',
    value: 'yes',
    says: ['TEMPERATURE|FEVER .. LOW_NUMBER', 'LOW_NUMBER .. FEVER|TEMPERATURE|degrees|grados'],
    names: ['LOW_GRADE', 'low|slight|mild|little|small grade? FEVER', 'FEVER baja|leve|bajita', 'feverish'],
  },
  { field: 'onChemotherapy', value: 'yes', names: ['CHEMO'] },
  {
    field: 'woundProblem',
    value: 'yes',
    says: [
      'WOUND .. WOUND_BAD',
      'WOUND_BAD .. from|of|out|at|around|de|por|en|my|la|mi|coming .. WOUND',
      'WOUND_BAD WOUND',
      'me|le|se supura|salio|sale|abrio|huele .. WOUND',
      'stitches|staples|puntos|grapas .. open|opened|out|burst|abrieron|soltaron|zafaron|apart|popped',
    ],
  },
  {
    field: 'selfHarm',
    value: 'yes',
    says: [
      'SELF_HARM',
      'think|thinking|thought|thoughts|pienso|pensando .. ending|end|suicide|killing|hurting|acabar|matarme|morir|morirme|dying life|it|myself|vida|todo',
    ],
  },
];
