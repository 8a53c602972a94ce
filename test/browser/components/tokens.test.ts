import {expect} from '@open-wc/testing';
import {PhoneFrame} from '../../../stories/support/phone-frame.js';
import {SCHEMES} from '../../support/harness/mount.js';

/** Colours of brands, the hard ones among them: light, dark, without hue, glaring. */
const BRANDS = [
  '#0b6b5b',
  '#ffd500',
  '#000000',
  '#ffffff',
  '#e30613',
  '#ff6600',
  '#0066ff',
  '#00d4ff',
  '#7b2cbf',
  '#ff4da6',
  '#39ff14',
  '#808080',
];

/** What is written on what, 4.5 : 1. */
const TEXTS = [
  ['--text', '--surface'],
  ['--text', '--raised'],
  ['--text', '--sunken'],
  ['--text', '--tint'],
  ['--text', '--warn-tint'],
  ['--text', '--danger-tint'],
  ['--meta', '--surface'],
  ['--meta', '--raised'],
  ['--on-fill', '--fill'],
  ['--accent-text', '--surface'],
  ['--accent-text', '--raised'],
  ['--accent-text', '--tint'],
  ['--accent-text', '--warn-tint'],
  ['--danger', '--surface'],
] as const;

/** What only has to be seen as such, 3 : 1. */
const CONTROLS = [['--accent-text', '--sunken']] as const;

const pen = document.createElement('canvas').getContext('2d', {willReadFrequently: true})!;

const luminance = (colour: string): number => {
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** What a token comes to on an element, as the browser computes it. */
const colourOf = (frame: HTMLElement, token: string): string => {
  const probe = document.createElement('i');
  probe.style.color = `var(${token})`;
  frame.append(probe);
  const {color} = getComputedStyle(probe);
  probe.remove();
  return color;
};

const contrast = (frame: HTMLElement, front: string, back: string): number => {
  const [high = 0, low = 0] = [luminance(colourOf(frame, front)), luminance(colourOf(frame, back))].sort(
    (a, b) => b - a,
  );
  return (high + 0.05) / (low + 0.05);
};

describe('the tokens', () => {
  for (const brand of BRANDS) {
    for (const scheme of SCHEMES) {
      it(`keep their contrast with ${brand}, ${scheme}`, async () => {
        const frame = new PhoneFrame();
        frame.setAttribute('scheme', scheme);
        frame.style.setProperty('--cc-accent', brand);
        document.body.append(frame);
        await frame.updateComplete;
        const weak = [
          ...TEXTS.map((pair) => [...pair, 4.5] as const),
          ...CONTROLS.map((pair) => [...pair, 3] as const),
        ].flatMap(([front, back, least]) => {
          const ratio = contrast(frame, front, back);
          return ratio < least ? `${front} on ${back}: ${ratio.toFixed(2)}` : [];
        });
        expect(weak).to.deep.equal([]);
      });
    }
  }
});
