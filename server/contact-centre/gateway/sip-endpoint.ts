import {
  C,
  IncomingRequestMessage,
  UserAgentCore,
  type IncomingInviteRequest,
  type Transport,
} from 'sip.js/lib/core/index.js';
import {AllowedMethods} from 'sip.js/lib/core/user-agent-core/allowed-methods.js';
import {URI} from 'sip.js/lib/grammar/uri.js';
import {SipDialog} from './sip-dialog.js';
import {parseMessage, silentLoggers} from './sip-message.js';
import {receiveUpdate} from './sip-update.js';
import type {WsTransport} from './ws-transport.js';

// SIP.js has no setting for this; what is not named here gets 405 from its core.
AllowedMethods.splice(0, AllowedMethods.length, C.INVITE, C.ACK, C.CANCEL, C.BYE, C.INFO, C.OPTIONS, C.UPDATE);

const USER = 'gateway';

/**
 * The SIP side of the gateway: one core for all WebSockets. A dialog is found by its identifier alone, so it outlives
 * the WebSocket that opened it; each transaction answers over the WebSocket that brought its request.
 */
export class SipEndpoint {
  readonly #core: UserAgentCore;
  readonly #contact: URI;
  readonly #dialogs = new Map<string, SipDialog>();
  readonly #onInvite: (dialled: string, dialog: SipDialog) => void;
  readonly #log: (line: string) => void;
  #flow: Transport | undefined;

  constructor(options: {
    domain: string;
    log: (line: string) => void;
    /** A new dialog is wanted with what was dialled: the user part of the Request-URI. */
    onInvite: (dialled: string, dialog: SipDialog) => void;
  }) {
    this.#log = options.log;
    this.#onInvite = options.onInvite;
    const contact = new URI('sip', USER, options.domain, undefined, {transport: 'ws'});
    this.#contact = contact;
    this.#core = new UserAgentCore(
      {
        aor: new URI('sip', USER, options.domain),
        contact: {uri: contact, pubGruu: undefined, tempGruu: undefined, toString: () => `<${contact.toString()}>`},
        displayName: '',
        loggerFactory: silentLoggers,
        hackViaTcp: false,
        routeSet: [],
        sipjsId: USER,
        supportedOptionTags: [],
        supportedOptionTagsResponse: [],
        userAgentHeaderFieldValue: undefined,
        viaForceRport: false,
        viaHost: options.domain,
        authenticationFactory: () => undefined,
        transportAccessor: () => this.#flow,
      },
      {},
    );
  }

  /** Dialogs that SIP.js still keeps, early ones included. */
  get size(): number {
    return this.#core.dialogs.size;
  }

  receive(flow: WsTransport, text: string): void {
    const message = parseMessage(text);
    if (!message) return this.#log('sip: dropped a malformed message');
    this.#flow = flow;
    try {
      if (message instanceof IncomingRequestMessage) this.#receiveRequest(flow, message);
      else this.#core.receiveIncomingResponseFromTransport(message);
    } catch (error) {
      this.#log(`sip: ${message.method} failed: ${String(error)}`);
    }
  }

  flowClosed(flow: WsTransport): void {
    for (const dialog of [...this.#dialogs.values()]) if (dialog.flow === flow) dialog.flowClosed();
  }

  /** Forgets every dialog and stops every timer of RFC 3261 §17. */
  dispose(): void {
    this.#core.dispose();
    this.#dialogs.clear();
  }

  #receiveRequest(flow: WsTransport, message: IncomingRequestMessage): void {
    const dialled = message.ruri?.user ?? '';
    // The core answers 404 to anything that is not addressed to its own contact.
    message.ruri = this.#contact.clone();
    const dialogId = message.callId + message.toTag + message.fromTag;
    if (message.toTag) this.#dialogs.get(dialogId)?.moveTo(flow);
    if (message.method === C.UPDATE) {
      return receiveUpdate(this.#core, message, (sdp) => this.#dialogs.get(dialogId)?.offered(sdp));
    }
    this.#core.delegate = {onInvite: (request) => this.#invited(flow, dialled, request)};
    this.#core.receiveIncomingRequestFromTransport(message);
  }

  #invited(flow: WsTransport, dialled: string, request: IncomingInviteRequest): void {
    const dialog = new SipDialog(request, flow, {
      over: (over, send) => {
        this.#flow = over;
        send();
      },
      opened: (id) => this.#dialogs.set(id, dialog),
      closed: (id) => this.#dialogs.delete(id),
    });
    this.#onInvite(dialled, dialog);
  }
}
