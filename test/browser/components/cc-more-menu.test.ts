import {expect} from '@open-wc/testing';
import {MoreMenuHarness} from '../../support/harness/more-menu-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';

const everything = {hasThread: true, live: true} as const;

describe('<cc-more-menu>', () => {
  for (const scheme of SCHEMES) {
    for (const notifications of ['off', 'denied'] as const) {
      it(`is accessible: notifications ${notifications}, ${scheme}`, async () => {
        const menu = await MoreMenuHarness.mount({...everything, notifications}, {scheme});
        await expect(menu.element).to.be.accessible();
        await menu.press('More');
        await expect(menu.element).to.be.accessible();
      });
    }
  }

  it('is a button that says whether its menu is open', async () => {
    const menu = await MoreMenuHarness.mount();
    expect(menu.trigger.ariaHasPopup).to.equal('menu');
    expect(menu.isOpen).to.equal(false);
    await menu.press('More');
    expect(menu.isOpen).to.equal(true);
    await menu.press('More');
    expect(menu.isOpen).to.equal(false);
    expect(menu.focusedName).to.equal('More');
  });

  it('offers what can be done', async () => {
    const menu = await MoreMenuHarness.mount();
    await menu.press('More');
    expect(menu.items).to.deep.equal(['Turn sound on', 'Turn notifications on', 'Leave a message']);
    await menu.give({...everything, sound: true, notifications: 'on'});
    expect(menu.items).to.deep.equal([
      'Find in conversation',
      'Download transcript · Text',
      'Download transcript · Web page',
      'Copy conversation',
      'Share this page',
      'Turn sound off',
      'Turn notifications off',
      'Leave a message',
    ]);
  });

  it('asks for what was chosen, and closes with the focus on its button', async () => {
    const menu = await MoreMenuHarness.mount(everything);
    await menu.press('More');
    for (const item of menu.items) {
      await menu.choose(item);
      expect(menu.isOpen, item).to.equal(false);
      expect(menu.focusedName, item).to.equal('More');
    }
    expect(menu.requests).to.deep.equal([
      {type: 'find'},
      {type: 'download-transcript', format: 'text'},
      {type: 'download-transcript', format: 'html'},
      {type: 'copy-transcript'},
      {type: 'share-page'},
      {type: 'set-sound', on: true},
      {type: 'set-notifications', on: true},
      {type: 'open-left-message'},
    ]);
  });

  it('turns off what is on', async () => {
    const menu = await MoreMenuHarness.mount({sound: true, notifications: 'on'});
    await menu.choose('Turn sound off');
    await menu.choose('Turn notifications off');
    expect(menu.requests).to.deep.equal([
      {type: 'set-sound', on: false},
      {type: 'set-notifications', on: false},
    ]);
  });

  it('says why notifications cannot be had, and asks for none', async () => {
    const menu = await MoreMenuHarness.mount({notifications: 'denied'});
    const {notificationsBlocked} = menu.element.t;
    await menu.choose(notificationsBlocked);
    expect(menu.get('menuitem', notificationsBlocked).ariaDisabled).to.equal('true');
    expect(menu.isOpen).to.equal(true);
    expect(menu.requests).to.deep.equal([]);
  });

  it('is walked through with the arrow keys, round both ends', async () => {
    const menu = await MoreMenuHarness.mount();
    menu.trigger.focus();
    await menu.keys('Enter');
    expect(menu.focusedName).to.equal('Turn sound on');
    const seen: (string | null)[] = [];
    for (const key of ['ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home']) {
      await menu.keys(key);
      seen.push(menu.focusedName);
    }
    expect(seen).to.deep.equal([
      'Turn notifications on',
      'Leave a message',
      'Turn sound on',
      'Leave a message',
      'Turn sound on',
    ]);
    await menu.keys('Enter');
    expect(menu.requests).to.deep.equal([{type: 'set-sound', on: true}]);
  });

  it('closes on Escape, of which the panel hears nothing, with the focus on its button', async () => {
    const menu = await MoreMenuHarness.mount();
    await menu.press('More');
    const heard: string[] = [];
    menu.element.parentElement?.addEventListener('keydown', ({key}) => heard.push(key));
    await menu.keys('Escape');
    expect(menu.isOpen).to.equal(false);
    expect(menu.focusedName).to.equal('More');
    expect(heard).to.deep.equal([]);
  });

  it('closes when the focus goes elsewhere, and leaves it there', async () => {
    const menu = await MoreMenuHarness.mount();
    const elsewhere = document.createElement('input');
    menu.element.after(elsewhere);
    await menu.press('More');
    await menu.keys('Tab');
    expect(document.activeElement === elsewhere).to.equal(true);
    expect(menu.isOpen).to.equal(false);
  });

  it('stays within the phone, from right to left too', async () => {
    for (const locale of ['en', 'ar'] as const) {
      const menu = await MoreMenuHarness.mount(everything, {locale});
      const frame = menu.element.parentElement!;
      menu.element.style.alignSelf = 'flex-end';
      await menu.press(menu.element.t.more);
      const [inner, outer] = [menu.get('menu').getBoundingClientRect(), frame.getBoundingClientRect()];
      expect(inner.left, locale).to.be.at.least(outer.left);
      expect(inner.right, locale).to.be.at.most(outer.right);
      frame.remove();
    }
  });

  it('speaks the page’s language', async () => {
    const menu = await MoreMenuHarness.mount({}, {locale: 'fr'});
    const {t} = menu.element;
    await menu.press(t.more);
    expect(menu.items).to.deep.equal([t.turnSoundOn, t.turnNotificationsOn, t.leaveMessage]);
    expect(t.turnSoundOn).to.not.equal('Turn sound on');
  });
});
