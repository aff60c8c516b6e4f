import { strings } from '../strings/strings.js';

// ISO 3166-1. The names come from the browser, in the language of the page.
const codes =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG ' +
  'CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH ' +
  'GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY ' +
  'KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG ' +
  'NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO ' +
  'SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ' +
  'ZM ZW';

const names = new Intl.DisplayNames([strings.language], { type: 'region' });
const tongues = new Intl.DisplayNames([strings.language], { type: 'language' });

export const countryCodes = codes.split(' ');

/** @returns {{ code: string, name: string }[]} */
export function countries() {
  return countryCodes
    .map((code) => ({ code, name: countryName(code) }))
    .sort((one, other) => one.name.localeCompare(other.name, strings.language));
}

/** @param {string} code */
export function countryName(code) {
  return names.of(code) ?? code;
}

/** The name of a language by its tag; the tag itself if it is none. @param {string | null | undefined} tag */
export function languageName(tag) {
  try {
    return tag ? (tongues.of(tag) ?? tag) : '';
  } catch {
    return tag ?? '';
  }
}

/** What the browser's language suggests. */
export function likelyCountry() {
  return new Intl.Locale(navigator.language || 'en-US').maximize().region ?? 'US';
}
