import {
  Dialog,
  NonInviteServerTransaction,
  UserAgentServer,
  type IncomingRequestMessage,
  type SessionDialog,
  type UserAgentCore,
} from 'sip.js/lib/core/index.js';
import {sdpBody} from './sdp-body.js';
import {SipRefusal} from './sip-refusal.js';

/**
 * Answers UPDATE (RFC 3311), which SIP.js does not know: JsSIP refreshes its session timer with it (RFC 4028).
 * @param answerTo gives the answer to an offer within the dialog.
 */
export function receiveUpdate(
  core: UserAgentCore,
  message: IncomingRequestMessage,
  answerTo: (sdp: string) => Promise<string> | undefined,
): void {
  const dialog = core.dialogs.get(message.callId + message.toTag + message.fromTag);
  if (!message.toTag || !dialog) {
    core.replyStateless(message, {statusCode: 481});
    return;
  }
  // RFC 3261 §12.2.2: a request that is out of order.
  if (dialog.remoteSequenceNumber && message.cseq <= dialog.remoteSequenceNumber) {
    core.replyStateless(message, {statusCode: 500});
    return;
  }
  // Only the base class's part is wanted, which keeps the CSeq; SessionDialog's own would answer 501.
  Dialog.prototype.receiveRequest.call(dialog, message);
  const server = new UserAgentServer(NonInviteServerTransaction, core, message);
  const extraHeaders = [`Contact: ${core.configuration.contact.toString()}`];
  if (!message.body) {
    server.accept({statusCode: 200, extraHeaders});
    return;
  }
  // RFC 3311 §5.2: an offer that meets one of ours.
  if ((dialog as SessionDialog).reinviteUserAgentClient) {
    server.reject({statusCode: 491});
    return;
  }
  void Promise.resolve(answerTo(message.body)).then(
    (answer) =>
      answer === undefined
        ? server.reject({statusCode: 481})
        : server.accept({statusCode: 200, extraHeaders, body: sdpBody(answer)}),
    (error: unknown) => server.reject({statusCode: error instanceof SipRefusal ? error.statusCode : 488}),
  );
}
