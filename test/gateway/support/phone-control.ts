import {connect, type Socket} from 'node:net';

/** What baresip tells of itself and of its calls. */
export interface PhoneEvent {
  readonly class: string;
  readonly type: string;
  readonly param?: string;
}

interface Answer {
  readonly response: true;
  readonly ok: boolean;
  readonly data: string;
  readonly token?: string;
}

/** The control connection of a baresip: JSON in netstrings, by its module ctrl_tcp. */
export class PhoneControl {
  readonly events: PhoneEvent[] = [];
  readonly #socket: Socket;
  readonly #asked = new Map<string, (answer: Answer) => void>();
  #rest = Buffer.alloc(0);
  #count = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    // The phone is ended without a word.
    socket.on('error', () => {});
  }

  static async open(port: number): Promise<PhoneControl> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return new PhoneControl(socket);
  }

  /** Carries out one of baresip's long commands, and answers with what it prints. */
  async command(command: string, params = ''): Promise<string> {
    const token = String((this.#count += 1));
    const answer = new Promise<Answer>((resolve) => this.#asked.set(token, resolve));
    const json = JSON.stringify({command, params, token});
    this.#socket.write(`${Buffer.byteLength(json)}:${json},`);
    const {ok, data} = await answer;
    if (!ok) throw new Error(`baresip refused ${command}: ${data}`);
    return data;
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const colon = this.#rest.indexOf(':');
      const length = Number(this.#rest.subarray(0, Math.max(colon, 0)).toString());
      const end = colon + 1 + length;
      if (colon < 0 || this.#rest.length <= end) return;
      const message = JSON.parse(this.#rest.subarray(colon + 1, end).toString()) as Answer | PhoneEvent;
      this.#rest = this.#rest.subarray(end + 1);
      if (!('response' in message)) this.events.push(message);
      else if (message.token) this.#asked.get(message.token)?.(message);
    }
  }
}
