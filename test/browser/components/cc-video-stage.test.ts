import {expect} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import {LOCALES} from '../../../src/domain/locales.js';
import {FakeClock} from '../../support/fake-clock.js';
import {SCHEMES} from '../../support/harness/mount.js';
import {VideoStageHarness} from '../../support/harness/video-stage-harness.js';
import {itWith} from '../../support/lacks.js';
import {plainPicture} from '../../support/made-streams.js';

const seeing = () =>
  ({
    phase: 'connected',
    connectedAt: Date.now(),
    remote: plainPicture('#6b7f79'),
    local: plainPicture(),
    pictured: true,
    cameraOn: true,
  }) as const;

const middleOf = (element: Element): [number, number] => {
  const {x, y, width, height} = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
};

describe('<cc-video-stage>', () => {
  for (const scheme of SCHEMES) {
    for (const [state, call] of Object.entries({
      'both pictures': seeing,
      'no picture of the agent': () => ({...seeing(), pictured: false}),
      'camera off': () => ({...seeing(), cameraOn: false}),
    })) {
      it(`is accessible: ${state}, ${scheme}`, async () => {
        const {element} = await VideoStageHarness.mount(call(), {scheme});
        await expect(element).to.be.accessible();
      });
    }
  }

  it('shows both pictures without their sound, the own one mirrored', async () => {
    const stage = await VideoStageHarness.mount(seeing());
    const {t, call} = stage.element;
    const [theirs, own] = [stage.picture(t.agentPicture), stage.picture(t.yourPicture)];
    expect([theirs.srcObject, own.srcObject]).to.deep.equal([call.remote, call.local]);
    expect([theirs.muted, own.muted]).to.deep.equal([true, true]);
    expect(new DOMMatrix(getComputedStyle(own).transform).a).to.equal(-1);
    expect(getComputedStyle(theirs).objectFit).to.equal('contain');
  });

  it('shows a letter while no picture comes in, and no picture of a camera that is off', async () => {
    const stage = await VideoStageHarness.mount({...seeing(), pictured: false, cameraOn: false});
    const {t} = stage.element;
    expect(stage.picture(t.agentPicture).checkVisibility()).to.equal(false);
    expect(stage.picture(t.yourPicture).checkVisibility()).to.equal(false);
    expect(stage.element.shadowRoot?.textContent).to.contain('A');
    await stage.goOn({pictured: true});
    expect(stage.picture(t.agentPicture).checkVisibility()).to.equal(true);
    expect(stage.element.shadowRoot?.querySelector('.avatar')).to.equal(null);
  });

  for (const locale of ['en', 'ar'] as const) {
    it(`moves the own picture by arrow keys, to the side that they point to: ${locale}`, async () => {
      const stage = await VideoStageHarness.mount(seeing(), {locale});
      expect(stage.corner).to.equal(locale === 'ar' ? 'bottom left' : 'bottom right');
      stage.handle.focus();
      await stage.keys('ArrowLeft');
      expect(stage.corner).to.equal('bottom left');
      await stage.keys('ArrowUp');
      expect(stage.corner).to.equal('top left');
      await stage.keys('ArrowRight', 'ArrowDown');
      expect(stage.corner).to.equal('bottom right');
    });
  }

  it('moves the own picture on by Enter, round all corners', async () => {
    const stage = await VideoStageHarness.mount(seeing());
    stage.handle.focus();
    const seen: string[] = [];
    for (let time = 0; time < 4; time++) {
      await stage.keys('Enter');
      seen.push(stage.corner);
    }
    expect(seen).to.deep.equal(['bottom left', 'top left', 'top right', 'bottom right']);
  });

  it('lets the own picture be dragged, and snaps to the nearest corner', async () => {
    const stage = await VideoStageHarness.mount(seeing());
    await sendMouse({type: 'move', position: middleOf(stage.handle)});
    await sendMouse({type: 'down'});
    const {left, top} = stage.element.getBoundingClientRect();
    await sendMouse({type: 'move', position: [Math.round(left) + 70, Math.round(top) + 60]});
    await sendMouse({type: 'up'});
    await stage.shown();
    expect(stage.corner).to.equal('top left');
    expect(stage.handle.parentElement?.style.transform).to.equal('');
  });

  itWith('drawn streams')('says that a snapshot was saved', async () => {
    const stage = await VideoStageHarness.mount(seeing());
    const picture = stage.picture(stage.element.t.agentPicture);
    if (picture.videoWidth === 0) {
      await new Promise((resolve) => picture.addEventListener('loadeddata', resolve, {once: true}));
    }
    const links: string[] = [];
    // Stands before the one that all elements inherit.
    Object.defineProperty(HTMLAnchorElement.prototype, 'click', {
      configurable: true,
      value(this: HTMLAnchorElement) {
        links.push(`${this.protocol} ${this.download}`);
      },
    });
    try {
      await stage.element.takeSnapshot();
    } finally {
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    }
    await stage.shown();
    expect(links).to.have.length(1);
    expect(links[0]).to.match(/^blob: \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png$/);
    expect(stage.textOf('status')).to.equal(stage.element.t.snapshotTaken);
  });

  for (const locale of LOCALES) {
    it(`is named in ${locale}`, async () => {
      const stage = await VideoStageHarness.mount(seeing(), {locale});
      expect(stage.buttons).to.deep.equal([stage.element.t.moveYourPicture]);
    });
  }

  describe('what stands over it', () => {
    let clock: FakeClock;
    beforeEach(() => (clock = new FakeClock()));
    afterEach(() => clock.restore());

    it('fades when nobody moves, and comes back when somebody does', async () => {
      const stage = await VideoStageHarness.mount(seeing());
      clock.pass(2_900);
      expect(stage.isQuiet).to.equal(false);
      clock.pass(200);
      expect(stage.isQuiet).to.equal(true);
      stage.ground.dispatchEvent(new PointerEvent('pointermove'));
      expect(stage.isQuiet).to.equal(false);
    });

    it('is not pressed by the finger that brings it back', async () => {
      const stage = await VideoStageHarness.mount(seeing());
      let pressed = 0;
      stage.over.addEventListener('click', () => pressed++);
      const tap = () => {
        stage.over.dispatchEvent(new PointerEvent('pointerdown', {pointerType: 'touch', bubbles: true}));
        stage.over.click();
      };
      clock.pass(3_100);
      tap();
      expect([stage.isQuiet, pressed]).to.deep.equal([false, 0]);
      tap();
      expect(pressed).to.equal(1);
      clock.pass(3_100);
      stage.over.dispatchEvent(new PointerEvent('pointerdown', {pointerType: 'mouse', bubbles: true}));
      stage.over.click();
      expect(pressed).to.equal(2);
    });

    it('stays where a keyboard user is', async () => {
      const stage = await VideoStageHarness.mount(seeing());
      stage.over.focus();
      await stage.keys('Shift+Tab', 'Tab');
      clock.pass(10_000);
      expect(stage.isQuiet).to.equal(false);
    });

    it('stays while something is open', async () => {
      const stage = await VideoStageHarness.mount(seeing());
      stage.over.ariaExpanded = 'true';
      clock.pass(10_000);
      expect(stage.isQuiet).to.equal(false);
    });

    it('sets no timer that outlives it', async () => {
      const stage = await VideoStageHarness.mount(seeing());
      stage.element.remove();
      expect(clock.pending).to.equal(0);
    });
  });
});
