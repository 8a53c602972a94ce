import {Component, CUSTOM_ELEMENTS_SCHEMA, type ElementRef, signal, viewChild} from '@angular/core';
import type {CcCallEndEvent, CcClickToCall, PreChatField} from 'cc-click-to-call';

@Component({
  selector: 'example-app',
  // Angular asks for nothing more to know an element that is none of its own.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Angular</h1>
      <button (click)="call()">Call us</button>
      <p role="status">Last call: {{ lastCall() }}</p>
      <cc-click-to-call
        #widget
        channel-id="202105284494222653"
        [preChat]="preChat"
        (cc-call-end)="onCallEnd($event)"
      ></cc-click-to-call>
    </main>
  `,
})
export class App {
  readonly preChat: readonly PreChatField[] = [{name: 'order', label: 'Order number', type: 'text', required: true}];
  readonly lastCall = signal('none yet');
  readonly widget = viewChild.required<ElementRef<CcClickToCall>>('widget');

  async call(): Promise<void> {
    try {
      await this.widget().nativeElement.startCall('audio');
    } catch {
      // The widget tells the visitor; cc-fault and cc-call-end tell the page.
    }
  }

  onCallEnd({outcome, durationMs}: CcCallEndEvent): void {
    this.lastCall.set(`${outcome}, ${durationMs} ms`);
  }
}
