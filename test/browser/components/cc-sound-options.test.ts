import {expect} from '@open-wc/testing';
import {SCHEMES} from '../../support/harness/mount.js';
import {SoundOptionsHarness} from '../../support/harness/sound-options-harness.js';

describe('<cc-sound-options>', () => {
  for (const scheme of SCHEMES) {
    it(`is accessible: ${scheme}`, async () => {
      const {element} = await SoundOptionsHarness.mount({}, {scheme});
      await expect(element).to.be.accessible();
    });
  }

  it('is all on until something is turned off', async () => {
    const options = await SoundOptionsHarness.mount();
    for (const name of options.namesOf('checkbox')) expect(options.box(name).checked, name).to.equal(true);
    await options.give({processing: {noiseSuppression: false}});
    expect(options.box('Noise suppression').checked).to.equal(false);
    expect(options.box('Echo cancellation').checked).to.equal(true);
  });

  it('asks with what else was chosen', async () => {
    const options = await SoundOptionsHarness.mount({processing: {noiseSuppression: false}});
    options.box('Noise suppression').click();
    options.box('Automatic volume').click();
    expect(options.requests).to.deep.equal([
      {type: 'choose-devices', choice: {processing: {noiseSuppression: true}}},
      {type: 'choose-devices', choice: {processing: {noiseSuppression: false, autoGainControl: false}}},
    ]);
  });
});
