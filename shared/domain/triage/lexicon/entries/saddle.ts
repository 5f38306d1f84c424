import { anyOf, type Entry, followedBy } from '../pattern.ts';
import { DORMIDO, NUMB } from '../words.ts';

const SADDLE = anyOf(
  'between (?:my |the |her |his )?legs|groin|crotch|genital(?:s|ia)?|private (?:parts?|areas?)',
  'privates|vagina|vaginal|vulva|labia|penis|scrotum|testicles?',
  'perine(?:um|al)|perianal|saddle|anus|anal|rectum|rectal|back passage|butt|buttocks?',
  'bottom(?! of)|backside|bum|inner thighs?|down there|when i wipe|where i sit',
);
const SILLA = anyOf(
  'entrepierna|entre (?:las|mis) piernas|la ingle|las ingles',
  'partes (?:intimas|privadas|nobles|bajas)|parte intima|mis partes|las partes|genital(?:es)?',
  'vagina|vulva|pene|testiculos?|escroto',
  'perine|perineo|perineal|(?:el|del|mi|al) ano(?! pasado)|anal|recto|nalgas?|gluteos?|trasero|culo',
  'silla de montar|(?:el|del) sillin|silla turca',
  '(?:area|zona) (?:genital|intima|privada|anal|perianal)|ahi abajo|alla abajo|al limpiarme',
  'cuando me limpio',
);

/** Names the symptom without saying that it is there: "saddle anesthesia". */
const NOUN = anyOf('numbness|tingling|an(?:a)?esthesia|para?esthesias?');

const numbness = [`${SADDLE} ${NOUN}`, followedBy(NUMB, 5, SADDLE), followedBy(DORMIDO, 5, SILLA)];
const numbnessClauses = [followedBy(`${SADDLE}(?! ${NOUN})`, 4, NUMB), followedBy(SILLA, 4, DORMIDO)];

const sexual = [
  'erectile (?:dysfunction|problems?|difficult(?:y|ies))|sexual dysfunction|impoten(?:t|ce)',
  '(?:loss of|lost|no|reduced) sexual (?:feeling|sensation|function)',
  'disfuncion (?:erectil|sexual)|impotencia sexual',
  '(?:perdida de|perdi(?: la)?|sin|no tengo) (?:sensibilidad|sensacion|funcion) sexual|sin erecciones',
];
const sexualClauses = [
  '(?:cannot|could not|no longer|unable to) (?:get|have|keep) (?:an )?erections?|no erections?',
  'no (?:tengo|puedo tener|logro) (?:una )?ereccion(?:es)?',
  'no siento nada (?:al|cuando) (?:tener|tengo) (?:sexo|relaciones)',
];

/** Numbness of the saddle area, and new sexual dysfunction. GIRFT 2023; questionnaire and lexicon, section 4. */
export const saddle: readonly Entry[] = [
  { field: 'saddleNumbness', value: 'yes', form: 'noun', phrases: numbness, needs: anyOf(SADDLE, SILLA) },
  { field: 'saddleNumbness', value: 'yes', form: 'clause', phrases: numbnessClauses, needs: anyOf(SADDLE, SILLA) },
  { field: 'saddleNumbness', value: 'yes', form: 'noun', phrases: sexual },
  { field: 'saddleNumbness', value: 'yes', form: 'clause', phrases: sexualClauses },
];
