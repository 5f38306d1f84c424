/** Words that say that the patient was reached. */
export const reachedWords: readonly string[] = [
  'reached|i reached|reached him|reached her|reached them|reached patient|reached the patient|patient reached',
  'contactado|contactada|contacté|localizado|localizada',
].flatMap((line) => line.split('|'));

/** Words that say it of a page that was answered before, and that mean a yes as well. */
export const doneWords: readonly string[] = ['done', 'listo', 'lista', 'hecho'];

/**
 * What may stand beside the digits of a page in a yes, in lower case and with straight apostrophes. No word stands here that may belong
 * to a no, to the answer of a machine, or to the page itself.
 */
export const yesWords: readonly string[] = [
  ...reachedWords,
  ...doneWords,
  'reply|replying|answer|responder|respondo|responde|respuesta|contesto',
  "yes|y|ya|yep|yup|yeah|yea|sure|ok|okay|okey|k|kk|got it|got this|i got it|i got this|i've got it|i've got this|i have got it",
  "on it|i'm on it|im on it|i am on it|on my way|omw|coming|mine|it's mine|have it|have this|i have it|i have this",
  "taking|taking it|taking this|i take it|i'll take it|ill take it|i will take it|will take|will take it|i'll|i will|will do",
  "will call|i'll call|i will call|calling|calling now|now|right now|right away|ack|acked|accept|accepted|accepting|i accept",
  'acknowledge|acknowledged|acknowledging|confirm|confirmed|received|roger|copy|copy that|understood|handling it',
  'no problem|no prob|no worries|thanks|thank you|thx|ty|and',
  'sí|si|recibido|recibida|voy|ya voy|yo|yo voy|voy yo|lo tengo|la tengo|lo tomo|la tomo|me encargo|yo me encargo',
  'en camino|en ello|estoy en ello|de acuerdo|vale|claro|dale|entendido|acepto|aceptado|confirmo|confirmado',
  'llamo|ya llamo|llamando|ahora|ahora mismo|no hay problema|sin problema|gracias',
].flatMap((line) => line.split('|'));

/** Pictures of a yes, whatever their skin colour. */
export const yesPictures: readonly string[] = ['👍', '👌', '✅', '✔', '☑', '🆗', '🫡', '🙂', '😊'];
