import {connect} from 'node:net';
import {performance} from 'node:perf_hooks';
import {setTimeout as passed} from 'node:timers/promises';

const PATH = '/apiaccess/ccmessaging/';
const COMMON = 'Host: 127.0.0.1\r\nContent-Type: application/json\r\nOrigin: https://www.example.com\r\n';

const opened = (port) =>
  new Promise((resolve, reject) => {
    const socket = connect({port, host: '127.0.0.1', noDelay: true});
    socket.once('error', reject);
    socket.once('connect', () => resolve(socket));
  });

/** Sends a request on a connection of its own and takes each answer, of which all have a length and end at once. */
const exchanges = async (port, request, answered) => {
  const socket = await opened(port);
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk) => {
    text += chunk;
    const end = text.indexOf('\r\n\r\n');
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1]);
    if (end < 0 || text.length < end + 4 + length) return;
    const status = Number(text.slice(9, 12));
    text = '';
    answered(status);
  });
  return {ask: () => socket.write(request), close: () => socket.destroy(), socket};
};

/** Visitors who poll without end, each by a token of their own. */
export const startPolls = async (port, count) => {
  const figures = {answered: 0, failed: 0};
  const all = [];
  let isOver = false;
  for (let nth = 0; nth < count; nth += 1) {
    const request = `GET ${PATH}poll?receiverId=u-${nth}&channel=WEB HTTP/1.1\r\n${COMMON}ccmessaging-token: token-${nth}\r\n\r\n`;
    const visitor = await exchanges(port, request, (status) => {
      figures[status === 200 ? 'answered' : 'failed'] += 1;
      if (!isOver) visitor.ask();
    });
    visitor.socket.once('close', () => !isOver && (figures.failed += 1));
    visitor.ask();
    all.push(visitor);
  }
  return {
    figures,
    stop: () => {
      isOver = true;
      for (const visitor of all) visitor.close();
    },
  };
};

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

/** Asks small requests one after the other, every few ms; how long each took, ms. */
export const probe = async (port, {count, everyMs}) => {
  const body = '{"channel":"WEB","controlType":"INPUT","from":"u-0","content":""}';
  const head = `POST ${PATH}send HTTP/1.1\r\n${COMMON}ccmessaging-token: token-p\r\nContent-Length: ${body.length}\r\n\r\n`;
  let done;
  const {ask, close} = await exchanges(port, head + body, (status) => done(status));
  const took = [];
  for (let nth = 0; nth < count; nth += 1) {
    const startedAt = performance.now();
    const status = await new Promise((resolve) => {
      done = resolve;
      ask();
    });
    took.push(performance.now() - startedAt);
    if (status !== 200) throw new Error(`A small request got ${status}`);
    await passed(everyMs);
  }
  close();
  const sorted = took.sort((a, b) => a - b);
  return {p50: at(sorted, 0.5), p99: at(sorted, 0.99)};
};
