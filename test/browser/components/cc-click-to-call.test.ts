import {expect} from '@open-wc/testing';
import {ClickToCallHarness} from '../../support/harness/click-to-call-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';

describe('<cc-click-to-call>', () => {
  for (const scheme of SCHEMES) {
    it(`is accessible: closed, ${scheme}`, async () => {
      const {element} = await ClickToCallHarness.mount({'color-scheme': scheme}, {scheme});
      await expect(element).to.be.accessible();
    });
  }

  it('fetches nothing before the visitor turns to it', async () => {
    const shell = await ClickToCallHarness.mount();
    expect(shell.fetches).to.equal(0);
    shell.button('Open chat').focus();
    expect(shell.fetches).to.equal(1);
  });

  it('opens and closes with its launcher, whose name says which', async () => {
    const shell = await ClickToCallHarness.mount();
    await shell.press('Open chat');
    expect(shell.element.open).to.equal(true);
    expect(shell.element.hasAttribute('open')).to.equal(true);
    await shell.press('Close chat');
    expect(shell.element.open).to.equal(false);
  });

  it('speaks the nearest language, unless it is told another', async () => {
    const shell = await ClickToCallHarness.mount({}, {locale: 'fr'});
    expect(shell.buttons).to.deep.equal(['Ouvrir la conversation']);
    shell.element.locale = 'es';
    expect(shell.buttons).to.deep.equal(['Abrir el chat']);
  });

  it('keeps a click that was made before the inside has come', async () => {
    const shell = await ClickToCallHarness.mount();
    await shell.press('Open chat');
    expect((await shell.deliver()).asked).to.include('engage');
  });

  it('keeps what its methods are asked before the inside has come', async () => {
    const shell = await ClickToCallHarness.mount();
    const sent = shell.element.sendText('Hello');
    const called = shell.element.startCall('audio');
    const {asked} = await shell.deliver();
    await Promise.all([sent, called]);
    expect(asked).to.include.members(['send Hello', 'call audio']);
    expect(shell.fetches).to.equal(1);
  });

  it('fetches the inside a second time by itself, and keeps the click', async () => {
    const shell = await ClickToCallHarness.mount();
    await shell.press('Open chat');
    await shell.lose();
    expect(shell.fetches).to.equal(2);
    expect((await shell.deliver()).asked).to.include('engage');
    expect(shell.buttons).to.deep.equal(['Close chat']);
  });

  it('says that the inside did not come, and tries again at the next click', async () => {
    const shell = await ClickToCallHarness.mount();
    const told: unknown[] = [];
    shell.element.addEventListener('cc-fault', ({code, area, retryable}) => told.push([code, area, retryable]));
    await shell.press('Open chat');
    await shell.lose(2);
    expect(shell.element.open).to.equal(false);
    expect(told).to.deep.equal([['network/unreachable', 'network', true]]);
    await shell.press('Try again');
    expect(shell.fetches).to.equal(3);
    expect((await shell.deliver()).asked).to.include('engage');
    await shell.press('Close chat');
    expect(shell.buttons).to.deep.equal(['Open chat']);
  });

  it('says nothing where only the pointer came by', async () => {
    const shell = await ClickToCallHarness.mount();
    shell.button('Open chat').focus();
    await shell.lose(2);
    expect(shell.buttons).to.deep.equal(['Open chat']);
    await shell.press('Open chat');
    expect(shell.fetches).to.equal(3);
  });

  it('tells the inside what was changed', async () => {
    const shell = await ClickToCallHarness.mount();
    shell.button('Open chat').focus();
    const {asked} = await shell.deliver();
    shell.element.channelId = '1';
    expect(shell.element.getAttribute('channel-id')).to.equal('1');
    expect(asked).to.include('configure channel-id');
  });

  it('tells what the inside knows, and rest before there is one', async () => {
    const shell = await ClickToCallHarness.mount();
    const told = () => {
      const {chatPhase, callPhase, fault, unread} = shell.element;
      return [chatPhase, callPhase, fault, unread];
    };
    expect(told()).to.deep.equal(['idle', 'idle', null, 0]);
    shell.button('Open chat').focus();
    await shell.deliver();
    expect(told()).to.deep.equal(['bot', 'idle', null, 2]);
  });

  it('has no launcher where it fills its box', async () => {
    const shell = await ClickToCallHarness.mount({mode: 'inline'});
    expect(shell.buttons).to.deep.equal([]);
    expect(shell.fetches).to.equal(1);
  });
});
