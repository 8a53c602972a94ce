import {ownWork} from './vector.js';

/** Texts that turn the direction of what stands around them, where that is let happen. */
export const BIDI = ownWork('the explicit formatting characters of the Unicode Bidirectional Algorithm', {
  'override to the left': 'pay \u202e001 to me',
  'override to the right': 'שלום \u202dabc שלום',
  'override that is closed': 'a \u202ecba\u202c d',
  'override that is closed too often': 'a \u202ecba\u202c\u202c\u202c d',
  'embedding to the left': 'a \u202bbcd',
  'embedding to the right': 'مرحبا \u202abcd',
  'isolate to the left': 'a \u2067bcd',
  'isolate to the right': 'مرحبا \u2066bcd',
  'isolate by first letter': 'a \u2068مرحبا',
  'isolate with an override in it': 'a \u2067\u202ebcd',
  'isolate that is closed too often': '\u2069\u2069\u2069\u202c\u202c a \u202e',
  'marks of direction': '\u200f\u200f\u200fabc\u061c!',
  'more levels than there are': `a ${'\u202e\u202d'.repeat(130)}bcd`,
  'override over lines': 'one \u202etwo\nthree\u2028four\u2029five',
  'override in a link': 'https://foreign.test/\u202etset.knab//:sptth',
  'override before a link': '\u202e https://foreign.test/ a',
  'override at the very end': 'abc\u202e',
});
