import {noChange} from 'lit';
import {directive, Directive, type ElementPart} from 'lit/directive.js';

class ShowStream extends Directive {
  #shown: MediaStream | null = null;

  override render(stream: MediaStream | null) {
    void stream;
    return noChange;
  }

  override update(part: ElementPart, [stream]: [MediaStream | null]) {
    // Setting the same stream again makes some browsers flicker.
    if (stream === this.#shown) return noChange;
    this.#shown = stream;
    const media = part.element as HTMLMediaElement;
    media.srcObject = stream;
    // `autoplay` may be refused; the call's own tap has allowed sound by then.
    if (stream) media.play().catch(() => undefined);
    return noChange;
  }
}

/** Shows a stream in the `<video>` or `<audio>` that it stands in. */
export const showStream = directive(ShowStream);
