/**
 * The American spelling of a British one, so that both stem alike; any other word unchanged.
 * The rules also touch words that have no American twin (`promise`): harmless, because questions
 * and documents pass through the same rule and no other word lands there.
 */
export function toAmericanSpelling(word: string): string {
  if (word.length < 4) return word;
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length < 6) return word;
  let american = word;
  // Most words hold none of these, and to look is cheaper than to match.
  if (american.includes('is')) {
    american = american.replace(/^(.{4,})is(e|ed|es|er|ers|ing|ation|ations)$/, '$1iz$2');
  }
  if (american.includes('ys')) american = american.replace(/^(.{3,})ys(e|ed|ing)$/, '$1yz$2');
  if (!american.includes('our')) return american;
  return american.replace(/^(.{3,})our(s|ed|ing|able|ite|ites|ful|al|er|ers|less)?$/, '$1or$2');
}

const irregular: ReadonlyMap<string, string> = new Map([
  ['centre', 'center'],
  ['centres', 'centers'],
  ['theatre', 'theater'],
  ['theatres', 'theaters'],
  ['metre', 'meter'],
  ['metres', 'meters'],
  ['kilometre', 'kilometer'],
  ['kilometres', 'kilometers'],
  ['litre', 'liter'],
  ['litres', 'liters'],
  ['fibre', 'fiber'],
  ['calibre', 'caliber'],
  ['defence', 'defense'],
  ['defences', 'defenses'],
  ['offence', 'offense'],
  ['offences', 'offenses'],
  ['licence', 'license'],
  ['licences', 'licenses'],
  ['colour', 'color'],
  ['colours', 'colors'],
  ['grey', 'gray'],
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['manoeuvre', 'maneuver'],
  ['manoeuvres', 'maneuvers'],
  ['aeroplane', 'airplane'],
  ['aeroplanes', 'airplanes'],
  ['aluminium', 'aluminum'],
  ['travelled', 'traveled'],
  ['travelling', 'traveling'],
  ['cancelled', 'canceled'],
  ['labelled', 'labeled'],
  ['tumour', 'tumor'],
  ['tumours', 'tumors'],
  ['oestrogen', 'estrogen'],
  ['anaemia', 'anemia'],
  ['leukaemia', 'leukemia'],
  ['haemoglobin', 'hemoglobin'],
  ['paediatric', 'pediatric'],
  ['foetal', 'fetal'],
  ['foetus', 'fetus'],
]);
