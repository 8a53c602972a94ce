import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {GatewayBench} from './gateway-bench.js';
import {hears} from './media-checks.js';
import {SipPhone} from './sip-phone.js';
import {waitFor} from './wait-for.js';

describe('a gateway with several addresses', () => {
  let bench: GatewayBench;
  beforeEach(async () => {
    bench = await GatewayBench.open();
  });
  afterEach(() => bench.close());

  it('loses one, and the dialog goes on over another', async () => {
    const {visitor, agent} = await bench.conversation({at: '/gateway/a'});
    bench.gateway.setFaults({downAddresses: ['/gateway/a']});
    await waitFor(() => !visitor.phone.isOpen, 'the cut');
    assert.equal(agent.phone.isOpen, true);
    await Promise.all([hears(visitor, 'agent'), hears(agent, 'visitor')]);
    await assert.rejects(SipPhone.open(bench.at('/gateway/a'), '4711'), /hang up/);

    await visitor.phone.moveTo(bench.at('/gateway/b'));
    assert.match(await bench.reinvite(visitor, undefined, {iceRestart: true}), /a=sendrecv/);
    await Promise.all([hears(visitor, 'agent'), hears(agent, 'visitor')]);

    bench.gateway.setFaults({downAddresses: []});
    await visitor.phone.moveTo(bench.at('/gateway/a'));
    visitor.phone.request('BYE');
    await bench.fact('visitor.left:far-end');
  });

  it('falls silent at one: the WebSocket stays open, and the dialog goes on over another', async () => {
    const {visitor, agent} = await bench.conversation({at: '/gateway/a'});
    bench.gateway.setFaults({silentAddresses: ['/gateway/a']});
    const before = visitor.phone.raw.length;
    const silent = visitor.phone.request('OPTIONS');
    visitor.phone.write('\r\n\r\n');
    visitor.phone.ping();
    await Promise.all([hears(visitor, 'agent'), hears(agent, 'visitor')]);
    assert.equal(visitor.phone.isOpen, true);
    assert.equal(visitor.phone.raw.length, before);

    await visitor.phone.moveTo(bench.at('/gateway/b'));
    await bench.reinvite(visitor);
    assert.equal(
      visitor.phone.received.some(({headers}) => headers.get('via')?.includes(silent)),
      false,
    );
    assert.equal(visitor.phone.pongs, 0);
    bench.call.release();
    await waitFor(() => visitor.phone.has('BYE'), 'BYE');
  });

  it('falls silent everywhere, and speaks again', async () => {
    const phone = await SipPhone.open(bench.url, '4711');
    bench.gateway.setFaults({silentSockets: true});
    phone.ping();
    phone.request('OPTIONS');
    const other = await SipPhone.open(bench.url, '4711');
    await waitFor(() => bench.gateway.census().sockets === 2, 'an open WebSocket');
    bench.gateway.setFaults({silentSockets: false});
    phone.ping();
    phone.request('OPTIONS');
    await phone.status(200);
    await waitFor(() => phone.pongs === 1, 'one pong');
    assert.equal(phone.received.length, 1);
    phone.close();
    other.close();
  });
});
