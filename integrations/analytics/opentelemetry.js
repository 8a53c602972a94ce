/** `SpanStatusCode.ERROR` of the OpenTelemetry API, which need not be fetched for one number. */
const ERROR = 2;

/**
 * Makes a span of each chat and of each call: from the first phase to the end, with the phases between as events. Faults
 * that come meanwhile are events of the innermost span.
 *
 * @param {EventTarget} target The element, or the document for any of them.
 * @param {import('@opentelemetry/api').Tracer} tracer
 * @param {AbortSignal} [signal] Ends it; spans that are open then are ended too.
 */
export const traceWidget = (target, tracer, signal) => {
  let chat = null;
  let call = null;
  const on = (type, listener) => target.addEventListener(type, listener, {signal});
  const endChat = () => {
    chat?.end();
    chat = null;
  };
  const endCall = () => {
    call?.end();
    call = null;
  };

  on('cc-chat-change', ({phase}) => {
    if (phase === 'connecting') chat ??= tracer.startSpan('cc.chat');
    chat?.addEvent(phase);
    if (phase === 'ended' || phase === 'offline') endChat();
  });
  on('cc-message', ({direction, kind}) =>
    chat?.addEvent('message', {'cc.message.direction': direction, 'cc.message.kind': kind}),
  );
  on('cc-call-change', ({phase, kind}) => {
    // The end itself is told by cc-call-end, with its outcome.
    if (phase === 'idle' || phase === 'ended') return;
    call ??= tracer.startSpan('cc.call', {attributes: {'cc.call.kind': kind}});
    call.addEvent(phase);
  });
  on('cc-call-end', ({outcome, durationMs, fault}) => {
    call?.setAttributes({'cc.call.outcome': outcome, 'cc.call.duration_ms': durationMs});
    if (fault) call?.setAttribute('error.type', fault.code).setStatus({code: ERROR, message: fault.code});
    endCall();
  });
  on('cc-fault', ({code, retryable}) => {
    (call ?? chat)?.addEvent('fault', {'error.type': code, 'cc.fault.retryable': retryable});
  });
  signal?.addEventListener('abort', () => {
    endCall();
    endChat();
  });
};
