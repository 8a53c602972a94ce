import {randomBytes} from 'node:crypto';
import {WebSocket} from 'ws';
import {waitFor} from './wait-for.js';

export interface SipMessage {
  /** `INVITE`, `BYE` … for a request, the status code for a response. */
  readonly start: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const token = () => randomBytes(6).toString('hex');

/** SIP over WebSocket written out by hand, so that the gateway is tested against the wire and not against a library. */
export class SipPhone {
  readonly received: SipMessage[] = [];
  readonly raw: string[] = [];
  /** Pongs of the WebSocket (RFC 6455 §5.5.3). */
  pongs = 0;
  readonly callId = token();
  readonly fromTag = token();
  /** Answers a re-INVITE of the gateway's: with SDP for 200, or with the status of a refusal. */
  onInvite: (offer: string) => string | number | Promise<string | number> = () => 488;
  readonly #target: string;
  #socket: WebSocket;
  #toTag = '';
  #cseq = 0;
  #inviteBranch = '';

  private constructor(socket: WebSocket, target: string) {
    this.#socket = socket;
    this.#target = target;
    this.#listen(socket);
  }

  static async open(url: string, target: string): Promise<SipPhone> {
    return new SipPhone(await connect(url), target);
  }

  get toTag(): string {
    return this.#toTag;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** Goes on with the same dialog over another WebSocket. */
  async moveTo(url: string): Promise<void> {
    this.#socket.terminate();
    this.#socket = await connect(url);
    this.#listen(this.#socket);
  }

  hasStatus(status: number): boolean {
    return this.received.some(({start}) => start === String(status));
  }

  has(method: string): boolean {
    return this.received.some(({start}) => start === method);
  }

  async status(status: number): Promise<SipMessage> {
    await waitFor(() => this.hasStatus(status), `${status}`);
    return this.received.findLast(({start}) => start === String(status))!;
  }

  /** @param headers further lines, e.g. `Replaces: …`. */
  invite(sdp: string, headers: readonly string[] = []): void {
    this.#inviteBranch = this.request('INVITE', sdp, 'application/sdp', headers);
  }

  /** Waits for the final status of the last request. */
  async finalStatus(): Promise<SipMessage> {
    const isFinal = ({start, headers}: SipMessage) =>
      /^[2-6]/.test(start) && headers.get('cseq')?.startsWith(`${this.#cseq} `) === true;
    await waitFor(() => this.received.some(isFinal), 'a final status');
    return this.received.find(isFinal)!;
  }

  /** Waits for the 200 of the last INVITE, and acknowledges it. */
  async acknowledged(): Promise<string> {
    const cseq = `${this.#cseq} INVITE`;
    const answer = () => this.received.find(({start, headers}) => start === '200' && headers.get('cseq') === cseq);
    await waitFor(() => answer() !== undefined, '200');
    const {headers, body} = answer()!;
    this.#toTag = /tag=([^;]+)/.exec(headers.get('to') ?? '')?.[1] ?? '';
    this.#send('ACK', {cseq, branch: `z9hG4bK${token()}`});
    return body;
  }

  acknowledgeFailure(response: SipMessage): void {
    const to = response.headers.get('to') ?? '';
    this.#send('ACK', {cseq: `${this.#cseq} INVITE`, branch: this.#inviteBranch, to});
  }

  cancel(): void {
    this.#send('CANCEL', {cseq: `${this.#cseq} CANCEL`, branch: this.#inviteBranch});
  }

  /** @returns the branch of its transaction. */
  request(method: string, body = '', contentType = 'application/sdp', headers: readonly string[] = []): string {
    const branch = `z9hG4bK${token()}`;
    this.#send(method, {cseq: `${++this.#cseq} ${method}`, branch, body, contentType, headers});
    return branch;
  }

  ping(): void {
    this.#socket.ping();
  }

  /** @param data bytes go out as a binary message */
  write(data: string | Buffer): void {
    this.#socket.send(data);
  }

  close(): void {
    this.#socket.terminate();
  }

  #send(
    method: string,
    {
      cseq,
      branch,
      to,
      body = '',
      contentType = 'application/sdp',
      headers = [],
    }: {
      cseq: string;
      branch: string;
      to?: string;
      body?: string;
      contentType?: string;
      headers?: readonly string[];
    },
  ): void {
    const uri = this.#toTag ? 'sip:gateway@127.0.0.1;transport=ws' : `sip:${this.#target}@127.0.0.1`;
    const lines = [
      `${method} ${uri} SIP/2.0`,
      `Via: SIP/2.0/WS phone.invalid;branch=${branch}`,
      'Max-Forwards: 69',
      `To: ${to ?? `<sip:${this.#target}@127.0.0.1>${this.#toTag ? `;tag=${this.#toTag}` : ''}`}`,
      `From: <sip:phone@127.0.0.1>;tag=${this.fromTag}`,
      `Call-ID: ${this.callId}`,
      `CSeq: ${cseq}`,
      'Contact: <sip:phone@phone.invalid;transport=ws>',
      ...headers,
      ...(body ? [`Content-Type: ${contentType}`] : []),
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    this.#socket.send(`${lines.join('\r\n')}\r\n\r\n${body}`);
  }

  #listen(socket: WebSocket): void {
    socket.on('error', () => socket.terminate());
    socket.on('pong', () => (this.pongs += 1));
    socket.on('message', (data: Buffer) => {
      const text = data.toString('utf8');
      this.raw.push(text);
      if (text.trim() === '') return;
      const message = parse(text);
      this.received.push(message);
      if (!/^\d/.test(message.start) && message.start !== 'ACK') void this.#answer(message, socket);
    });
  }

  async #answer({start, headers, body}: SipMessage, socket: WebSocket): Promise<void> {
    const answer = start === 'INVITE' ? await this.onInvite(body) : '';
    const [status, sdp] = typeof answer === 'number' ? [answer, ''] : [200, answer];
    const copied = ['via', 'to', 'from', 'call-id', 'cseq'].map((name) => `${name}: ${headers.get(name) ?? ''}`);
    const lines = [
      `SIP/2.0 ${status} Whatever`,
      ...copied,
      ...(sdp ? ['Contact: <sip:phone@phone.invalid;transport=ws>', 'Content-Type: application/sdp'] : []),
      `Content-Length: ${Buffer.byteLength(sdp)}`,
    ];
    if (socket.readyState === WebSocket.OPEN) socket.send(`${lines.join('\r\n')}\r\n\r\n${sdp}`);
  }
}

async function connect(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url, 'sip');
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return socket;
}

function parse(text: string): SipMessage {
  const [head = '', body = ''] = text.split('\r\n\r\n', 2);
  const [first = '', ...lines] = head.split('\r\n');
  const [one = '', two = ''] = first.split(' ');
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  return {start: one === 'SIP/2.0' ? two : one, headers, body};
}
