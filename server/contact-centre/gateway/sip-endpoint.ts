import {
  C,
  IncomingRequestMessage,
  UserAgentCore,
  type IncomingInviteRequest,
  type Transport,
} from 'sip.js/lib/core/index.js';
import {AllowedMethods} from 'sip.js/lib/core/user-agent-core/allowed-methods.js';
import {URI} from 'sip.js/lib/grammar/uri.js';
import {readDemand, REPLACES} from './replaces.js';
import {SipDialog} from './sip-dialog.js';
import {parseMessage, silentLoggers} from './sip-message.js';
import {receiveUpdate} from './sip-update.js';
import type {WsTransport} from './ws-transport.js';

// SIP.js has no setting for this; what is not named here gets 405 from its core.
AllowedMethods.splice(0, AllowedMethods.length, C.INVITE, C.ACK, C.CANCEL, C.BYE, C.INFO, C.OPTIONS, C.UPDATE);

const USER = 'gateway';
/** How many of the last dialogs are told from those that never were. */
const ENDED_KEPT = 200;

/**
 * The SIP side of the gateway: one core for all WebSockets. A dialog is found by its identifier alone, so it outlives
 * the WebSocket that opened it; each transaction answers over the WebSocket that brought its request.
 */
export class SipEndpoint {
  readonly #core: UserAgentCore;
  readonly #contact: URI;
  readonly #dialogs = new Map<string, SipDialog>();
  readonly #ended = new Set<string>();
  readonly #supported: () => string[];
  readonly #onInvite: (dialled: string, dialog: SipDialog, replaced: SipDialog | undefined) => void;
  readonly #log: (line: string) => void;
  #flow: Transport | undefined;

  constructor(options: {
    domain: string;
    log: (line: string) => void;
    /** Option tags that are announced and understood at present (RFC 3261 §19.2). */
    supported: () => string[];
    /** A new dialog is wanted with what was dialled, the user part of the Request-URI, perhaps in another's place. */
    onInvite: (dialled: string, dialog: SipDialog, replaced: SipDialog | undefined) => void;
  }) {
    this.#log = options.log;
    this.#supported = options.supported;
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
        get supportedOptionTagsResponse() {
          return options.supported();
        },
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
    if (message.toTag) this.#dialogs.get(dialogId)?.moveTo(flow, message.method === C.ACK);
    if (message.method === C.UPDATE) {
      return receiveUpdate(this.#core, message, (sdp) => this.#dialogs.get(dialogId)?.offered(sdp));
    }
    // RFC 3891 §3: it is for INVITE only.
    if (message.hasHeader(REPLACES) && message.method !== C.INVITE && message.method !== C.ACK) {
      this.#core.replyStateless(message, {statusCode: 400});
      return;
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
      closed: (id) => this.#close(id),
    });
    const demand = readDemand(request.message, this.#supported(), (id) =>
      this.#ended.has(id) ? 'ended' : this.#dialogs.get(id),
    );
    if ('statusCode' in demand) dialog.reject(demand.statusCode, demand.extraHeaders);
    else this.#onInvite(dialled, dialog, demand.replaced);
  }

  #close(id: string): void {
    if (!this.#dialogs.delete(id)) return;
    this.#ended.add(id);
    if (this.#ended.size > ENDED_KEPT) this.#ended.delete([...this.#ended][0]!);
  }
}
