import {spawn, type ChildProcess} from 'node:child_process';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** One line of the contact centre's journal. */
export interface JournalEntry {
  readonly method: string;
  readonly path: string;
  readonly controlType?: string;
  /** Unknown where the request had no valid token. */
  readonly userId?: string;
  readonly verdict: 'accepted' | 'refused';
  readonly reason?: string;
  readonly status: number;
  readonly resultCode?: string;
}

/** One call as the contact centre knows it. */
export interface CallRecord {
  readonly id: string;
  readonly userId: string;
  readonly state: string;
  readonly agent: string | null;
  readonly drops: number;
  /** Keys that the visitor has pressed. */
  readonly digits: string;
  readonly events: readonly number[];
  readonly media: {readonly visitor: boolean; readonly agent: boolean};
  readonly endedBecause: string | null;
}

/** One chat as the contact centre knows it. */
export interface ChatRecord {
  readonly userId: string;
  readonly state: string;
  readonly survey: object | null;
  readonly entries: readonly {
    readonly author: string;
    readonly mediaType: string;
    readonly content: string;
    readonly messageId?: string;
  }[];
}

/** The contact centre in a process of its own, with the widget as it is built, and its administrator. */
export class CentreProcess {
  readonly url: string;
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess, url: string) {
    this.#process = process;
    this.url = url;
  }

  /** @param from `source`: as `npm start` has it, with Vite */
  static async start(from: 'dist' | 'source' = 'dist'): Promise<CentreProcess> {
    const production = from === 'dist' ? ['--production'] : [];
    const args = ['--import', 'tsx', 'server/contact-centre/main.ts', ...production, '--port', '0'];
    const child = spawn(process.execPath, args, {cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit']});
    const url = await new Promise<string>((resolve, reject) => {
      let printed = '';
      child.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        const found = /Demo page\s+(http:\/\/[^/\s]+)/.exec(printed);
        if (found?.[1]) resolve(found[1]);
      });
      child.once('exit', (code) => reject(new Error(`The contact centre ended with ${code}:\n${printed}`)));
    });
    return new CentreProcess(child, url);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGTERM');
    await ended;
  }

  journal(): Promise<JournalEntry[]> {
    return this.#ask('GET', 'journal');
  }

  calls(): Promise<CallRecord[]> {
    return this.#ask('GET', 'calls');
  }

  chats(): Promise<ChatRecord[]> {
    return this.#ask('GET', 'chats');
  }

  /** Speaks as the agent; `{n}` in the text counts. */
  say(userId: string, text: string, times: number): Promise<unknown> {
    return this.#ask('POST', `chats/${userId}/say`, {text, times});
  }

  /** Sends whatever an agent can. */
  send(userId: string, what: object): Promise<unknown> {
    return this.#ask('POST', `chats/${userId}/send`, what);
  }

  /** Ends a visitor's chat, as the agent or as AICC does where nobody speaks. */
  endChat(userId: string, by: 'agent' | 'time-out'): Promise<unknown> {
    return this.#ask('POST', `chats/${userId}/end`, {by});
  }

  async latestCall(): Promise<CallRecord | undefined> {
    return (await this.calls()).at(-1);
  }

  census(): Promise<{
    agents: {name: string; inCall: boolean}[];
    calls: number;
    heldPolls: number;
    gateway: {sockets: number; dialogs: number; peers: number};
  }> {
    return this.#ask('GET', 'census');
  }

  set(settings: object): Promise<unknown> {
    return this.#ask('PATCH', 'settings', settings);
  }

  script(outcome: object): Promise<unknown> {
    return this.#ask('POST', 'calls/next', outcome);
  }

  /** Ends a call as its agent does. */
  release(id = 'latest'): Promise<unknown> {
    return this.#ask('POST', `calls/${id}/release`);
  }

  break(faults: object): Promise<unknown> {
    return this.#ask('POST', 'faults', faults);
  }

  async reset(): Promise<void> {
    await this.#ask('DELETE', 'faults');
    await this.#ask('POST', 'reset');
  }

  async #ask<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.url}/admin/${path}`, {
      method,
      ...(body ? {headers: {'content-type': 'application/json'}, body: JSON.stringify(body)} : {}),
    });
    if (!response.ok) throw new Error(`${method} /admin/${path}: ${response.status} ${await response.text()}`);
    const text = await response.text();
    return (text ? JSON.parse(text) : undefined) as T;
  }
}
