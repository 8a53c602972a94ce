import {expect} from '@open-wc/testing';
import {FakeLevel} from '../../support/fake-level.js';
import {LevelMeterHarness} from '../../support/harness/level-meter-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';

const listening = async (heard = () => {}) => {
  const level = new FakeLevel();
  const stream = new MediaStream();
  const meter = await LevelMeterHarness.mount({stream, watch: level.watch, heard});
  return {level, stream, meter};
};

describe('<cc-level-meter>', () => {
  for (const scheme of SCHEMES) {
    it(`is accessible: ${scheme}`, async () => {
      const {element} = await LevelMeterHarness.mount({}, {scheme});
      await expect(element).to.be.accessible();
    });
  }

  it('is a meter from 0 to 100', async () => {
    const meter = (await LevelMeterHarness.mount()).get('meter', 'Microphone level');
    expect([meter.ariaValueMin, meter.ariaValueMax, meter.ariaValueNow]).to.deep.equal(['0', '100', '0']);
  });

  it('tells the level in steps of ten', async () => {
    const {level, meter} = await listening();
    level.rise(0.42);
    expect(meter.value).to.equal(40);
    level.rise(1);
    expect(meter.value).to.equal(100);
    level.rise(0);
    expect(meter.value).to.equal(0);
  });

  it('hears a voice, and no silence', async () => {
    let voices = 0;
    const {level} = await listening(() => voices++);
    level.rise(0.1);
    expect(voices).to.equal(0);
    level.rise(0.6);
    expect(voices).to.equal(1);
  });

  it('hears a voice on a new stream that is as loud as the last one was', async () => {
    let voices = 0;
    const {level, meter} = await listening(() => voices++);
    level.rise(0.6);
    await meter.give({stream: new MediaStream()});
    level.rise(0.6);
    expect(voices).to.equal(2);
  });

  it('measures only the stream that it has, and none once it is gone', async () => {
    const {level, stream, meter} = await listening();
    expect(level.watched).to.deep.equal([stream]);
    const next = new MediaStream();
    await meter.give({stream: next});
    expect(level.watched).to.deep.equal([next]);
    await meter.give({stream: null});
    expect(level.watched).to.deep.equal([]);
    await meter.give({stream});
    meter.element.remove();
    expect(level.watched).to.deep.equal([]);
  });

  it('goes on measuring where it is moved to', async () => {
    const {level, stream, meter} = await listening();
    document.querySelector('phone-frame')?.prepend(meter.element);
    await meter.shown();
    expect(level.watched).to.deep.equal([stream]);
  });
});
