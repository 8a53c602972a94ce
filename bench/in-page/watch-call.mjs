/* global document, fetch, performance, Response, setTimeout, window */
/**
 * Runs in the page before its own scripts: notes when a call's route arrives, its INVITE leaves and its first audio
 * comes in. Whoever places the call, the widget or the minimal client, is watched in the same way.
 */
export const watchCall = () => {
  const LOOK_MS = 5;
  /** Audio comes in packets of 20 ms. */
  const PACKET_MS = 20;
  const times = {};
  let heard;
  const whenHeard = new Promise((resolve) => (heard = resolve));
  let peer;

  const ask = fetch.bind(window);
  window.fetch = async (...request) => {
    const response = await ask(...request);
    const {url} = request[0];
    if (!new URL(url ?? request[0], document.baseURI).pathname.endsWith('/getClickToCallEvents')) return response;
    // The event is there when its last byte is, which is before anyone has read it.
    const text = await response.text();
    if (text.includes('168101')) times.route = performance.now();
    const {status, statusText, headers} = response;
    return new Response(text, {status, statusText, headers});
  };

  const look = async () => {
    for (const report of (await peer.getStats()).values()) {
      if (report.type !== 'inbound-rtp' || report.kind !== 'audio' || !(report.packetsReceived > 0)) continue;
      times.seen = performance.now();
      // The browser keeps a report for 50 ms; the time stamp in it tells more exactly when the first packet came.
      const sinceFirst = (report.packetsReceived - 1) * PACKET_MS;
      times.heard = report.lastPacketReceivedTimestamp - performance.timeOrigin - sinceFirst;
      times.packets = report.packetsReceived;
      return heard();
    }
    setTimeout(look, LOOK_MS);
  };

  const Peer = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Peer {
    constructor(...given) {
      super(...given);
      peer = this;
      times.peer = performance.now();
      this.addEventListener('connectionstatechange', () => {
        if (this.connectionState === 'connected') times.up = performance.now();
      });
    }
  };

  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...given) {
      const start = performance.now();
      super(...given);
      times.socket = start;
      this.addEventListener('open', () => (times.handshake = performance.now() - start));
      this.addEventListener('message', ({data}) => {
        if (/^SIP\/2\.0 200 /.test(data) && /^CSeq:\s*\d+ INVITE/im.test(data)) times.answer ??= performance.now();
      });
    }
    send(data) {
      super.send(data);
      if (typeof data !== 'string') return;
      if (data.startsWith('ACK ')) times.ack ??= performance.now();
      if (!data.startsWith('INVITE ') || times.invite !== undefined) return;
      times.invite = performance.now();
      void look();
    }
  };

  // The last click before the INVITE is the one that asks for the call.
  const clicked = () => {
    if (times.invite === undefined) times.click = performance.now();
  };
  window.addEventListener('click', clicked, {capture: true});

  globalThis.benchCall = {
    clicked,
    /** Settles with all times once audio has come in. */
    times: () => whenHeard.then(() => times),
  };
};
