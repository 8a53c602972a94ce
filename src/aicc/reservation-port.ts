import type {CallPorts, HeldReservation, ReservationCommand, ReservationFact} from '../domain/call-ports.js';
import {Fault, type FaultCode} from '../domain/faults.js';
import type {MediaKind} from '../domain/media-kind.js';
import {failed, type CallEnd} from '../domain/outcomes.js';
import {readCallEvent} from './call-events.js';
import type {AiccClient} from './client.js';
import {dropCall} from './drop-call.js';
import {ENDPOINTS} from './endpoints.js';
import {pause} from './pause.js';

/** Failed event polls in a row after which the call is given up: the first and its three retries. */
const TRIES = 4;
/** How long AICC may take to confirm a BYE by event 168110, ms. */
const RELEASE_MS = 2_000;
const HELD_MS = 500;
/** A poll that is held for so long is one of a call that AICC has, ms. */
const KEPT_MS = 1_000;

const REFUSALS: Readonly<Record<string, CallEnd>> = {
  '12': {outcome: 'outside-hours'},
  '13': {outcome: 'busy'},
};

/** Failures of createClickToCall after which an agent may be reserved all the same: nobody has read an answer. */
const IN_DOUBT: readonly FaultCode[] = [
  'network/offline',
  'network/unreachable',
  'network/timeout',
  'platform/bad-reply',
];

/** One call on the platform's side: createClickToCall, its events, and the release by whoever is first. */
class Reservation implements HeldReservation {
  readonly #client: AiccClient;
  readonly #tell: (fact: ReservationFact) => void;
  readonly #polling = new AbortController();
  readonly #hurried = new AbortController();
  #settle!: () => void;
  /** Settles when AICC holds nothing for this call any more, as far as anybody can know. */
  readonly released = new Promise<void>((resolve) => (this.#settle = resolve));
  /** Whether AICC holds an agent for us: not before the answer to create, and not after it let go. */
  #held = false;
  #closed = false;
  /** Its drop did not get through, and waits no longer: the agent may still be kept for it. */
  owes = false;
  #awaitsRelease = false;
  /** Another window of the visitor holds the agent. */
  #isLent: boolean;

  /** @param kind what to ask for; `null` where another window holds the agent */
  constructor(client: AiccClient, kind: MediaKind | null, tell: (fact: ReservationFact) => void, former?: Reservation) {
    this.#client = client;
    this.#isLent = kind === null;
    this.#tell = (fact) => {
      if (!this.#closed) tell(fact);
    };
    void (kind ? this.#run(kind, former) : this.#follow());
  }

  /** The next call waits for this one's release. */
  hurry(): void {
    this.#hurried.abort();
  }

  command({type}: ReservationCommand): void {
    if (type === 'reservation.expectRelease') this.#awaitsRelease = true;
    else {
      this.#held = type === 'reservation.own';
      this.#isLent = !this.#held;
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#isLent) this.#settle();
    if (this.#held && this.#awaitsRelease) void this.#linger();
    else this.#giveBack();
  }

  #giveBack(): void {
    this.#polling.abort();
    if (!this.#held) return;
    this.#held = false;
    void dropCall(this.#client, this.#hurried.signal)
      .then((isDone) => (this.owes = !isDone))
      .finally(this.#settle);
  }

  /** The poll goes on for a moment: 168110 spares the drop. A page that is being left does not wait. */
  async #linger(): Promise<void> {
    const {signal} = this.#polling;
    const left = new AbortController();
    const leave = () => left.abort();
    globalThis.addEventListener?.('pagehide', leave, {once: true});
    await pause(RELEASE_MS, AbortSignal.any([signal, left.signal, this.#hurried.signal]), {online: false});
    globalThis.removeEventListener?.('pagehide', leave);
    this.#giveBack();
  }

  async #run(kind: MediaKind, former?: Reservation): Promise<void> {
    // AICC knows one call per visitor: a drop that is still on its way would hit this one.
    former?.hurry();
    await former?.released;
    const isOwed = former?.owes ?? false;
    if (this.#closed && !isOwed) return this.#settle();
    const refusal = this.#closed ? null : await this.#create(kind);
    // Whatever was not dropped before this call is dropped with it.
    this.#held ||= isOwed;
    if (!this.#held) this.#settle();
    // The visitor may have changed his mind while AICC was finding an agent.
    if (this.#closed) return this.#giveBack();
    if (refusal) return this.#tell({type: 'agent.refused', end: refusal});
    await this.#follow();
  }

  async #create(kind: MediaKind): Promise<CallEnd | null> {
    try {
      const body = {channel: 'WEB', mediaAbility: kind === 'video' ? '1' : '0'};
      const {code} = await this.#client.request(ENDPOINTS.createClickToCall, {body});
      this.#held = code === '0';
      if (this.#held) return null;
      return REFUSALS[code] ?? failed(new Fault(code === '7' ? 'support/not-offered' : 'platform/refused'));
    } catch (thrown) {
      const fault = Fault.from(thrown);
      // Without an answer nobody knows whether an agent is reserved: give back what may be held.
      this.#held = IN_DOUBT.includes(fault.code);
      return failed(fault);
    }
  }

  async #follow(): Promise<void> {
    const {signal} = this.#polling;
    let failures = 0;
    let last = '';
    while (!signal.aborted) {
      const startedAt = Date.now();
      // Where there is no call, AICC says so at once; where nothing happens in it, it holds the answer.
      const held = setTimeout(() => this.#tellKept(), KEPT_MS);
      try {
        const {body} = await this.#client
          .demand(ENDPOINTS.getClickToCallEvents, {query: {channel: 'WEB'}, signal})
          .finally(() => clearTimeout(held));
        failures = 0;
        this.#tellKept();
        const event = readCallEvent(body);
        if (event.type === 'released') return this.#released(event.end);
        // AICC still holds the agent; closing gives it back.
        if (event.type === 'unusable') return this.#tell({type: 'agent.released', end: failed(event.fault)});
        if (event.type === 'answered') this.#tell({type: 'agent.answered', route: event.route});
        else if (event.type !== 'nothing') this.#tell({type: `agent.${event.type}`});
        // Neither news nor held by the server: it is not asked again at once.
        const isNews = event.type !== 'nothing' && event.type !== last;
        last = event.type;
        if (!isNews && Date.now() - startedAt < HELD_MS) await pause(1_000, signal, {online: false});
      } catch (thrown) {
        if (signal.aborted) return;
        failures += 1;
        const fault = Fault.from(thrown);
        this.#client.options.log.warn('call events failed', {code: fault.code, failures});
        if (failures >= TRIES) return this.#tell({type: 'agent.released', end: failed(fault)});
        await pause(failures * 1_000, signal);
      }
    }
  }

  #tellKept(): void {
    if (this.#isLent) this.#tell({type: 'agent.kept'});
  }

  #released(end: CallEnd): void {
    this.#held = false;
    this.#settle();
    this.#polling.abort();
    this.#tell({type: 'agent.released', end});
  }
}

/** The call of each visitor that AICC may still know: it outlives the element, and so may its drop. */
const latest = new Map<string, Reservation>();

/** Reserves an agent by createClickToCall, until dropClickToCall or until AICC lets go. */
export const reservationPort = (client: AiccClient): CallPorts['reserveAgent'] => {
  const {baseUrl, channelId, userId} = client.options;
  const visitor = [baseUrl, channelId, userId].join();
  return ({kind, lent}, tell) => {
    const reservation = new Reservation(client, lent ? null : kind, tell, latest.get(visitor));
    latest.set(visitor, reservation);
    void reservation.released.then(() => latest.get(visitor) === reservation && latest.delete(visitor));
    return reservation;
  };
};
