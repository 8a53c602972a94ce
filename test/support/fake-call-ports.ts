import type {
  CallPorts,
  Device,
  DeviceChoice,
  DialogCommand,
  DialogFact,
  HeldDialog,
  HeldMedia,
  HeldPage,
  HeldReservation,
  LentCall,
  HeldSound,
  MediaCommand,
  MediaFact,
  PageCommand,
  PageFact,
  PermissionFact,
  ReservationCommand,
  ReservationFact,
  Route,
  ScreenFact,
  SoundCommand,
  SoundFact,
} from '../../src/domain/call-ports.js';
import type {MediaKind} from '../../src/domain/media-kind.js';
import {countOpen, Held, newest} from './held.js';

/** A stream whose tracks say which device they come from. */
export const fakeStream = (microphone = 'microphone', camera?: string): MediaStream => {
  const track = (kind: string, deviceId: string) => ({kind, getSettings: () => ({deviceId})}) as MediaStreamTrack;
  const audio = [track('audio', microphone)];
  const video = camera === undefined ? [] : [track('video', camera)];
  return {
    getTracks: () => [...audio, ...video],
    getAudioTracks: () => audio,
    getVideoTracks: () => video,
  } as unknown as MediaStream;
};

/**
 * Microphone and camera. `getUserMedia` cannot be given up: a permission that comes after the port was closed still
 * brings a stream, which the port must stop itself.
 */
export class FakeMedia extends Held<{kind: MediaKind; choice: DeviceChoice}, MediaFact> implements HeldMedia {
  readonly commands: MediaCommand[] = [];
  /** A stream is running: the browser shows that the microphone is in use. */
  isRecording = false;
  /** Streams that came too late, and were stopped at once. */
  stoppedLate = 0;

  command(command: MediaCommand): void {
    this.commands.push(command);
  }

  /** The visitor, or the browser, allows the devices. */
  grant(stream = fakeStream(), devices: readonly Device[] = []): void {
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
export class FakeReservation
  extends Held<{kind: MediaKind; lent?: boolean}, ReservationFact>
  implements HeldReservation
{
  command({type}: ReservationCommand): void {
    this.log.push(
      {
        'reservation.expectRelease': 'agent expects release',
        'reservation.yield': 'agent yielded',
        'reservation.own': 'agent owned',
      }[type],
    );
  }
}

/** A SIP dialog. It does what it is asked only when the test says so, as a fact. */
export class FakeDialog
  extends Held<{kind: MediaKind; route: Route; local: MediaStream; lent?: LentCall | null}, DialogFact>
  implements HeldDialog
{
  readonly commands: DialogCommand[] = [];

  command(command: DialogCommand): void {
    this.commands.push(command);
  }
}

/** The picture of the screen, which the browser asks for in its own window. */
export class FakeScreen extends Held<object, ScreenFact> {
  grant(): void {
    this.tell({type: 'screen.opened', stream: fakeStream('', 'screen')});
  }
}

/** The call's sound on this side. */
export class FakeSound extends Held<{speaker: string | null}, SoundFact> implements HeldSound {
  readonly commands: SoundCommand[] = [];

  command(command: SoundCommand): void {
    this.commands.push(command);
  }
}

/** What the page does during a call. */
export class FakePage extends Held<object, PageFact> implements HeldPage {
  readonly commands: PageCommand[] = [];

  command(command: PageCommand): void {
    this.commands.push(command);
  }
}

/** A refused permission, watched. */
export class FakePermission extends Held<{kind: MediaKind}, PermissionFact> {}

/** The world of a call, as a test wants it: it counts what is open and tells what the test says. */
export class FakeCallPorts implements CallPorts {
  /** What was opened, asked and closed, in order. */
  readonly log: string[] = [];
  readonly medias: FakeMedia[] = [];
  readonly agents: FakeReservation[] = [];
  readonly dialogs: FakeDialog[] = [];
  readonly screens: FakeScreen[] = [];
  readonly sounds: FakeSound[] = [];
  readonly pages: FakePage[] = [];
  readonly permissions: FakePermission[] = [];
  /** What `now()` answers. */
  time = 0;
  /** Runs on each dialog as it is opened, before the machine has gone on. */
  onDialog: (dialog: FakeDialog) => void = () => {};

  readonly openMedia: CallPorts['openMedia'] = (input, tell) => {
    const media = new FakeMedia('media', input, tell, this.log);
    this.medias.push(media);
    return media;
  };

  readonly openScreen: CallPorts['openScreen'] = (input, tell) => {
    const screen = new FakeScreen('screen', input, tell, this.log);
    this.screens.push(screen);
    return () => screen.close();
  };

  readonly openSound: CallPorts['openSound'] = (input, tell) => {
    const sound = new FakeSound('sound', input, tell, this.log);
    this.sounds.push(sound);
    return sound;
  };

  readonly holdPage: CallPorts['holdPage'] = (input, tell) => {
    const page = new FakePage('page', input, tell, this.log);
    this.pages.push(page);
    return page;
  };

  readonly watchPermission: CallPorts['watchPermission'] = (input, tell) => {
    const permission = new FakePermission('permission', input, tell, this.log);
    this.permissions.push(permission);
    return () => permission.close();
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

  get screen(): FakeScreen {
    return newest(this.screens, 'screen');
  }

  get sound(): FakeSound {
    return newest(this.sounds, 'sound');
  }

  get page(): FakePage {
    return newest(this.pages, 'page');
  }

  get permission(): FakePermission {
    return newest(this.permissions, 'permission');
  }

  /** Everything that was handed out. */
  get all(): readonly {readonly name: string; readonly closes: number}[] {
    const {medias, agents, dialogs, screens, sounds, pages, permissions} = this;
    return [...medias, ...agents, ...dialogs, ...screens, ...sounds, ...pages, ...permissions];
  }

  /** How many of each are open now. */
  get open() {
    return {
      microphones: this.medias.filter(({isRecording}) => isRecording).length,
      media: countOpen(this.medias),
      agent: countOpen(this.agents),
      dialog: countOpen(this.dialogs),
      screen: countOpen(this.screens),
      sound: countOpen(this.sounds),
      page: countOpen(this.pages),
      permission: countOpen(this.permissions),
    };
  }
}
