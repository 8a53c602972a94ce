/* global clearTimeout, setTimeout */
import {createSocket} from 'node:dgram';

const COOKIE = 0x2112a442;
const BINDING_REQUEST = 0x0001;
const BINDING_SUCCESS = 0x0101;
const XOR_MAPPED_ADDRESS = 0x0020;

/** Says where a request came from (RFC 8489 §14.2), and nothing else. */
const answerTo = (request, {address, port}) => {
  const answer = Buffer.alloc(32);
  answer.writeUInt16BE(BINDING_SUCCESS, 0);
  answer.writeUInt16BE(12, 2);
  request.copy(answer, 4, 4, 20);
  answer.writeUInt16BE(XOR_MAPPED_ADDRESS, 20);
  answer.writeUInt16BE(8, 22);
  answer.writeUInt16BE(0x0001, 24);
  answer.writeUInt16BE(port ^ (COOKIE >>> 16), 26);
  const bytes = address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0);
  answer.writeUInt32BE((bytes ^ COOKIE) >>> 0, 28);
  return answer;
};

/** A STUN server on loopback that answers after `delayMs`. */
export const startStun = async (delayMs) => {
  const socket = createSocket('udp4');
  const timers = new Set();
  socket.on('message', (request, from) => {
    if (request.length < 20 || request.readUInt16BE(0) !== BINDING_REQUEST) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      socket.send(answerTo(request, from), from.port, from.address);
    }, delayMs);
    timers.add(timer);
  });
  await new Promise((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    iceServers: [{urls: `stun:127.0.0.1:${socket.address().port}`}],
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
      socket.close();
    },
  };
};
