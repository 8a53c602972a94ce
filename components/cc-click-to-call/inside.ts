import type {MediaKind} from '../../src/domain/media-kind.js';
import type {CcClickToCall} from './cc-click-to-call.js';
import type {ClickToCallProperties} from './properties.js';

/** What the shell asks of its inside, which is fetched when it is wanted. */
export interface Inside
  extends HTMLElement, Pick<ClickToCallProperties, 'chatPhase' | 'callPhase' | 'fault' | 'unread'> {
  /** Settles when the first view is drawn. */
  readonly ready: Promise<void>;
  /** An attribute or property of the shell has changed. */
  configure(name: string): void;
  /** The visitor opened the panel by click or key. */
  engage(): void;
  startChat(): Promise<void>;
  sendText(text: string): Promise<void>;
  sendFile(file: File): Promise<void>;
  transferToAgent(): Promise<void>;
  startCall(kind: MediaKind): Promise<void>;
  hangUp(): Promise<void>;
  endChat(): Promise<void>;
  exportLog(): Promise<Blob>;
  forget(): Promise<void>;
  destroy(): Promise<void>;
}

/** Fetches what shows panel or greeting by the site's rules. */
export type LoadInvitation = () => Promise<{invite: (shell: CcClickToCall, rule?: string) => void}>;

/** Fetches the inside and makes one for a shell. */
export type LoadInside = () => Promise<{createInside: (shell: HTMLElement) => Inside}>;
