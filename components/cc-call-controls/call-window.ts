import type {ReactiveController} from '@lit/reactive-element';
import type {CcCallPanel} from '../cc-call-panel/cc-call-panel.js';
import {ask, type RequestEvent} from '../events/request-event.js';
import {sheetIn} from '../roaming-element.js';
import {tokens} from '../styles/tokens.styles.js';
import {ground, page} from './call-window.styles.js';

/** What a site may set, and a new document does not inherit. */
const LOOK = ['--cc-accent', '--cc-font', '--cc-radius'];

/** CSS pixels: room for the panel as it is in the chat, and for a picture. */
const HEIGHT = {audio: 250, video: 340};

const open = new WeakMap<CcCallPanel, CallWindow>();

/** Whether a call's panel can stand in a window of its own over all others: in Chromium, and not in a frame. */
export const hasCallWindows = (): boolean => self === top && 'documentPictureInPicture' in window;

/**
 * A small window over all others in which a second panel shows the same call. It goes with the call's own panel, which
 * holds the call's controls meanwhile and hands on what is asked for here.
 */
class CallWindow implements ReactiveController {
  readonly #panel: CcCallPanel;
  readonly #window: Window & typeof globalThis;
  readonly #ground: HTMLElement;
  readonly #twin: CcCallPanel;

  constructor(panel: CcCallPanel, small: Window & typeof globalThis) {
    this.#panel = panel;
    this.#window = small;
    this.#ground = small.document.createElement('div');
    // The page's own registry knows the element; the window has none of ours.
    this.#twin = document.createElement('cc-call-panel');
    this.#twin.alone = true;
    this.#twin.addEventListener('cc-request', this.#pass);
    small.addEventListener('pagehide', this.#bringBack, {once: true});
    open.set(panel, this);
    panel.addController(this);
    panel.moved = true;
    this.#furnish();
  }

  hostUpdated(): void {
    const {t, call, name, place, watch} = this.#panel;
    // What is rare stays in the page.
    Object.assign(this.#twin, {t, call: {...call, canChooseDevices: false}, name, place, watch});
    this.#dress();
  }

  hostDisconnected(): void {
    // An element that is moved comes back within the same task.
    queueMicrotask(() => {
      if (!this.#panel.isConnected) this.close();
    });
  }

  close(): void {
    this.#window.close();
  }

  #furnish() {
    const {document: small} = this.#window;
    const root = this.#ground.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [tokens, ground].map((style) => sheetIn(root, style));
    small.adoptedStyleSheets = [sheetIn(root, page)];
    this.hostUpdated();
    root.append(this.#twin);
    small.body.append(this.#ground);
  }

  /** Language and colours are those of the place that the panel has in the page, also where they change. */
  #dress() {
    const {call, name, t} = this.#panel;
    const {document: small} = this.#window;
    const {documentElement: html} = small;
    const look = getComputedStyle(this.#panel);
    const speaker = (this.#panel.getRootNode() as Partial<ShadowRoot>).host ?? this.#panel;
    html.lang = speaker.closest<HTMLElement>('[lang]')?.lang ?? '';
    html.dir = look.direction;
    html.style.setProperty('color-scheme', look.colorScheme);
    for (const property of LOOK) html.style.setProperty(property, look.getPropertyValue(property));
    const title = [name, call.kind === 'video' ? t.videoCall : t.voiceCall].filter(Boolean).join(' · ');
    if (small.title !== title) small.title = title;
  }

  #pass = ({request}: RequestEvent) => ask(this.#panel, request);

  #bringBack = () => {
    open.delete(this.#panel);
    this.#panel.removeController(this);
    this.#panel.moved = false;
    // What it measures and the time that it counts end with it.
    this.#twin.remove();
  };
}

/** Puts a call's panel into a window of its own, or brings it back. */
export const moveCall = async (panel: CcCallPanel): Promise<void> => {
  const there = open.get(panel);
  if (there) return there.close();
  const {clientWidth: width, call} = panel;
  try {
    const small = await window.documentPictureInPicture!.requestWindow({width, height: HEIGHT[call.kind]});
    // The call may have ended while the window was made.
    if (!panel.isConnected) return small.close();
    new CallWindow(panel, small);
  } catch {
    // Refused where no tap led here; the button is still there.
    return;
  }
  if (panel.matches(':fullscreen')) await document.exitFullscreen();
};
