import type {CallPorts, HeldMedia, MediaCommand, MediaFact} from '../../../src/domain/call-ports.js';
import {Fault} from '../../../src/domain/faults.js';
import {fakeStream} from '../../support/fake-call-ports.js';
import type {Random} from '../aicc/seeded.js';
import type {SimulatedTime} from '../conversations/simulated-time.js';

/** Something of the browser's that is held until it is closed. */
class Holding {
  isOpen = true;
  readonly #breach: (what: string) => void;
  readonly name: string;

  constructor(name: string, breach: (what: string) => void) {
    this.name = name;
    this.#breach = breach;
  }

  close(): void {
    if (!this.isOpen) this.#breach(`${this.name} was closed twice`);
    this.isOpen = false;
  }

  used(): void {
    if (!this.isOpen) this.#breach(`${this.name} was used after it was closed`);
  }
}

/** Microphone, camera, screen, speaker and page, counted. */
export class Devices {
  readonly breaches: string[] = [];
  /** Whether the browser allows everything at once. */
  kind = false;
  readonly #held: Holding[] = [];
  readonly #time: SimulatedTime;
  readonly #random: Random;
  #tellMedia: (fact: MediaFact) => void = () => undefined;

  constructor(time: SimulatedTime, random: Random) {
    this.#time = time;
    this.#random = random;
  }

  /** Names of what is held. */
  get held(): string[] {
    return this.#held.filter(({isOpen}) => isOpen).map(({name}) => name);
  }

  /** The system takes the microphone away for good, or for a moment. */
  disturb(how: 'lost' | 'interrupted' | 'resumed'): void {
    if (how === 'lost') this.#tellMedia({type: 'media.lost', fault: new Fault('device/lost')});
    else this.#tellMedia({type: `media.${how}`});
  }

  readonly openMedia: CallPorts['openMedia'] = ({kind}, tell): HeldMedia => {
    const media = this.#hold('media');
    const open = (fact: MediaFact) => {
      if (media.isOpen) tell(fact);
    };
    this.#tellMedia = (fact) => this.held.includes('microphone') && open(fact);
    let microphone: Holding | null = null;
    let camera = kind === 'video';
    const fate = this.kind ? 'granted' : this.#random.of(['granted', 'granted', 'granted', 'denied', 'unanswered']);
    this.#time.later(20 + this.#random.below(4_000), () => {
      if (!media.isOpen || fate === 'unanswered') return;
      if (fate === 'denied') return open({type: 'media.failed', fault: new Fault('device/permission-denied')});
      microphone = this.#hold('microphone');
      open({type: 'media.opened', stream: fakeStream('mic', camera ? 'cam' : undefined), devices: []});
    });
    const obey = (command: MediaCommand) => {
      if (!this.kind && this.#random.below(6) === 0)
        return open({type: 'media.refused', fault: new Fault('device/in-use')});
      if (command.type === 'media.camera') camera = command.on;
      open({type: 'media.changed', stream: fakeStream('mic', camera ? 'cam' : undefined), devices: []});
    };
    return {
      command: (command) => {
        media.used();
        this.#time.later(this.#random.below(400), () => obey(command));
      },
      close: () => {
        media.close();
        microphone?.close();
      },
    };
  };

  readonly openScreen: CallPorts['openScreen'] = (_, tell) => {
    const screen = this.#hold('screen');
    const fate = this.#random.of(['opened', 'opened', 'refused', 'unanswered'] as const);
    this.#time.later(this.#random.below(3_000), () => {
      if (!screen.isOpen) return;
      if (fate === 'opened') tell({type: 'screen.opened', stream: fakeStream('', 'screen')});
      if (fate === 'refused') tell({type: 'screen.refused', fault: new Fault('device/screen-refused')});
    });
    return () => screen.close();
  };

  readonly openSound: CallPorts['openSound'] = (_, tell) => {
    const sound = this.#hold('sound');
    if (this.#random.below(4) === 0) {
      this.#time.later(this.#random.below(500), () => sound.isOpen && tell({type: 'sound.blocked'}));
    }
    return {
      command: ({type}) => {
        sound.used();
        if (type === 'sound.unblock') this.#time.later(20, () => sound.isOpen && tell({type: 'sound.playing'}));
      },
      close: () => sound.close(),
    };
  };

  readonly holdPage: CallPorts['holdPage'] = () => {
    const page = this.#hold('page');
    return {command: () => page.used(), close: () => page.close()};
  };

  readonly watchPermission: CallPorts['watchPermission'] = (_, tell) => {
    const watch = this.#hold('permission watch');
    if (this.#random.below(2) === 0) {
      this.#time.later(5_000, () => watch.isOpen && tell({type: 'permission.granted'}));
    }
    return () => watch.close();
  };

  #hold(name: string): Holding {
    const holding = new Holding(name, (what) => this.breaches.push(what));
    this.#held.push(holding);
    return holding;
  }
}
