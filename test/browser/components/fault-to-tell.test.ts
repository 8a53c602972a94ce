import {expect} from '@open-wc/testing';
import {faultToTell} from '../../../components/cc-widget/fault-notice.js';
import type {SessionView} from '../../../src/app/session-view.js';
import {Fault} from '../../../src/domain/faults.js';

type Parts = {readonly [K in keyof SessionView]?: Partial<SessionView[K]>};

/** What is told where this is all that is known. */
const told = (parts: Parts, once: Parameters<typeof faultToTell>[1] = null) =>
  faultToTell(
    {widget: {fault: null}, chat: null, call: null, services: null, loadFault: null, ...parts} as SessionView,
    once,
    '112',
  );

describe('what is told of going wrong', () => {
  it('nothing, where nothing has', () => {
    expect(told({chat: {phase: 'agent', fault: null, interrupted: false}})).to.equal(null);
  });

  it('wrong attributes before all else, and nothing to be done by the visitor but to telephone', () => {
    const fault = new Fault('config/missing-channel');
    expect(told({widget: {fault}, chat: {phase: 'offline'}})).to.deep.equal(['config/missing-channel', [], '112']);
  });

  it('that nobody is there now: a message may be left', () => {
    expect(told({chat: {phase: 'offline', fault: null}}, 'network/timeout')).to.deep.equal([
      'platform/outside-hours',
      ['start-chat', 'leave-message'],
      '112',
    ]);
  });

  it('why the chat has ended, and that it can be begun again', () => {
    const fault = new Fault('network/unreachable');
    expect(told({chat: {phase: 'ended', fault}})).to.deep.equal(['network/unreachable', ['start-chat'], '112']);
    expect(told({chat: {phase: 'ended', fault: null}})).to.equal(null);
  });

  it('what interrupts the chat, which mends itself', () => {
    const fault = new Fault('network/offline');
    expect(told({chat: {phase: 'agent', interrupted: true, fault}})).to.deep.equal(['network/offline', [], null]);
  });

  it('what is told once, until it is dismissed, or what could not be fetched', () => {
    expect(told({}, 'device/permission-denied')).to.deep.equal(['device/permission-denied', ['dismiss'], '112']);
    expect(told({loadFault: new Fault('network/unreachable')})).to.deep.equal([
      'network/unreachable',
      ['dismiss'],
      '112',
    ]);
  });

  it('that devices which were refused are allowed now', () => {
    const call = {kind: 'video', allowedNow: true} as const;
    expect(told({call}, 'device/permission-denied')).to.deep.equal(['device/permission-denied', ['call-video'], '112']);
  });
});
