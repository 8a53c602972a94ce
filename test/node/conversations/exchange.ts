import type {Answer, Asked} from './platform.js';
import type {Network} from './network.js';
import type {Strike} from './weather.js';

export interface Came {
  readonly response: Response;
  /** `null` where the reply is none of AICC's, or not whole. */
  readonly answer: Answer | null;
}

const made = (status: number, body: BodyInit, token: string | null = null): Response =>
  new Response(body, {
    status,
    headers: {'content-type': 'application/json', ...(token !== null && {'ccmessaging-token': token})},
  });

/** Headers, half of a body, and then nothing until whoever waits gives up. */
const stalled = (signal: AbortSignal): Response =>
  made(
    200,
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"resultCode":'));
        signal.addEventListener('abort', () => controller.error(signal.reason));
      },
    }),
  );

const nothing: Answer = {status: 200, token: null, body: {}, items: []};

/** The reply as the weather has it: in another order, or all that it brings two times over. */
const bent = (answer: Answer, what: Strike['what'] | undefined): Answer => {
  if (answer.items.length === 0 || (what !== 'swap' && what !== 'twice')) return answer;
  const items = what === 'swap' ? [...answer.items].reverse() : [...answer.items, ...answer.items];
  return {...answer, items, body: {...answer.body, downlinkMessages: items}};
};

/** One request on its way to the platform and back. */
export class Exchange {
  readonly asked: Asked;
  readonly response: Promise<Came>;
  readonly #network: Network;
  readonly #signal: AbortSignal;
  readonly #strike: Strike | null;
  #resolve!: (came: Came) => void;
  #reject!: (thrown: unknown) => void;
  #isOver = false;
  #hasReturned = false;
  /** What is to be done where the client goes away now. */
  #leave: () => void = () => undefined;
  #giveBack: () => void = () => undefined;

  constructor(network: Network, asked: Asked, signal: AbortSignal) {
    this.asked = asked;
    this.#network = network;
    this.#signal = signal;
    this.response = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#strike = network.weather.strike(asked.call, network.time.now);
    signal.addEventListener('abort', () => this.fail(signal.reason), {once: true});
    this.#setOut();
  }

  /** The client waits no more. */
  fail(thrown: unknown): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#reject(thrown);
    this.#leave();
  }

  #setOut(): void {
    const {time, weather} = this.#network;
    const strike = this.#strike;
    const upMs = strike?.what === 'slow' ? strike.upMs : weather.latencyMs();
    const isLost = strike !== null && (strike.what === 'code' || ('when' in strike && strike.when === 'before'));
    const stop = time.later(upMs, () => (isLost ? this.#struck(null) : this.#arrive()));
    this.#leave = () => {
      if (isLost || !weather.arrivesAnyway()) stop();
    };
  }

  #arrive(): void {
    const stopHolding = this.#network.platform.take(this.asked, (answer) => this.#return(answer));
    if (this.#isOver) stopHolding();
    else if (!this.#hasReturned) this.#leave = stopHolding;
  }

  /** The reply sets out; what it brings is not lost with it. */
  #return(answer: Answer): void {
    const {time, weather, platform} = this.#network;
    const strike = this.#strike;
    this.#hasReturned = true;
    const told = bent(answer, strike?.what);
    const stop = time.later(strike?.what === 'slow' ? strike.downMs : weather.latencyMs(), () => this.#struck(told));
    this.#giveBack = () => {
      stop();
      platform.session.downlinks.putBack(answer.items);
      answer.takeBack?.();
    };
    this.#leave = this.#giveBack;
    if (this.#isOver) this.#giveBack();
  }

  /** What comes of it; `null` where the platform has not seen it. */
  #struck(answer: Answer | null): void {
    const strike = this.#strike;
    switch (strike?.what) {
      case 'hang':
        return;
      case 'reset':
        return this.fail(new TypeError('Failed to fetch'));
      case 'malformed':
        return this.#come(made(200, answer ? '{"resultCode":"0","resultDe' : '<html>Sign in</html>'));
      case 'stall':
        return this.#come(stalled(this.#signal));
      case 'status':
        return this.#come(made(strike.status, '{}'), {...nothing, status: strike.status});
      case 'code':
        return this.#come(made(200, JSON.stringify({resultCode: strike.code})), {
          ...nothing,
          body: {resultCode: strike.code},
        });
      default:
        if (answer) this.#whole(answer);
    }
  }

  #whole(answer: Answer): void {
    this.#isOver = true;
    if (this.#strike?.what === 'double') {
      this.#network.platform.session.downlinks.putBack(answer.items);
      answer.takeBack?.();
    }
    this.#network.came(this.asked, answer);
    this.#resolve({response: made(answer.status, JSON.stringify(answer.body), answer.token), answer});
  }

  /** A reply in which nothing of what AICC had to bring has come. */
  #come(response: Response, answer: Answer | null = null): void {
    this.#isOver = true;
    this.#giveBack();
    this.#resolve({response, answer});
  }
}
