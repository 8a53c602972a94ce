import {expect} from '@open-wc/testing';
import type {ChatPhase} from '../../../machines/chat-view.js';
import {SCHEMES} from '../../support/harness/mount.js';
import {PanelHarness} from '../../support/harness/panel-harness.js';

const withAgent = {phase: 'agent', name: 'Ada', calls: ['audio', 'video'], canEnd: true} as const;

describe('<cc-panel>', () => {
  for (const scheme of SCHEMES) {
    for (const [state, given] of Object.entries({idle: {}, 'with an agent': withAgent, barred: {callsBarred: true}})) {
      it(`is accessible: ${state}, ${scheme}`, async () => {
        const {element} = await PanelHarness.mount(given, {scheme});
        await expect(element).to.be.accessible();
      });
    }
  }

  it('is a region named Chat, never a dialog', async () => {
    const {element} = await PanelHarness.mount();
    expect(element.computedRole).to.equal('region');
    expect(element.computedName).to.equal('Chat');
  });

  it('is titled by whom the visitor talks to, once that is known', async () => {
    const panel = await PanelHarness.mount();
    expect(panel.title).to.equal('Chat with us');
    await panel.give({name: 'Ada', phase: 'agent'});
    expect(panel.title).to.equal('Ada');
    expect(panel.status).to.equal('Here to help');
  });

  it('says how things stand in every phase but the first', async () => {
    const panel = await PanelHarness.mount();
    expect(panel.status).to.equal(null);
    const said = new Set<string | null>();
    for (const phase of ['connecting', 'bot', 'queued', 'agent', 'ended', 'offline'] satisfies ChatPhase[]) {
      await panel.give({phase});
      said.add(panel.status);
    }
    expect(said.size).to.equal(6);
  });

  it('has buttons only for what can be done', async () => {
    const panel = await PanelHarness.mount();
    expect(panel.buttons).to.deep.equal(['Minimize']);
    await panel.give({calls: ['audio']});
    expect(panel.buttons).to.deep.equal(['Voice call', 'Minimize']);
    await panel.give({calls: ['audio', 'video'], canEnd: true});
    expect(panel.buttons).to.deep.equal(['Voice call', 'Video call', 'End chat', 'Minimize']);
    await panel.give({calls: [], callsBarred: true, canEnd: false, canMinimize: false});
    expect(panel.buttons).to.deep.equal(['Why can’t I call?']);
  });

  it('asks for what its buttons say', async () => {
    const panel = await PanelHarness.mount({...withAgent, callsBarred: true});
    for (const name of panel.buttons) await panel.press(name);
    expect(panel.requests).to.deep.equal([
      {type: 'call', kind: 'audio'},
      {type: 'call', kind: 'video'},
      {type: 'why-no-calls'},
      {type: 'end-chat'},
      {type: 'hide'},
    ]);
  });

  it('has a button wide enough for a finger for everything', async () => {
    const panel = await PanelHarness.mount(withAgent);
    for (const name of panel.buttons) {
      const {width, height} = panel.button(name).getBoundingClientRect();
      expect(Math.min(width, height), name).to.be.at.least(44);
    }
  });

  it('begins a name in another script where the page’s lines begin', async () => {
    const panel = await PanelHarness.mount(withAgent, {locale: 'ar'});
    const {direction, textAlign} = getComputedStyle(panel.get('heading'));
    // Cut off at its own end, should it be too long, and yet on the side where the page's lines begin.
    expect([direction, textAlign]).to.deep.equal(['ltr', 'right']);
  });

  it('leaves room for the composer where a tall call stands above it, and lets the call scroll', async () => {
    const panel = await PanelHarness.mount(withAgent);
    panel.element.style.blockSize = '360px';
    const call = document.createElement('div');
    call.slot = 'stage';
    call.innerHTML = '<div style="block-size: 900px"></div>';
    const composer = document.createElement('div');
    composer.style.cssText = 'flex: none; block-size: 64px';
    panel.element.append(call, composer);
    expect(composer.getBoundingClientRect().bottom).to.be.at.most(panel.element.getBoundingClientRect().bottom);
    expect(call.scrollHeight).to.be.greaterThan(call.clientHeight);
  });

  it('shortens a long name rather than its buttons', async () => {
    const panel = await PanelHarness.mount({...withAgent, name: 'Ada '.repeat(60)});
    const edge = panel.element.getBoundingClientRect().right;
    expect(panel.button('Minimize').getBoundingClientRect().right).to.be.at.most(edge);
  });
});
