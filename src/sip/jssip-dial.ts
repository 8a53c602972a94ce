import JsSIP from 'jssip';
import type {EndEvent, HoldEvent, IceCandidateEvent, ReInviteEvent, RTCSession} from 'jssip/lib/RTCSession.js';
import type {DialogId} from '../domain/call-ports.js';
import {Fault} from '../domain/faults.js';
import {CallMedia} from './call-media.js';
import {CallMeter} from './call-meter.js';
import {CandidatePolicy} from './candidate-policy.js';
import type {Dial} from './dial.js';
import {GatewaySocket} from './gateway-socket.js';
import {pressKey} from './keys.js';
import {PeerWatch} from './peer-watch.js';
import {rehearse} from './rehearsal.js';
import {Reinvites, type InDialog} from './reinvites.js';

rehearse(JsSIP.Grammar.parse);

/** JsSIP's own timer for reconnecting is left nothing to do, s. */
const NEVER_S = 86_400;

const statusOf = ({message}: EndEvent): number | null =>
  message && 'status_code' in message && typeof message.status_code === 'number' ? message.status_code : null;

/** The types have an enumeration for it that the library does not export. */
const isRemote = (originator: string): boolean => originator === 'remote';

/** RFC 3261 §17.1.1.2, as JsSIP counts. */
const PROCEEDING = 2;

/** Transactions of JsSIP's, which its types leave out. */
interface TransactionSource {
  on(event: 'newTransaction', listener: (event: {transaction: Transaction}) => void): void;
}
interface Transaction {
  readonly type: string;
  readonly state: number;
  on(event: 'stateChanged', listener: () => void): void;
}

/** RFC 3891 §3: the tags are named from the point of view of whoever receives it. */
const replacesHeader = ({callId, localTag, remoteTag}: DialogId): string =>
  `Replaces: ${callId};to-tag=${remoteTag};from-tag=${localTag}`;

/** The dialog's own, which JsSIP's types leave out. */
const dialogIdOf = (session: RTCSession | null): DialogId | null => {
  const {_dialog} = session as unknown as {_dialog?: {id?: {call_id: string; local_tag: string; remote_tag: string}}};
  return _dialog?.id
    ? {callId: _dialog.id.call_id, localTag: _dialog.id.local_tag, remoteTag: _dialog.id.remote_tag}
    : null;
};

/** What there is as soon as there is a peer connection. */
interface Line {
  readonly peer: RTCPeerConnection;
  readonly media: CallMedia;
  readonly watch: PeerWatch;
  readonly reinvites: Reinvites;
  meter: CallMeter | null;
}

/** The only file that knows JsSIP. It is loaded when a call is asked for, never before. */
export const dial: Dial = (input, reports) => {
  const {gateways, domain, caller, callee, displayName, kind, replaces, keys, rtc} = input;
  const policy = new CandidatePolicy(rtc.iceTransportPolicy ?? 'all');
  const socket = new GatewaySocket(gateways);
  const agent = new JsSIP.UA({
    sockets: [socket],
    uri: `sip:${caller}@${domain}`,
    display_name: displayName,
    register: false,
    session_timers: false,
    user_agent: 'cc-click-to-call',
    connection_recovery_min_interval: NEVER_S,
    connection_recovery_max_interval: NEVER_S,
  });
  let session: RTCSession | null = null;
  let line: Line | null = null;
  // A dialog may follow another with the same microphone, muted as it was left.
  const wasMuted = input.muted ?? !input.local.getAudioTracks().some(({enabled}) => enabled);
  let sent = {local: input.local, screen: null as MediaStream | null, muted: wasMuted};
  let over = false;

  const tell: typeof reports.tell = (fact) => {
    if (!over) reports.tell(fact);
  };

  const close = () => {
    if (over) return;
    over = true;
    policy.close();
    line?.watch.close();
    line?.meter?.close();
    line?.media.close();
    line?.reinvites.close();
    // Ends the session by BYE or CANCEL, and the socket once the far end has confirmed that.
    agent.stop();
  };

  const once = (report: () => void) => () => {
    if (over) return;
    close();
    report();
  };
  const refuse = (status: number | null, cause: string) => once(() => reports.refused({status, cause}))();
  // The session comes after its peer connection.
  const inDialog: InDialog = {
    get contact() {
      return session?.contact ?? '';
    },
    isEstablished: () => session?.isEstablished() ?? false,
    sendRequest: (method, options) => (session as unknown as InDialog).sendRequest(method, options),
  };

  const hook = (peer: RTCPeerConnection): Line => {
    const reinvites = new Reinvites(inDialog, peer, {
      isReachable: () => agent.isConnected(),
      unanswered: () => socket.renew(),
      gone: () => refuse(481, 'Dialog Error'),
    });
    const media = new CallMedia(peer, sent, tell, (change) => reinvites.offer(change));
    const watch = new PeerWatch(peer, {
      connected: async () => {
        if (replaces) await CallMeter.firstPacket(peer);
        tell({type: 'dialog.connected', remote: media.remote, dialog: dialogIdOf(session)});
        media.up();
        next.meter = new CallMeter(peer, () => media.isListening, {
          quality: (quality) => tell({type: 'dialog.quality', quality}),
          silent: () => {
            tell({type: 'dialog.silent', fault: new Fault('media/no-audio')});
            watch.stalled();
          },
          heard: () => tell({type: 'dialog.heard'}),
        });
      },
      interrupted: () => tell({type: 'dialog.interrupted'}),
      restored: () => tell({type: 'dialog.restored'}),
      failed: () => refuse(null, 'RTP Timeout'),
      renegotiate: (iceRestart) => void reinvites.offer({iceRestart}),
      packets: async () => (media.isListening ? CallMeter.packets(peer) : null),
    });
    const next: Line = {peer, media, watch, reinvites, meter: null};
    return next;
  };

  const invite = () => {
    if (session) {
      tell({type: 'dialog.signalling', up: true});
      return line?.watch.reachable();
    }
    agent.call(`sip:${callee}@${domain}`, {
      ...(replaces && {extraHeaders: ['Require: replaces', replacesHeader(replaces)]}),
      mediaStream: sent.local,
      pcConfig: rtc,
      rtcOfferConstraints: {offerToReceiveAudio: true, offerToReceiveVideo: kind === 'video'},
      eventHandlers: {
        peerconnection: ({peerconnection}: {peerconnection: RTCPeerConnection}) => (line = hook(peerconnection)),
        icecandidate: (event: IceCandidateEvent) => policy.consider(event),
        progress: () => reports.progressed(),
        accepted: () => {
          // An answer may overtake the ringing, or come without any.
          reports.progressed();
          line?.watch.answered();
        },
        // JsSIP answers 491 to an offer that crosses ours, and yet would carry it out.
        reinvite: ({reject}: ReInviteEvent) => {
          if (line?.reinvites.isOffering) reject({status_code: 491});
          else line?.media.offered();
        },
        hold: ({originator}: HoldEvent) => isRemote(originator) && line?.media.heldThere(true),
        unhold: ({originator}: HoldEvent) => isRemote(originator) && line?.media.heldThere(false),
        failed: (event: EndEvent) => refuse(statusOf(event), event.cause),
        ended: (event: EndEvent) => {
          if (isRemote(event.originator)) once(() => reports.ended())();
          else refuse(null, event.cause);
        },
      },
    });
  };

  agent.on('newRTCSession', (event: {session: RTCSession}) => (session = event.session));
  // JsSIP tells nothing of 100, which says that the gateway is at work (RFC 3261 §8.2.6.1).
  (agent as unknown as TransactionSource).on('newTransaction', ({transaction}) => {
    if (transaction.type !== 'ict') return;
    transaction.on('stateChanged', () => transaction.state === PROCEEDING && reports.answering());
  });
  agent.on('connected', invite);
  agent.on('disconnected', ({error}: {error: boolean}) => {
    if (!session && error) refuse(null, 'Connection Error');
    else tell({type: 'dialog.signalling', up: false});
  });
  if (input.muted !== null) for (const track of input.local.getAudioTracks()) track.enabled = !input.muted;
  agent.start();
  queueMicrotask(() => tell({type: 'dialog.muted', muted: wasMuted}));

  return {
    send: (local, screen) => {
      sent = {...sent, local, screen};
      line?.media.send(local, screen);
    },
    mute: (muted) => {
      sent = {...sent, muted};
      for (const track of sent.local.getAudioTracks()) track.enabled = !muted;
      if (line) line.media.mute(muted);
      else tell({type: 'dialog.muted', muted});
    },
    hold: (held) => line?.media.hold(held),
    stopVideo: () => line?.media.stopVideo(),
    press: (key) => {
      if (!line) return;
      pressKey(
        key,
        {peer: line.peer, session: inDialog, keys},
        () => tell({type: 'dialog.toned', key}),
        () => tell({type: 'dialog.refused', fault: new Fault('signaling/change-refused')}),
      );
    },
    hangUp: close,
  };
};
