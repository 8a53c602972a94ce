/** What an analyst wants of each event. No texts, names and numbers are in them. */
const DATA = {
  'cc-open': () => ({}),
  'cc-close': () => ({}),
  'cc-chat-change': ({phase}) => ({phase}),
  'cc-message': ({direction, kind}) => ({direction, kind}),
  'cc-call-change': ({phase, kind}) => ({phase, kind}),
  'cc-call-end': ({outcome, durationMs, fault}) => ({outcome, durationMs, fault: fault?.code}),
  'cc-survey': ({evaluation}) => ({evaluation}),
  'cc-fault': ({code, area}) => ({code, area}),
};

/**
 * Pushes the widget's events into a data layer, as `{event: 'cc_call_end', cc: {outcome: …}}`.
 *
 * @param {EventTarget} target The element, or the document for any of them.
 * @param {object[]} dataLayer `window.dataLayer` of Google Tag Manager, or any other array.
 * @param {AbortSignal} [signal] Ends it.
 */
export const pushToDataLayer = (target, dataLayer, signal) => {
  for (const [type, read] of Object.entries(DATA)) {
    const push = (event) => dataLayer.push({event: type.replaceAll('-', '_'), cc: read(event)});
    target.addEventListener(type, push, {signal});
  }
};
