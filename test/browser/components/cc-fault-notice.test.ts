import {expect} from '@open-wc/testing';
import {LOCALES} from '../../../src/domain/locales.js';
import {FAULTS, type FaultCode} from '../../../src/domain/faults.js';
import {loadAllMessages} from '../../support/all-messages.js';
import {FaultNoticeHarness} from '../../support/harness/fault-notice-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';

const codes = Object.keys(FAULTS) as FaultCode[];
const everything = {steps: ['start-chat', 'dismiss'], phone: '+49 30 1234567'} as const;

describe('<cc-fault-notice>', () => {
  for (const scheme of SCHEMES) {
    for (const [state, properties] of Object.entries({plain: {}, 'with every next step': everything})) {
      it(`is accessible: ${state}, ${scheme}`, async () => {
        const {element} = await FaultNoticeHarness.mount({code: 'network/offline', ...properties}, {scheme});
        await expect(element).to.be.accessible();
      });
    }
  }

  for (const locale of LOCALES) {
    it(`tells every fault in ${locale}, in words of its own`, async () => {
      const notice = await FaultNoticeHarness.mount({}, {locale});
      const told = new Set<string>();
      for (const code of codes) {
        await notice.give({code});
        expect(notice.alert, code).to.have.length.greaterThan(10);
        expect(notice.alert, code).to.not.contain(code);
        told.add(notice.alert);
      }
      expect(told.size).to.equal(codes.length);
    });

    it(`names every next step in ${locale}`, async () => {
      const t = await loadAllMessages(locale);
      const notice = await FaultNoticeHarness.mount(everything, {locale});
      expect(notice.buttons).to.deep.equal([t.tryAgain, t.dismiss]);
      expect(notice.namesOf('link')).to.deep.equal([t.callByPhone]);
    });
  }

  it('offers nothing by itself', async () => {
    const notice = await FaultNoticeHarness.mount({code: 'internal/bug'});
    expect(notice.buttons).to.deep.equal([]);
    expect(notice.link).to.equal(null);
  });

  it('asks for what its buttons say', async () => {
    const notice = await FaultNoticeHarness.mount(everything);
    await notice.press('Try again');
    await notice.press('Dismiss');
    expect(notice.requests).to.deep.equal([{type: 'start-chat'}, {type: 'dismiss'}]);
  });

  describe('where the browser refused the devices', () => {
    const {userAgent} = navigator;
    const place = /Firefox/.test(userAgent) ? 'crossedOut' : /Chrom/.test(userAgent) ? 'address' : 'menu';
    const refused = {code: 'device/permission-denied', steps: ['dismiss']} as const;

    for (const locale of LOCALES) {
      it(`shows where to allow them in ${locale}, and that they are allowed`, async () => {
        const notice = await FaultNoticeHarness.mount(refused, {locale});
        const {t} = notice.element;
        expect(notice.textOf('figure')).to.contain(t.whereToAllow[place].replace(/\s+/g, ' '));
        expect(notice.buttons).to.deep.equal([t.dismiss]);
        await notice.give({steps: ['call-audio']});
        expect(notice.alert).to.equal(t.allowedNow.audio);
        expect(notice.find('figure')).to.equal(null);
        await notice.press(t.callAgain);
        expect(notice.requests).to.deep.equal([{type: 'call', kind: 'audio'}]);
        await notice.give({steps: ['call-video']});
        expect(notice.alert).to.equal(t.allowedNow.video);
      });
    }

    for (const scheme of SCHEMES) {
      it(`is accessible: ${scheme}`, async () => {
        const notice = await FaultNoticeHarness.mount(refused, {scheme});
        await expect(notice.element).to.be.accessible();
        await notice.give({steps: ['call-video']});
        await expect(notice.element).to.be.accessible();
      });
    }
  });

  describe('in an app’s own browser', () => {
    // The method of the prototype is seen again.
    afterEach(() => Reflect.deleteProperty(navigator.clipboard, 'writeText'));

    for (const locale of LOCALES) {
      it(`offers the link in ${locale}, and says what became of it`, async () => {
        const notice = await FaultNoticeHarness.mount({code: 'support/in-app-browser'}, {locale});
        const {t} = notice.element;
        const copied: string[] = [];
        navigator.clipboard.writeText = (text) => Promise.resolve(void copied.push(text));
        await notice.press(t.copyLink);
        await notice.shown();
        expect(copied).to.deep.equal([location.href]);
        expect(notice.textOf('status')).to.equal(t.linkCopied);
        navigator.clipboard.writeText = () => Promise.reject(new Error('No clipboard'));
        await notice.press(t.copyLink);
        await notice.shown();
        expect(notice.textOf('status')).to.equal(t.linkNotCopied);
      });
    }
  });

  for (const [code, steps, looks] of [
    ['platform/outside-hours', [], 'calm'],
    ['network/offline', [], 'calm'],
    ['network/unreachable', [], ''],
    ['device/permission-denied', [], ''],
    ['device/permission-denied', ['call-audio'], 'good'],
    ['device/in-use', ['call-audio'], ''],
  ] as const) {
    it(`looks ${looks || 'like a warning'}: ${[code, ...steps].join(', ')}`, async () => {
      const {element} = await FaultNoticeHarness.mount({code, steps});
      expect(['calm', 'good'].filter((name) => element.hasAttribute(name)).join()).to.equal(looks);
    });
  }

  it('links to the telephone with what can be dialled, and nothing else', async () => {
    const notice = await FaultNoticeHarness.mount({phone: '+49 (30) 12 34-567'});
    expect(notice.link).to.equal('tel:+49301234567');
    await notice.give({phone: 'javascript:alert(1)'});
    expect(notice.link).to.equal('tel:1');
  });
});
