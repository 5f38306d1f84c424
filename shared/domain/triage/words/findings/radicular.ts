import type { FindingPhrases } from './finding-phrases.ts';

/** Pain down an arm or leg, by side, or like a band round the trunk. NG234; Greenhalgh and Selfe; section 4. */
export const radicular: readonly FindingPhrases[] = [
  {
    field: 'radicularPain',
    says: [
      'PAIN .. SHOOT ... LIMBS|LIMB_ONE',
      'PAIN .. SHOOT .. both|ambas|ambos',
      'PAIN .. SHOOT .. las|los dos|2',
      'latigazos|latigazo|jalon|jalones|punzadas|punza|choques|rayos|rayo|descargas|chispazos .. por|en|hasta|a .. LIMBS|LIMB_ONE',
      'SHOOT .. PAIN .. LIMBS|LIMB_ONE',
      'PAIN .. down|into .. LIMBS|LIMB_ONE',
      'shoots|shooting|radiates|radiating|zaps|jolts|zings|lightning|stabs .. LIMBS|LIMB_ONE',
      'SHOOT down|into .. LIMBS|LIMB_ONE',
      'PAIN|corriente|corrientazo|latigazo|punzada .. me|que|se|le SHOOT .. LIMBS|LIMB_ONE',
      'me|le|se baja|corre|recorre|irradia|bajan|corren .. PAIN|corriente|corrientazo|latigazo .. LIMBS|LIMB_ONE',
      'me|se|le baja|corre|irradia|recorre .. por|hasta|a|hacia .. LIMBS|LIMB_ONE',
      'PAIN .. hasta .. LIMBS|LIMB_ONE',
      'electric|electricity|lightning|corriente .. down .. LIMBS|LIMB_ONE',
      'SCIATICA .. LIMBS|LIMB_ONE|both|ambos|lados|sides',
    ],
    names: ['SCIATICA', 'PAIN radiating|irradiado|radiates|radiation to|into|down|a|hacia .. LIMBS|LIMB_ONE'],
  },
  {
    field: 'radicularPain',
    value: 'band',
    says: [
      '!seat|wear|wearing|seguridad|my BAND .. around|round|across|alrededor|en|por|about .. TRUNK|me|mi|my',
      'like|como BAND !ring|tune',
      'wearing|wear|traigo|llevo|puesto .. corset|girdle|fajon|faja|armor ... tight|tighter|apretado|apretada|pulled|squeezing|aprieta',
      'PAIN|duele de|desde|from .. a|to|hasta los|las|the|both? LIMBS',
      'BAND .. PAIN|SQUEEZE',
      'PAIN|SQUEEZE .. BAND !seat|broke',
      'SQUEEZE|PAIN .. around|round|alrededor .. TRUNK|LIMBS|middle',
      'me|le SQUEEZE .. TRUNK !zapato|ropa|sosten|brasier|pantalon',
      'TRUNK .. SQUEEZE .. BAND|vise|belt',
      'TRUNK .. me|le aprieta|oprime',
      'wraps|wrapping|wrapped around|round|aroung .. TRUNK|chest|ribs|front|me',
      'PAIN .. wraps|wrapping|rodea|circles|encircles',
    ],
    names: [
      'band-like|bandlike|girdling|beltlike|girdle-like|banding',
      'band|belt|girdle like PAIN|tightness|pressure|sensation',
    ],
  },
];
