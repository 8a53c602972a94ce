import {expect, waitUntil} from '@open-wc/testing';
import type {CcFaultEvent} from '../../../components/events/public-events.js';
import type {OpenRule} from '../../../src/domain/open-rules.js';
import {ClickToCallHarness} from '../../support/harness/click-to-call-harness.js';

let channels = 0;

/** An element on a channel of its own: what was applied is known for the page's life. */
const mount = (attributes: Record<string, string> = {}) =>
  ClickToCallHarness.mount({'channel-id': `invited-${++channels}`, ...attributes});

const greetingOf = ({element}: ClickToCallHarness) => element.shadowRoot?.querySelector('cc-greeting') ?? null;

const isGreeted = (shell: ClickToCallHarness) => greetingOf(shell)?.hidden === false;

const greets = (shell: ClickToCallHarness) => waitUntil(() => isGreeted(shell), 'there is no greeting');

/** Settles when the rules that were set have been looked at: the one that is called for holds at once. */
const settled = async ({element}: ClickToCallHarness) => {
  await element.applyRule('no such rule');
};

const leaveThroughTop = () =>
  document.documentElement.dispatchEvent(new MouseEvent('mouseleave', {clientY: -1, bubbles: false}));

const rule = (more: Partial<OpenRule>): OpenRule => ({name: 'one', show: 'greet', greeting: 'Hello', ...more});

describe('the invitation', () => {
  afterEach(() => localStorage.clear());

  it('is off by default', async () => {
    const shell = await mount();
    expect(greetingOf(shell)).to.equal(null);
  });

  it('greets at once where there is a greeting without rules, and leads into the chat', async () => {
    const shell = await mount();
    shell.element.greeting = 'May we help?';
    await greets(shell);
    await shell.press('May we help?');
    expect(shell.element.open).to.equal(true);
    expect(isGreeted(shell)).to.equal(false);
    expect((await shell.deliver()).asked).to.include('engage');
  });

  it('goes when the panel opens by itself', async () => {
    const shell = await mount();
    shell.element.greeting = 'May we help?';
    await greets(shell);
    await shell.press('Open chat');
    expect(isGreeted(shell)).to.equal(false);
  });

  it('waits for the time', async () => {
    const shell = await mount();
    shell.element.openRules = [rule({afterSeconds: performance.now() / 1_000 + 0.3})];
    await settled(shell);
    expect(isGreeted(shell)).to.equal(false);
    await greets(shell);
  });

  it('opens on an address, without beginning a conversation', async () => {
    const before = location.href;
    const shell = await mount();
    shell.element.openRules = [rule({show: 'open', url: /#order-\d+$/g})];
    await settled(shell);
    expect(shell.element.open).to.equal(false);
    location.hash = 'order-12';
    await waitUntil(() => shell.element.open, 'the panel did not open');
    expect((await shell.deliver()).asked).not.to.include('engage');
    history.replaceState(null, '', before);
  });

  it('greets who is about to leave', async () => {
    const shell = await mount();
    shell.element.openRules = [rule({onExitIntent: true})];
    await settled(shell);
    document.documentElement.dispatchEvent(new MouseEvent('mouseleave', {clientY: 40}));
    expect(isGreeted(shell)).to.equal(false);
    leaveThroughTop();
    expect(isGreeted(shell)).to.equal(true);
  });

  it('waits for the page’s call, and for all else that the rule names', async () => {
    const shell = await mount();
    shell.element.openRules = [rule({onCall: true, onExitIntent: true})];
    await shell.element.applyRule('one');
    expect(isGreeted(shell)).to.equal(false);
    leaveThroughTop();
    expect(isGreeted(shell)).to.equal(true);
  });

  it('applies a rule once for each page load, whatever the element', async () => {
    const shell = await mount();
    const channel = shell.element.channelId ?? '';
    const rules = [rule({onCall: true})];
    shell.element.openRules = rules;
    await shell.element.applyRule('one');
    await shell.press('Dismiss');
    expect(isGreeted(shell)).to.equal(false);
    expect(shell.focused?.ariaLabel).to.equal('Open chat');
    await shell.element.applyRule('one');
    expect(isGreeted(shell)).to.equal(false);
    const next = await mount({'channel-id': channel});
    next.element.openRules = rules;
    await next.element.applyRule('one');
    expect(isGreeted(next)).to.equal(false);
  });

  it('keeps nothing before a click on anything of ours, and then which rules were applied', async () => {
    const shell = await mount();
    const key = `cc-click-to-call:${shell.element.channelId}:rules`;
    shell.element.openRules = [rule({onCall: true}), rule({name: 'two', onCall: true})];
    await shell.element.applyRule('one');
    expect(localStorage.getItem(key)).to.equal(null);
    await shell.press('Dismiss');
    expect(JSON.parse(localStorage.getItem(key) ?? '')).to.deep.equal(['one']);
    await shell.element.applyRule('two');
    expect(JSON.parse(localStorage.getItem(key) ?? '')).to.deep.equal(['one', 'two']);
  });

  for (const attribute of ['no-persist', 'consent']) {
    it(`keeps nothing where the site says ${attribute}`, async () => {
      const shell = await mount({[attribute]: ''});
      shell.element.openRules = [rule({onCall: true})];
      await shell.element.applyRule('one');
      await shell.press('Dismiss');
      expect(localStorage.length).to.equal(0);
    });
  }

  it('leaves who is in the chat alone', async () => {
    const shell = await mount();
    shell.element.openRules = [rule({onCall: true})];
    await settled(shell);
    await shell.press('Open chat');
    await shell.element.applyRule('one');
    expect(isGreeted(shell)).to.equal(false);
    await shell.deliver();
    await shell.press('Close chat');
    await shell.element.applyRule('one');
    expect(isGreeted(shell), 'a conversation is under way').to.equal(false);
  });

  it('tells the page’s developer what is wrong with a rule', async () => {
    const shell = await mount();
    const told = new Promise<CcFaultEvent>((resolve) => {
      shell.element.addEventListener('cc-fault', (event) => resolve(event));
    });
    shell.element.openRules = [{name: 'one', show: 'shout'}] as unknown as OpenRule[];
    expect((await told).code).to.equal('config/bad-attribute');
  });
});
