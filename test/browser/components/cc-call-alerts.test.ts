import {expect} from '@open-wc/testing';
import {Fault} from '../../../src/domain/faults.js';
import {LOCALES} from '../../../src/domain/locales.js';
import {CallAlertsHarness} from '../../support/harness/call-alerts-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';

describe('<cc-call-alerts>', () => {
  for (const scheme of SCHEMES) {
    it(`is accessible: ${scheme}`, async () => {
      const {element} = await CallAlertsHarness.mount(
        {soundBlocked: true, warning: new Fault('device/replaced')},
        {scheme},
      );
      await expect(element).to.be.accessible();
    });
  }

  for (const locale of LOCALES) {
    it(`warns in ${locale}, and is taken away`, async () => {
      const alerts = await CallAlertsHarness.mount({warning: new Fault('media/weak-network')}, {locale});
      const {t} = alerts.element;
      expect(alerts.textOf('alert')).to.equal(t.fault['media/weak-network']);
      await alerts.press(t.dismiss);
      expect(alerts.requests).to.deep.equal([{type: 'dismiss-warning'}]);
      await alerts.goOn({warning: null});
      expect(alerts.find('alert')).to.equal(null);
    });

    it(`asks for a tap in ${locale} where the browser wants one`, async () => {
      const alerts = await CallAlertsHarness.mount({soundBlocked: true}, {locale});
      await alerts.press(alerts.element.t.hearAgent);
      expect(alerts.requests).to.deep.equal([{type: 'allow-sound'}]);
      await alerts.goOn({soundBlocked: false});
      expect(alerts.buttons).to.deep.equal([]);
    });
  }
});
