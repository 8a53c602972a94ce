import type {DialogFact} from '../../../src/domain/call-ports.js';
import {CallMedia} from '../../../src/sip/call-media.js';
import {Reinvites, type InDialog} from '../../../src/sip/reinvites.js';
import {noted} from '../media/media-bench.js';

type Options = NonNullable<Parameters<InDialog['sendRequest']>[1]>;
type Fact = Exclude<DialogFact, {type: 'dialog.closed' | 'dialog.failed'}>;

/** How the gateway treats the next offers. */
type Answering = 'accept' | 'refuse video' | 'video inactive' | number;

const contexts: AudioContext[] = [];

/** A voice that can be heard. */
export const tone = (): MediaStream => {
  const context = new AudioContext();
  contexts.push(context);
  const out = context.createMediaStreamDestination();
  const oscillator = new OscillatorNode(context, {frequency: 440});
  oscillator.connect(out);
  oscillator.start();
  return out.stream;
};

/** A picture that moves. */
export const film = (): MediaStreamTrack => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 64;
  const pen = canvas.getContext('2d')!;
  const draw = () => {
    pen.fillStyle = `hsl(${performance.now() % 360} 80% 50%)`;
    pen.fillRect(0, 0, 64, 64);
  };
  draw();
  const [track] = canvas.captureStream(20).getVideoTracks();
  const timer = setInterval(() => {
    if (track!.readyState === 'ended') clearInterval(timer);
    else draw();
  }, 40);
  films.push(track!);
  return track!;
};
const films: MediaStreamTrack[] = [];

const until = async (isDone: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isDone())) await new Promise((resolve) => requestAnimationFrame(resolve));
};

/** Video refused as RFC 3264 §6 says: with port 0, and outside of the bundle. */
const withoutVideo = (sdp: string): string => {
  const mid = /m=video[\s\S]*?a=mid:(\S+)/.exec(sdp)?.[1] ?? '';
  return sdp.replace(/m=video \d+/, 'm=video 0').replace(/(a=group:BUNDLE.*) (\S+)/, (all, rest: string, last) => {
    return last === mid ? rest : all;
  });
};

/** A real peer connection that answers as a gateway does, reached by re-INVITE without any wire. */
export class LoopbackGateway implements InDialog {
  readonly peer = new RTCPeerConnection();
  readonly contact = '<sip:visitor@192.0.2.1;transport=ws>';
  readonly offers: string[] = [];
  acks = 0;
  answering: Answering = 'accept';
  isReachable = true;

  isEstablished(): boolean {
    return true;
  }

  sendRequest(method: string, {body = '', eventHandlers = {}}: Options = {}): void {
    if (method === 'ACK') this.acks += 1;
    else void this.#answer(body, eventHandlers);
  }

  /** Lets an offer of the caller's in, and answers. */
  async accept(sdp: string): Promise<string> {
    const {peer, answering} = this;
    await peer.setRemoteDescription({type: 'offer', sdp});
    for (const transceiver of peer.getTransceivers()) {
      if (transceiver.direction === 'stopped') continue;
      const isVideo = transceiver.receiver.track.kind === 'video';
      transceiver.direction = isVideo && answering !== 'accept' ? 'inactive' : 'sendrecv';
    }
    const {sdp: answer = ''} = await peer.createAnswer();
    const isRefused = answering === 'refuse video';
    await peer.setLocalDescription({type: 'answer', sdp: isRefused ? withoutVideo(answer) : answer});
    return peer.localDescription?.sdp ?? '';
  }

  /** The directions of the sections of the newest offer. */
  get offered(): string[] {
    return (this.offers.at(-1) ?? '')
      .split('m=')
      .slice(1)
      .map((section) => {
        const direction = /^a=(sendrecv|sendonly|recvonly|inactive)/m.exec(section)?.[1];
        return `${section.split(' ')[0]} ${/^\w+ 0 /.test(section) ? 'off' : direction}`;
      });
  }

  async #answer(body: string, handlers: NonNullable<Options['eventHandlers']>): Promise<void> {
    this.offers.push(body);
    if (typeof this.answering === 'number') handlers.onErrorResponse?.({status_code: this.answering});
    else handlers.onSuccessResponse?.({body: await this.accept(body)});
  }
}

interface Call {
  readonly kind?: 'audio' | 'video';
  readonly muted?: boolean;
}

const open: (() => void)[] = [];

export const endCalls = async (): Promise<void> => {
  for (const end of open.splice(0)) end();
  for (const track of films.splice(0)) track.stop();
  for (const context of contexts.splice(0)) await context.close();
};

/** A call that is up: on this side `CallMedia` and `Reinvites`, on the other a loopback gateway. */
export const connect = async ({kind = 'audio', muted = false}: Call = {}) => {
  const peer = new RTCPeerConnection();
  const gateway = new LoopbackGateway();
  const local = new MediaStream([...tone().getTracks(), ...(kind === 'video' ? [film()] : [])]);
  for (const track of local.getTracks()) peer.addTrack(track, local);
  for (const [here, there] of [
    [peer, gateway.peer],
    [gateway.peer, peer],
  ] as const) {
    here.addEventListener('icecandidate', ({candidate}) => {
      // Of a description that is not set yet, or no more.
      if (candidate) there.addIceCandidate(candidate).catch(() => undefined);
    });
  }
  for (const track of tone().getTracks()) gateway.peer.addTrack(track);
  if (kind === 'video') gateway.peer.addTrack(film());

  const {tell, ...notes} = noted<Fact>();
  const reinvites = new Reinvites(gateway, peer, {
    isReachable: () => gateway.isReachable,
    unanswered: () => undefined,
    gone: () => undefined,
  });
  const media = new CallMedia(peer, {local, screen: null, muted}, tell, (change) => reinvites.offer(change));
  open.push(() => {
    media.close();
    reinvites.close();
    peer.close();
    gateway.peer.close();
  });

  await peer.setLocalDescription(await peer.createOffer());
  await peer.setRemoteDescription({type: 'answer', sdp: await gateway.accept(peer.localDescription!.sdp)});
  await until(() => peer.connectionState === 'connected' && gateway.peer.connectionState === 'connected');
  media.up();
  await notes.next('dialog.sent');

  /** Of the first transceiver of this kind. */
  const transceiver = (of: 'audio' | 'video', at = peer) =>
    at.getTransceivers().find(({receiver, direction}) => direction !== 'stopped' && receiver.track.kind === of);
  /** An offer of the far end's, answered here as JsSIP does. */
  const offeredByGateway = async (prepare: (peer: RTCPeerConnection) => void) => {
    prepare(gateway.peer);
    await gateway.peer.setLocalDescription(await gateway.peer.createOffer());
    await peer.setRemoteDescription(gateway.peer.localDescription!);
    await peer.setLocalDescription(await peer.createAnswer());
    await gateway.peer.setRemoteDescription(peer.localDescription!);
  };
  /** Waits until another picture has been decoded at the gateway. */
  const framesFlow = async () => {
    const count = async () => {
      let frames = 0;
      (await gateway.peer.getStats()).forEach((report: RTCInboundRtpStreamStats) => {
        if (report.type === 'inbound-rtp' && report.kind === 'video') frames += report.framesDecoded ?? 0;
      });
      return frames;
    };
    const before = await count();
    await until(async () => (await count()) > before);
  };
  return {peer, gateway, local, media, reinvites, transceiver, offeredByGateway, framesFlow, ...notes};
};

export type UpCall = Awaited<ReturnType<typeof connect>>;

export const directions = ({transceiver}: UpCall) =>
  (['audio', 'video'] as const).map((kind) => transceiver(kind)?.currentDirection ?? null);

export const pictureOf = (stream: MediaStream) => stream.getVideoTracks()[0];

/** What was told since, in short. */
export const toldSince = ({facts}: UpCall, seen: number) =>
  facts.slice(seen).map((fact) => {
    if (fact.type === 'dialog.sent') return `sent ${fact.picture}`;
    if (fact.type === 'dialog.video') return `video ${fact.on ? 'on' : 'off'}`;
    if (fact.type === 'dialog.held') return `held ${fact.here ? 'here' : ''}${fact.there ? 'there' : ''}`.trim();
    if (fact.type === 'dialog.refused') return `refused ${fact.fault.code}`;
    return fact.type.replace('dialog.', '');
  });

/** Lets everything happen that is under way: asks for something that is answered after it. */
export const settled = async (call: UpCall) => {
  const seen = call.facts.length;
  call.media.send(call.local, null);
  await call.next('dialog.sent', seen);
};
