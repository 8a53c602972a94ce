import {expect} from '@open-wc/testing';
import {pressKey} from '../../../src/sip/keys.js';
import {CallMeter} from '../../../src/sip/call-meter.js';
import {PeerWatch} from '../../../src/sip/peer-watch.js';
import {restoreAll, stub} from '../media/stubs.js';
import {describeWith} from '../../support/lacks.js';
import {connect, endCalls} from './loopback.js';

describeWith('WebRTC')('a real peer connection', () => {
  afterEach(async () => {
    restoreAll();
    await endCalls();
  });

  it('sounds keys typed fast, one after the other, and tells each', async () => {
    const {peer, gateway} = await connect();
    const told: string[] = [];
    await new Promise<void>((resolve, reject) => {
      for (const key of ['1', '1', '#']) {
        pressKey(
          key,
          {peer, session: gateway, keys: 'rfc4733'},
          () => {
            told.push(key);
            if (key === '#') resolve();
          },
          () => reject(new Error('refused')),
        );
      }
    });
    expect([told, gateway.offers]).to.deep.equal([['1', '1', '#'], []]);
  });

  it('counts the packets that come in', async () => {
    const {peer} = await connect();
    while ((await CallMeter.packets(peer)) === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
  });

  it('shows no failure of ICE to whoever has listened before, once it was up', async () => {
    const {peer} = await connect();
    const seen: string[] = [];
    peer.addEventListener('iceconnectionstatechange', () => seen.push(peer.iceConnectionState));
    const told: string[] = [];
    const watch = new PeerWatch(peer, {
      connected: () => told.push('connected'),
      interrupted: () => told.push('interrupted'),
      restored: () => told.push('restored'),
      failed: () => told.push('failed'),
      renegotiate: () => told.push('renegotiate'),
      packets: () => CallMeter.packets(peer),
    });
    const become = (state: RTCIceConnectionState) => {
      stub(RTCPeerConnection.prototype, 'iceConnectionState', state);
      peer.dispatchEvent(new Event('iceconnectionstatechange'));
    };
    become('failed');
    expect(seen).to.deep.equal(['failed']);
    watch.answered();
    become('failed');
    become('connected');
    watch.close();
    become('failed');
    expect(seen).to.deep.equal(['failed', 'disconnected', 'connected', 'failed']);
    expect(told).to.deep.equal(['connected']);
  });
});
