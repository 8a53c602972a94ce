import {expect} from '@open-wc/testing';
import {FakeClock} from '../../support/fake-clock.js';
import {LauncherHarness} from '../../support/harness/launcher-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';

describe('<cc-launcher>', () => {
  for (const scheme of SCHEMES) {
    it(`is accessible: ${scheme}`, async () => {
      const launcher = await LauncherHarness.mount('Open chat', {scheme});
      await expect(launcher.element).to.be.accessible();
      launcher.element.unread = {count: 3, words: '3 unread messages'};
      // The name is a contract; the count is no name for it, but its description.
      await expect(launcher.element).to.be.accessible();
    });
  }

  it('is a button that has the name it is given', async () => {
    const launcher = await LauncherHarness.mount('Open chat');
    expect(launcher.buttons).to.deep.equal(['Open chat']);
    launcher.element.label = 'Close chat';
    expect(launcher.buttons).to.deep.equal(['Close chat']);
  });

  it('counts what is unread, in figures and in words', async () => {
    const launcher = await LauncherHarness.mount('Open chat');
    expect(launcher.written).to.equal('');
    expect(launcher.description).to.equal(null);
    launcher.element.unread = {count: 2, words: '2 unread messages'};
    expect(launcher.written).to.equal('2');
    expect(launcher.description).to.equal('2 unread messages');
    expect(launcher.buttons).to.deep.equal(['Open chat']);
    launcher.element.unread = {count: 120, words: '120 unread messages'};
    expect(launcher.written).to.equal('99+');
    launcher.element.unread = {count: 0, words: '0 unread messages'};
    expect(launcher.written).to.equal('');
    expect(launcher.description).to.equal(null);
  });

  it('passes the focus on to its button', async () => {
    const launcher = await LauncherHarness.mount('Open chat');
    launcher.element.focus();
    expect(launcher.focused).to.equal(launcher.button('Open chat'));
  });

  describe('in a call', () => {
    let clock: FakeClock;
    beforeEach(() => (clock = new FakeClock()));
    afterEach(() => clock.restore());

    it('shows how long it has been going on', async () => {
      const launcher = await LauncherHarness.mount('Open chat');
      launcher.element.callSince = Date.now();
      expect(launcher.written).to.equal('0:00');
      clock.pass(75_000);
      expect(launcher.written).to.equal('1:15');
      launcher.element.callSince = null;
      expect(launcher.written).to.equal('');
      expect(clock.pending).to.equal(0);
    });

    it('stops counting when it goes', async () => {
      const launcher = await LauncherHarness.mount('Open chat');
      launcher.element.callSince = Date.now();
      launcher.element.remove();
      expect(clock.pending).to.equal(0);
    });
  });
});
