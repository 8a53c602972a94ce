import {Call, type CallHome} from './call.js';
import type {DeskLeg} from './desk-leg.js';
import {NO_GATEWAY_FAULTS, type Gateway, type GatewayFaults} from './gateway.js';
import {DEFAULT_TIMING, type GatewayTiming} from './gateway-timing.js';
import {MediaTransport} from './media-transport.js';
import {REPLACES} from './replaces.js';
import {SipEndpoint} from './sip-endpoint.js';
import {SocketServer} from './socket-server.js';

/**
 * A SIP-over-WebSocket gateway that anchors the media, as a session border controller does.
 * @param options.domain host part of the SIP addresses it answers to.
 * @param options.log takes lines that name neither codes nor addresses.
 */
export function createGateway(options: {
  domain: string;
  log?: (line: string) => void;
  timing?: Partial<GatewayTiming>;
}): Gateway {
  const faults: GatewayFaults = {...NO_GATEWAY_FAULTS};
  const calls = new Map<string, Call>();
  const desks = new Map<string, DeskLeg>();
  const transports = new Set<MediaTransport>();
  const home: CallHome = {
    faults,
    timing: {...DEFAULT_TIMING, ...options.timing},
    openTransport: () => MediaTransport.open(transports),
    deskOpened: (leg) => desks.set(leg.dialCode, leg),
    deskClosed: (leg) => desks.delete(leg.dialCode),
    released: ({accessCode}) => calls.delete(accessCode),
  };
  const endpoint = new SipEndpoint({
    domain: options.domain,
    log: options.log ?? (() => undefined),
    supported: () => (faults.refuseReplaces ? [] : [REPLACES]),
    onInvite: (dialled, dialog, replaced) => {
      const call = calls.get(dialled);
      const desk = desks.get(dialled);
      if (call) call.invited(dialog, replaced);
      else if (desk && replaced) dialog.reject(481);
      else if (desk) desk.invited(dialog, {openTransport: home.openTransport, lostMs: home.timing.lostMs});
      else dialog.reject(404);
    },
  });
  const sockets = new SocketServer(faults, {
    message: (flow, text) => endpoint.receive(flow, text),
    closed: (flow) => endpoint.flowClosed(flow),
  });
  void MediaTransport.certificate();

  return {
    domain: options.domain,
    faults,
    setFaults: (changed) => {
      Object.assign(faults, changed);
      sockets.cutDownAddresses();
    },
    handleUpgrade: (request, socket, head) => sockets.handleUpgrade(request, socket, head),
    openCall: ({accessCode, tell}) => {
      if (calls.has(accessCode)) throw new Error('The access code is taken');
      const call = new Call(accessCode, home, tell);
      calls.set(accessCode, call);
      return call;
    },
    cutSockets: () => sockets.terminateAll(),
    loseMedia: () => {
      for (const transport of transports) transport.loseWay();
    },
    census: () => ({sockets: sockets.size, dialogs: endpoint.size, peers: transports.size}),
    close: async () => {
      for (const call of [...calls.values()]) call.release();
      await sockets.close();
      endpoint.dispose();
      await Promise.all([...transports].map((transport) => transport.close()));
    },
  };
}
