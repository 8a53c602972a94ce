import type {
  CallPorts,
  Device,
  DeviceChoice,
  DialogCommand,
  DialogFact,
  HeldDialog,
  HeldReservation,
  MediaFact,
  ReservationFact,
  Route,
} from '../../src/domain/call-ports.js';
import type {MediaKind} from '../../src/domain/media-kind.js';
import {countOpen, Held, newest} from './held.js';

/**
 * Microphone and camera. `getUserMedia` cannot be given up: a permission that comes after the port was closed still
 * brings a stream, which the port must stop itself.
 */
export class FakeMedia extends Held<{kind: MediaKind; choice: DeviceChoice}, MediaFact> {
  /** A stream is running: the browser shows that the microphone is in use. */
  isRecording = false;
  /** Streams that came too late, and were stopped at once. */
  stoppedLate = 0;

  /** The visitor, or the browser, allows the devices. */
  grant(stream = {} as MediaStream, devices: readonly Device[] = []): void {
    if (!this.isOpen) {
      this.stoppedLate += 1;
      this.log.push('media stopped late');
      return;
    }
    this.isRecording = true;
    this.tell({type: 'media.opened', stream, devices});
  }

  override close(): void {
    this.isRecording = false;
    super.close();
  }
}

/** A reserved agent. */
export class FakeReservation extends Held<{kind: MediaKind}, ReservationFact> implements HeldReservation {
  expectRelease(): void {
    this.log.push('agent expects release');
  }
}

/** A SIP dialog. It does what it is asked only when the test says so, as a fact. */
export class FakeDialog
  extends Held<{kind: MediaKind; route: Route; local: MediaStream}, DialogFact>
  implements HeldDialog
{
  readonly commands: DialogCommand[] = [];

  command(command: DialogCommand): void {
    this.commands.push(command);
  }
}

/** The world of a call, as a test wants it: it counts what is open and tells what the test says. */
export class FakeCallPorts implements CallPorts {
  /** What was opened, asked and closed, in order. */
  readonly log: string[] = [];
  readonly medias: FakeMedia[] = [];
  readonly agents: FakeReservation[] = [];
  readonly dialogs: FakeDialog[] = [];
  /** What `now()` answers. */
  time = 0;
  /** Runs on each dialog as it is opened, before the machine has gone on. */
  onDialog: (dialog: FakeDialog) => void = () => {};

  readonly openMedia: CallPorts['openMedia'] = (input, tell) => {
    const media = new FakeMedia('media', input, tell, this.log);
    this.medias.push(media);
    return () => media.close();
  };

  readonly reserveAgent: CallPorts['reserveAgent'] = (input, tell) => {
    const agent = new FakeReservation('agent', input, tell, this.log);
    this.agents.push(agent);
    return agent;
  };

  readonly openDialog: CallPorts['openDialog'] = (input, tell) => {
    const dialog = new FakeDialog('dialog', input, tell, this.log);
    this.dialogs.push(dialog);
    this.onDialog(dialog);
    return dialog;
  };

  now(): number {
    return this.time;
  }

  /** The media opened last. */
  get media(): FakeMedia {
    return newest(this.medias, 'media');
  }

  /** The agent reserved last. */
  get agent(): FakeReservation {
    return newest(this.agents, 'agent');
  }

  /** The dialog opened last. */
  get dialog(): FakeDialog {
    return newest(this.dialogs, 'dialog');
  }

  /** How many of each are open now. */
  get open() {
    return {
      microphones: this.medias.filter(({isRecording}) => isRecording).length,
      media: countOpen(this.medias),
      agent: countOpen(this.agents),
      dialog: countOpen(this.dialogs),
    };
  }
}
