/* global customElements, document */
const widget = document.querySelector('cc-click-to-call');
const lastCall = document.querySelector('#last-call');

// The loader defines the element; until then a property would be one of a plain element.
await customElements.whenDefined('cc-click-to-call');
widget.preChat = [{name: 'order', label: 'Order number', type: 'text', required: true}];

widget.addEventListener('cc-call-end', ({outcome, durationMs}) => {
  lastCall.textContent = `Last call: ${outcome}, ${durationMs} ms`;
});

document.querySelector('#call').addEventListener('click', async () => {
  try {
    await widget.startCall('audio');
  } catch {
    // The widget tells the visitor; cc-fault and cc-call-end tell the page.
  }
});
