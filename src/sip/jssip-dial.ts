import JsSIP from 'jssip';
import type {EndEvent, IceCandidateEvent, RTCSession} from 'jssip/lib/RTCSession.js';
import {CandidatePolicy} from './candidate-policy.js';
import type {Dial} from './dial.js';
import {PeerWatch} from './peer-watch.js';

const statusOf = ({message}: EndEvent): number | null =>
  message && 'status_code' in message && typeof message.status_code === 'number' ? message.status_code : null;

/** The only file that knows JsSIP. It is loaded when a call is asked for, never before. */
export const dial: Dial = ({gateway, domain, caller, callee, displayName, kind, local, rtc}, reports) => {
  const policy = new CandidatePolicy(rtc.iceTransportPolicy ?? 'all');
  const agent = new JsSIP.UA({
    sockets: [new JsSIP.WebSocketInterface(gateway)],
    uri: `sip:${caller}@${domain}`,
    display_name: displayName,
    register: false,
    session_timers: false,
    user_agent: 'cc-click-to-call',
  });
  let session: RTCSession | null = null;
  let watch: PeerWatch | null = null;
  let over = false;

  const close = () => {
    if (over) return;
    over = true;
    policy.close();
    watch?.close();
    // Ends the session by BYE or CANCEL, and the socket once the far end has confirmed that.
    agent.stop();
  };

  const once = (report: () => void) => () => {
    if (over) return;
    close();
    report();
  };

  const renegotiate = (iceRestart: boolean) => {
    // A request that cannot be sent would end the session: the media may yet come back by itself.
    if (agent.isConnected() && session?.isEstablished()) session.renegotiate({rtcOfferConstraints: {iceRestart}});
  };

  const invite = () => {
    if (session) return;
    agent.call(`sip:${callee}@${domain}`, {
      mediaStream: local,
      pcConfig: rtc,
      rtcOfferConstraints: {offerToReceiveAudio: true, offerToReceiveVideo: kind === 'video'},
      eventHandlers: {
        peerconnection: ({peerconnection}: {peerconnection: RTCPeerConnection}) => {
          watch = new PeerWatch(peerconnection, {
            ...reports,
            renegotiate,
            failed: once(() => reports.refused({status: null, cause: 'RTP Timeout'})),
          });
        },
        icecandidate: (event: IceCandidateEvent) => policy.consider(event),
        progress: () => reports.progressed(),
        accepted: () => watch?.answered(),
        failed: (event: EndEvent) => once(() => reports.refused({status: statusOf(event), cause: event.cause}))(),
        ended: (event: EndEvent) =>
          once(() => {
            if (event.originator === ('remote' as EndEvent['originator'])) reports.ended();
            else reports.refused({status: null, cause: event.cause});
          })(),
      },
    });
  };

  agent.on('newRTCSession', (event: {session: RTCSession}) => (session = event.session));
  agent.on('connected', invite);
  agent.on('disconnected', ({error}: {error: boolean}) => {
    if (!session && error) once(() => reports.refused({status: null, cause: 'Connection Error'}))();
  });
  agent.start();
  return close;
};
