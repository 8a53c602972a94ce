import {readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from '@playwright/test';
import {Daemon} from './daemon.js';
import {fillIn, freshFolder} from './fill-in.js';
import {PhoneControl} from './phone-control.js';
import type {PORTS} from './places.js';
import {Recording} from './recording.js';

export interface PhoneOptions {
  readonly name: string;
  readonly ports: typeof PORTS.firstPhone | typeof PORTS.secondPhone;
  /** What it says all the time, Hz. */
  readonly tone: number;
  /** Whether it takes calls by itself, or rings. */
  readonly answers: boolean;
}

/** So many tenths of a second of a tone count as heard. */
const HEARD = 5;

/** An agent's phone behind the gateway: a baresip without devices. */
export class Phone {
  readonly #daemon: Daemon;
  readonly #control: PhoneControl;
  readonly #folder: string;

  private constructor(daemon: Daemon, control: PhoneControl, folder: string) {
    this.#daemon = daemon;
    this.#control = control;
    this.#folder = folder;
  }

  static async start({name, ports, tone, answers}: PhoneOptions): Promise<Phone> {
    const folder = freshFolder();
    const values = {sipPort: ports.sip, controlPort: ports.control, rtpPorts: ports.rtp, folder, tone};
    fillIn('baresip.conf', folder, values, 'config');
    const account = `<sip:phone@127.0.0.1:${ports.sip}>;regint=0;answermode=${answers ? 'auto' : 'manual'}\n`;
    writeFileSync(join(folder, 'accounts'), account);
    const daemon = await Daemon.start({name, command: 'baresip', args: ['-f', folder], ready: /baresip is ready/});
    return new Phone(daemon, await PhoneControl.open(ports.control), folder);
  }

  /** Keys of the visitor's that have arrived, by RFC 4733 or by INFO. */
  get keys(): string {
    const pressed = this.#control.events.filter(({type, param}) => type === 'CALL_DTMF_START' && param);
    return pressed.map(({param}) => param).join('');
  }

  /** How many descriptions of a session it was sent: one for each INVITE, later ones included. */
  get offers(): number {
    return this.#control.events.filter(({type}) => type === 'CALL_REMOTE_SDP').length;
  }

  /** Waits until this is the last that has become of its call. */
  async reaches(type: 'CALL_INCOMING' | 'CALL_ESTABLISHED' | 'CALL_CLOSED'): Promise<void> {
    const last = () =>
      this.#control.events.map((event) => event.type).findLast((each) => /_(INCOMING|ESTABLISHED|CLOSED)$/.test(each));
    await expect.poll(last, {message: 'the phone’s call'}).toBe(type);
  }

  /** Ends the call by BYE, or refuses it with 486 while it rings. */
  async hangUp(): Promise<void> {
    await this.#control.command('hangup');
  }

  async hold(): Promise<void> {
    await this.#control.command('hold');
  }

  async resume(): Promise<void> {
    await this.#control.command('resume');
  }

  /** From now on it says what it hears. */
  async echo(): Promise<void> {
    await this.#control.command('ausrc', 'aubridge,echo');
  }

  /** Which way audio goes as the phone sees it (RFC 8866 §6.7): `sendrecv`, `sendonly`, `recvonly` or `inactive`. */
  async direction(): Promise<string | undefined> {
    return /audio dir=(\w+)/.exec(await this.#control.command('audio_debug'))?.[1];
  }

  /** Waits until a tone is heard, from now on. A recording ends where the phone holds the call: see {@link echo}. */
  async hears(hertz: number): Promise<void> {
    const since = this.#recording?.size ?? 0;
    const blocks = () => this.#recording?.blocksWith(hertz, since) ?? 0;
    await expect.poll(blocks, {message: `tenths of a second with ${hertz} Hz`}).toBeGreaterThanOrEqual(HEARD);
  }

  async stop(): Promise<void> {
    this.#control.close();
    await this.#daemon.stop();
  }

  /** What it heard in its latest call. */
  get #recording(): Recording | undefined {
    const heard = readdirSync(this.#folder).filter((file) => file.endsWith('-dec.wav'));
    const newest = heard.sort().at(-1);
    return newest === undefined ? undefined : new Recording(join(this.#folder, newest));
  }
}
