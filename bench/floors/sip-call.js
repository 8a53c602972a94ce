/* global crypto, navigator, RTCPeerConnection, TextEncoder, WebSocket */
/**
 * The floor for calls: SIP over WebSocket by hand (RFC 3261, RFC 7118), with no library and no UI. It sends its INVITE
 * on the first host candidate, with a microphone that is open already, and copes with nothing that goes wrong.
 */
import {reserve} from './reserve.js';

/** Open before the call, as a visitor's is after the device check. */
let microphone;

const CRLF = '\r\n';
const token = () => crypto.randomUUID().replaceAll('-', '');
const headerOf = (text, name) => new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(text)?.[1].trim() ?? '';

const firstHostCandidate = (peer) =>
  new Promise((resolve) => {
    peer.addEventListener('icecandidate', ({candidate}) => {
      if (candidate?.type === 'host') resolve();
    });
  });

/** Dials, and settles once the answer is set with a function that ends the call. */
const dial = async ({domain, gwAddresses, accessCode, clickToCallCaller}) => {
  const socket = new WebSocket(gwAddresses[0], 'sip');
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('No gateway'));
  });

  const target = `sip:${accessCode}@${domain}`;
  const self = `sip:${clickToCallCaller}@${domain}`;
  const callId = token();
  const fromTag = token();
  const host = `${token().slice(0, 12)}.invalid`;

  const request = (method, {uri = target, to = `<${target}>`, route = [], sequence, branch = token(), body = ''}) =>
    [
      `${method} ${uri} SIP/2.0`,
      `Via: SIP/2.0/WS ${host};branch=z9hG4bK${branch}`,
      'Max-Forwards: 69',
      ...route.map((hop) => `Route: ${hop}`),
      `From: <${self}>;tag=${fromTag}`,
      `To: ${to}`,
      `Call-ID: ${callId}`,
      `CSeq: ${sequence} ${method}`,
      `Contact: <sip:${host};transport=ws>`,
      ...(body ? ['Content-Type: application/sdp'] : []),
      `Content-Length: ${new TextEncoder().encode(body).length}`,
      '',
      body,
    ].join(CRLF);

  /** 200 to whatever the gateway asks for: its BYE. */
  const confirm = (text) => {
    const kept = text.split(CRLF).filter((line) => /^(Via|From|To|Call-ID|CSeq):/i.test(line));
    socket.send(['SIP/2.0 200 OK', ...kept, 'Content-Length: 0', '', ''].join(CRLF));
  };

  const peer = new RTCPeerConnection();
  for (const track of microphone.getTracks()) peer.addTrack(track, microphone);
  const reachable = firstHostCandidate(peer);
  await peer.setLocalDescription(await peer.createOffer());
  await reachable;

  let onBye = () => {};
  const answered = new Promise((resolve, reject) => {
    socket.onmessage = ({data}) => {
      if (!data.startsWith('SIP/2.0')) return confirm(data);
      const status = Number(data.slice(8, 11));
      if (/BYE/.test(headerOf(data, 'CSeq'))) return onBye(status);
      if (status >= 300) reject(new Error(`INVITE: ${data.split(CRLF)[0]}`));
      if (status < 200 || status >= 300) return;
      const uri = /<(.*)>/.exec(headerOf(data, 'Contact'))?.[1] ?? target;
      const to = headerOf(data, 'To');
      // RFC 3261 §12.1.2: the proxies that want to stay in the dialog, the nearest first.
      const route = [...data.matchAll(/^Record-Route:\s*(.*)$/gim)].map(([, hop]) => hop.trim()).reverse();
      socket.send(request('ACK', {uri, to, route, sequence: 1}));
      resolve({uri, to, route, sdp: data.slice(data.indexOf(CRLF + CRLF) + 4)});
    };
  });
  socket.send(request('INVITE', {sequence: 1, body: peer.localDescription.sdp}));
  const {uri, to, route, sdp} = await answered;
  await peer.setRemoteDescription({type: 'answer', sdp});

  return async () => {
    const over = new Promise((resolve) => (onBye = resolve));
    socket.send(request('BYE', {uri, to, route, sequence: 2}));
    const status = await over;
    if (status >= 300) throw new Error(`BYE: ${status}`);
    peer.close();
    socket.close();
  };
};

globalThis.byHand = {
  openMicrophone: async () => {
    microphone = await navigator.mediaDevices.getUserMedia({audio: true});
  },

  /** Reserves an agent and dials. Settles with a function that ends it all. */
  call: async () => {
    const {route, drop} = await reserve();
    const hangUp = await dial(route);
    return async () => {
      await hangUp();
      await drop();
      for (const track of microphone.getTracks()) track.stop();
    };
  },
};
